import { type CallInput, STAFF_ENDPOINTS } from '@kangma/contract';
import { Alert, Button, Card, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useSay } from '../ui/say.ts';
import { useClient } from '../ui/use-client.ts';
import { Failed } from './failed.tsx';
import { TEXTS } from './texts.ts';
import { TOKEN_TEXTS } from './token-texts.ts';
import { whenSlow } from './when-slow.ts';

type Wanted = CallInput<(typeof STAFF_ENDPOINTS)['issueToken']>;
const DAYS = 180;
const MOST_DAYS = 366;

/** Makes a token, and shows it this once. */
export function NewToken({ onMade }: { readonly onMade: () => void }) {
  const say = useSay(TOKEN_TEXTS);
  const desk = useSay(TEXTS);
  const client = useClient();
  const [form] = Form.useForm<Wanted>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const [token, setToken] = useState<string>();
  const rules = [{ required: true, message: desk('required') }];

  const make = async (wanted: Wanted) => {
    if (busy) return;
    setBusy(true);
    const answered = await client.call(STAFF_ENDPOINTS.issueToken, wanted);
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    if (!answered.ok) return;
    setToken(answered.value.token);
    form.resetFields();
    onMade();
  };
  return (
    <Card title={<h2>{say('make-title')}</h2>}>
      <div className="stack">
        <Form<Wanted>
          form={form}
          layout="vertical"
          className="search"
          initialValues={{ expiresInDays: DAYS }}
          onFinish={(wanted) => void make(wanted)}
        >
          <Form.Item
            name="name"
            label={say('name')}
            htmlFor="token-name"
            rules={[{ required: true, whitespace: true, message: desk('required') }]}
          >
            <Input id="token-name" maxLength={100} placeholder={say('name-example')} />
          </Form.Item>
          <Form.Item name="expiresInDays" label={say('days')} htmlFor="token-days" rules={rules}>
            <InputNumber id="token-days" min={1} max={MOST_DAYS} precision={0} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={whenSlow(busy)}>
            {say('make')}
          </Button>
        </Form>
        {failed !== undefined && <Failed failed={failed} />}
        {token !== undefined && <Shown key={token} token={token} />}
      </div>
    </Card>
  );
}

function Shown({ token }: { readonly token: string }) {
  const say = useSay(TOKEN_TEXTS);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={say('made')}
      description={<code className="token">{token}</code>}
      // a page that came over an open line may not copy
      action={
        isSecureContext && (
          <Button onClick={() => void copy()}>{say(isCopied ? 'copied' : 'copy')}</Button>
        )
      }
    />
  );
}
