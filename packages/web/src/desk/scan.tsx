import { SUBMISSION_ENDPOINTS } from '@kangma/contract';
import { Button } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showSize } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { Failed } from './failed.tsx';
import { scanType } from './scan-type.ts';
import { TEXTS } from './texts.ts';
import { whenSlow } from './when-slow.ts';

interface Props {
  readonly id: string;
  readonly size: number;
  readonly mayOpen: boolean;
}

/** That a scan came along, how large it is, and the way to it for those who may open it. */
export function Scan({ id, size, mayOpen }: Props) {
  const say = useSay(TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const open = async () => {
    if (busy) return;
    setBusy(true);
    const answered = await client.call(SUBMISSION_ENDPOINTS.attachment, { id });
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    if (answered.ok) await save(answered.value, `scan-${id}`);
  };
  return (
    <>
      <p className="scan">
        <span className="quiet">
          {say('scan')} · {showSize(size, language)}
        </span>
        {mayOpen && (
          <Button size="small" loading={whenSlow(busy)} onClick={() => void open()}>
            {say('open-scan')}
          </Button>
        )}
      </p>
      {failed !== undefined && <Failed failed={failed} />}
    </>
  );
}

/** Hands the scan to the browser as a file, whose name ends as its first bytes say: a page of ours never shows it. */
async function save(content: Blob, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${name}${scanType(new Uint8Array(await content.slice(0, 12).arrayBuffer()))}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
