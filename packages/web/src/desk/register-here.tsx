import { type CallInput, COUNTER_ENDPOINTS } from '@kangma/contract';
import { DOCUMENT_TYPES } from '@kangma/intake';
import { Alert, Button, Card, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { useClient } from '../ui/use-client.ts';
import { Failed } from './failed.tsx';
import { PEOPLE_TEXTS } from './people-texts.ts';
import { whenSlow } from './when-slow.ts';

type Fields = Omit<CallInput<(typeof COUNTER_ENDPOINTS)['registerResident']>, 'declaration'> & {
  readonly isWell?: boolean;
};

/** Registers somebody who stands at the counter: without a phone, or a child by its guardian's record. */
export function RegisterHere({ division }: { readonly division: string }) {
  const say = useSay(PEOPLE_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [form] = Form.useForm<Fields>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const [isAdded, setAdded] = useState(false);
  const required = [{ required: true, message: say('required') }];

  const add = async ({ isWell = false, ...fields }: Fields) => {
    if (busy) return;
    setBusy(true);
    setAdded(false);
    const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
    const answered = await client.call(COUNTER_ENDPOINTS.registerResident, {
      ...(Object.fromEntries(given) as typeof fields),
      ...(isWell ? { declaration: 'healthy' as const } : {}),
    });
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    setAdded(answered.ok);
    if (answered.ok) form.resetFields();
  };
  const text = (name: keyof Fields, label: string, max: number, isRequired = false) => (
    <Form.Item
      name={name}
      label={label}
      htmlFor={`here-${name}`}
      rules={isRequired ? required : []}
    >
      <Input id={`here-${name}`} autoComplete="off" maxLength={max} />
    </Form.Item>
  );
  return (
    <Card>
      <div className="stack">
        <h2>{say('register-here')}</h2>
        <p className="quiet">{say('register-lead')}</p>
        {failed !== undefined && <Failed failed={failed} />}
        {isAdded && <Alert type="success" showIcon title={say('added')} />}
        <Form<Fields>
          form={form}
          layout="vertical"
          className="search"
          initialValues={{
            documentType: 'resident-id',
            division: division.length === 12 ? division : '',
          }}
          onFinish={(fields) => void add(fields)}
        >
          {text('name', say('name'), 200, true)}
          <Form.Item name="documentType" label={say('document-type')} htmlFor="here-documentType">
            <Select
              id="here-documentType"
              options={Object.entries(DOCUMENT_TYPES).map(([value, names]) => ({
                value,
                label: names[language],
              }))}
            />
          </Form.Item>
          {text('document', say('document'), 60, true)}
          <Form.Item name="birthDate" label={say('birth-date')} htmlFor="here-birthDate">
            <Input id="here-birthDate" type="date" />
          </Form.Item>
          {text('phone', say('phone'), 11)}
          {text('division', say('village'), 12, true)}
          {text('place', say('place'), 100)}
          <Form.Item name="isWell" valuePropName="checked">
            <Checkbox>{say('well')}</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={whenSlow(busy)}>
            {say('add')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
