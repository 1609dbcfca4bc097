import { type Act, readSigningKey, signEnactment, type SigningKey } from '@kangma/contract';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { useSay } from '../../ui/say.ts';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import type { Proposal } from './proposal.ts';
import { whenSlow } from '../when-slow.ts';

interface Props {
  readonly act: Act;
  readonly proposal: Proposal;
  readonly onSigned: (signature: string) => Promise<void>;
}

/** Signs with a key from a file that its holder chooses: the key is read here, and goes nowhere. */
export function SignProposal({ act, proposal: { id, canonical }, onSigned }: Props) {
  const say = useSay(ENACTING_TEXTS);
  const [key, setKey] = useState<SigningKey>();
  const [name, setName] = useState<string>();
  const [busy, setBusy] = useState(false);

  const choose = async (file: File) => {
    setName(file.name);
    setKey(readSigningKey(await file.text()));
  };
  const sign = async () => {
    if (key === undefined) return;
    if (busy) return;
    setBusy(true);
    const signing = { act, proposal: id, canonical };
    const signature = await signEnactment(crypto.subtle, key, signing).catch(() => undefined);
    if (signature === undefined) setKey(undefined);
    else await onSigned(signature);
    setBusy(false);
  };
  // the browser signs nothing on a page that came over an open line
  if (!isSecureContext) return <Alert type="warning" showIcon title={say('signing-insecure')} />;
  return (
    <div className="stack">
      <p className="quiet">{say('signing-lead')}</p>
      <div className="actions">
        <Upload
          id="signing-key"
          accept=".jwk,.json"
          maxCount={1}
          fileList={name === undefined ? [] : [{ uid: 'key', name }]}
          beforeUpload={(file) => {
            void choose(file);
            return false;
          }}
          onRemove={() => {
            setName(undefined);
            setKey(undefined);
          }}
        >
          <Button>{say('key')}</Button>
        </Upload>
        <Button
          type="primary"
          loading={whenSlow(busy)}
          disabled={key === undefined}
          onClick={() => void sign()}
        >
          {say(`sign-${act}`)}
        </Button>
      </div>
      {name !== undefined && key === undefined && (
        <Alert type="error" showIcon title={say('key-wrong')} />
      )}
    </div>
  );
}
