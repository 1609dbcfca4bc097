import { type CallOutput, PROPOSAL_ENDPOINTS } from '@kangma/contract';
import { Alert, Breadcrumb, Button, Card, Form, Input, Upload } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../../ui/failure-text.ts';
import { useSay } from '../../ui/say.ts';
import { useClient } from '../../ui/use-client.ts';
import { Failed } from '../failed.tsx';
import { TEXTS } from '../texts.ts';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import { whenSlow } from '../when-slow.ts';

type Problems = CallOutput<(typeof PROPOSAL_ENDPOINTS)['propose']>['problems'];

/** Writes a policy, or takes it from a file, and proposes it. @param text what stands there first. */
export function NewProposal({ text = '' }: { readonly text?: string }) {
  const say = useSay(ENACTING_TEXTS);
  const desk = useSay(TEXTS);
  const client = useClient();
  const [source, setSource] = useState(text);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const [problems, setProblems] = useState<Problems>([]);

  const propose = async () => {
    if (busy) return;
    setBusy(true);
    const answered = await client.call(PROPOSAL_ENDPOINTS.propose, { source });
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    if (!answered.ok) return;
    setProblems(answered.value.problems);
    if (answered.value.id !== null) location.hash = `#/proposals/${answered.value.id}`;
  };
  return (
    <>
      <Breadcrumb
        items={[
          { title: <a href="#/proposals">{desk('proposals')}</a> },
          { title: say('propose-new') },
        ]}
      />
      <div className="stack">
        <p className="quiet">{say('source-lead')}</p>
        <Card>
          <Form layout="vertical" onFinish={() => void propose()}>
            <Form.Item label={say('source-file')} htmlFor="source-file">
              <Upload
                id="source-file"
                accept=".yaml,.yml"
                maxCount={1}
                showUploadList={false}
                beforeUpload={(file) => {
                  void file.text().then(setSource);
                  return false;
                }}
              >
                <Button>{desk('choose-file')}</Button>
              </Upload>
            </Form.Item>
            <Form.Item label={say('source-label')} htmlFor="source">
              <Input.TextArea
                id="source"
                className="source"
                spellCheck={false}
                rows={24}
                value={source}
                onChange={({ target }) => setSource(target.value)}
              />
            </Form.Item>
            <Button
              type="primary"
              size="large"
              htmlType="submit"
              loading={whenSlow(busy)}
              disabled={source.trim() === ''}
            >
              {say('propose')}
            </Button>
          </Form>
        </Card>
        {failed !== undefined && <Failed failed={failed} />}
        {problems.length > 0 && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={say('problems-lead')}
            description={
              <ul className="problems">
                {problems.map(({ code, path, message, line }) => (
                  <li key={`${path} ${code} ${message}`}>
                    {line !== null && <strong>{say('line', { line })}</strong>}{' '}
                    {path !== '' && <code>{path}</code>} {message}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </div>
    </>
  );
}
