import { type CallInput, type CallOutput, PERSON_ENDPOINTS, PURPOSES } from '@kangma/contract';
import { DOCUMENT_TYPES } from '@kangma/intake';
import { Alert, Button, Card, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { useClient } from '../ui/use-client.ts';
import { Failed } from './failed.tsx';
import { PersonRecord } from './person-record.tsx';
import { TEXTS } from './texts.ts';
import { whenSlow } from './when-slow.ts';

type Search = CallInput<(typeof PERSON_ENDPOINTS)['lookUpPerson']>;
type Found = CallOutput<(typeof PERSON_ENDPOINTS)['lookUpPerson']> & Pick<Search, 'purpose'>;

/** Finds a person of one's division by a document; the person sees that. */
export function PersonPage() {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const required = [{ required: true, message: say('required') }];

  const find = async (search: Search) => {
    if (busy) return;
    setBusy(true);
    const answered = await client.call(PERSON_ENDPOINTS.lookUpPerson, search);
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    setFound(answered.ok ? { ...answered.value, purpose: search.purpose } : undefined);
  };
  return (
    <div className="stack">
      <Alert type="info" showIcon title={say('person-notice')} />
      <Card>
        <Form<Search>
          layout="vertical"
          className="search"
          initialValues={{ documentType: 'resident-id' }}
          onFinish={(search) => void find(search)}
        >
          <Form.Item name="documentType" label={say('document-type')} htmlFor="document-type">
            <Select
              id="document-type"
              options={Object.entries(DOCUMENT_TYPES).map(([value, names]) => ({
                value,
                label: names[language],
              }))}
            />
          </Form.Item>
          <Form.Item
            name="document"
            label={say('document-number')}
            htmlFor="document"
            rules={required}
          >
            <Input id="document" autoComplete="off" maxLength={40} />
          </Form.Item>
          <Form.Item name="purpose" label={say('purpose')} htmlFor="purpose" rules={required}>
            <Select
              id="purpose"
              options={PURPOSES.map((value) => ({ value, label: shared(`purpose-${value}`) }))}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={whenSlow(busy)}>
            {say('find')}
          </Button>
        </Form>
      </Card>
      {failed !== undefined && <Failed failed={failed} />}
      {found !== undefined && <PersonRecord key={found.person} found={found} />}
    </div>
  );
}
