import {
  type CallOutput,
  kindsOfRole,
  type StaffRole,
  SUBMISSION_ENDPOINTS,
} from '@kangma/contract';
import { intakeKind, isIntakeKind, isTable } from '@kangma/intake';
import { Alert, Button, Card, Empty, Form, Select, Upload } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { Failed } from './failed.tsx';
import { kindTitle } from './kind-title.ts';
import { SubmissionDetail } from './submission-detail.tsx';
import { TEXTS } from './texts.ts';
import { whenSlow } from './when-slow.ts';

const ACCEPTS = '.csv,.txt,.xlsx,.json';
type Receipt = CallOutput<(typeof SUBMISSION_ENDPOINTS)['submit']>;

/** Evidence in files: choose what it is, hand it in, see at once what became of each row. */
export function HandInPage({ role }: { readonly role: StaffRole }) {
  const say = useSay(TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const kinds = kindsOfRole(role).filter(isIntakeKind);
  const [kind, setKind] = useState(kinds[0]);
  const [file, setFile] = useState<File>();
  const [attachment, setAttachment] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const [receipt, setReceipt] = useState<Receipt>();
  if (kind === undefined) return <Empty description={say('no-kind')} />;

  const send = async () => {
    if (file === undefined) return;
    if (busy) return;
    setBusy(true);
    setReceipt(undefined);
    const answered = await client.call(
      SUBMISSION_ENDPOINTS.submit,
      { kind, file, ...(attachment === undefined ? {} : { attachment }) },
      { idempotencyKey: crypto.randomUUID() },
    );
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    if (!answered.ok) return;
    setReceipt(answered.value);
    setFile(undefined);
    setAttachment(undefined);
  };
  return (
    <div className="stack">
      <p className="quiet">{say('hand-in-lead')}</p>
      <Card>
        <Form layout="vertical" onFinish={() => void send()}>
          <Form.Item label={say('choose-kind')} htmlFor="kind">
            <div className="kind-row">
              <Select
                id="kind"
                value={kind}
                onChange={setKind}
                options={kinds.map((value) => ({ value, label: kindTitle(value, language) }))}
              />
              {isTable(intakeKind(kind)) && (
                <Button type="link" href={`/v1/templates/${kind}`} download={`${kind}.xlsx`}>
                  {say('template')}
                </Button>
              )}
            </div>
          </Form.Item>
          <Form.Item label={say('file')} htmlFor="file">
            <Upload.Dragger
              id="file"
              accept={ACCEPTS}
              maxCount={1}
              fileList={file === undefined ? [] : [{ uid: 'file', name: file.name }]}
              beforeUpload={(chosen) => {
                setFile(chosen);
                return false;
              }}
              onRemove={() => setFile(undefined)}
            >
              <p className="drop">{say('drop-file')}</p>
              <p className="quiet">{say('formats')}</p>
            </Upload.Dragger>
          </Form.Item>
          <Form.Item label={say('attachment')} htmlFor="attachment">
            <Upload
              id="attachment"
              accept="image/*,.pdf"
              maxCount={1}
              fileList={attachment === undefined ? [] : [{ uid: 'scan', name: attachment.name }]}
              beforeUpload={(chosen) => {
                setAttachment(chosen);
                return false;
              }}
              onRemove={() => setAttachment(undefined)}
            >
              <Button>{say('choose-file')}</Button>
            </Upload>
          </Form.Item>
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={whenSlow(busy)}
            disabled={file === undefined}
          >
            {say('send')}
          </Button>
        </Form>
      </Card>
      {failed !== undefined && <Failed failed={failed} />}
      {receipt !== undefined && (
        <>
          <Alert
            type={receipt.repeated ? 'warning' : 'success'}
            showIcon
            role="status"
            title={
              receipt.repeated
                ? say('receipt-repeated', {
                    at: showTime(receipt.receivedAt, language),
                    id: receipt.id,
                  })
                : say('receipt', { id: receipt.id })
            }
          />
          <SubmissionDetail id={receipt.id} />
        </>
      )}
    </div>
  );
}
