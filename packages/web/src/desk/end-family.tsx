import { FAMILY_ENDPOINTS } from '@kangma/contract';
import { DOCUMENT_TYPES } from '@kangma/intake';
import { Button, Card, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { useClient } from '../ui/use-client.ts';
import { Failed } from './failed.tsx';
import { FAMILY_TEXTS } from './family-texts.ts';
import { PEOPLE_TEXTS } from './people-texts.ts';

interface Entered {
  readonly documentType: string;
  readonly document: string;
}

/** Unbinds somebody without a page of their own, who stands at the counter. */
export function EndFamily() {
  const say = useSay(FAMILY_TEXTS);
  const people = useSay(PEOPLE_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [failed, setFailed] = useState<Failure>();
  const [count, setCount] = useState<number>();
  const end = async (entered: Entered) => {
    const answered = await client.call(FAMILY_ENDPOINTS.endFamilyAtCounter, entered);
    setFailed(answered.ok ? undefined : answered);
    setCount(answered.ok ? answered.value.ended : undefined);
  };
  return (
    <Card title={say('end-title')}>
      <div className="stack">
        <p className="quiet">{say('end-lead')}</p>
        {failed !== undefined && <Failed failed={failed} />}
        {count !== undefined && <p role="status">{say('ended', { count })}</p>}
        <Form<Entered>
          layout="vertical"
          className="place-form"
          initialValues={{ documentType: 'resident-id' }}
          onFinish={(entered) => void end(entered)}
        >
          <Form.Item name="documentType" label={people('document-type')} htmlFor="end-type">
            <Select
              id="end-type"
              className="narrow"
              options={Object.entries(DOCUMENT_TYPES).map(([value, names]) => ({
                value,
                label: names[language],
              }))}
            />
          </Form.Item>
          <Form.Item
            name="document"
            label={people('number')}
            htmlFor="end-document"
            rules={[{ required: true, message: people('required') }]}
          >
            <Input className="number" id="end-document" autoComplete="off" maxLength={60} />
          </Form.Item>
          <Button htmlType="submit">{say('end')}</Button>
        </Form>
      </div>
    </Card>
  );
}
