import { type CallOutput, COUNTER_ENDPOINTS, type REFUSALS } from '@kangma/contract';
import { DOCUMENT_TYPES } from '@kangma/intake';
import { Button, Card, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { Failed } from './failed.tsx';
import { FamilyCases } from './family-cases.tsx';
import { PEOPLE_TEXTS } from './people-texts.ts';
import { RegisterHere } from './register-here.tsx';
import { SeenOrRefused } from './seen-or-refused.tsx';

type Case = CallOutput<(typeof COUNTER_ENDPOINTS)['registrationCases']>['items'][number];

/** The counter: whom no register confirms, and who stands here. */
export function RegistrationsPage({ division }: { readonly division: string }) {
  const say = useSay(PEOPLE_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { items, failed, more, again } = usePages(
    (cursor) =>
      client.call(COUNTER_ENDPOINTS.registrationCases, cursor === undefined ? {} : { cursor }),
    [],
  );
  return (
    <div className="stack">
      <p className="quiet">{say('counter-lead')}</p>
      {failed !== undefined && <Failed failed={failed} again={again} />}
      {items === undefined && failed === undefined && <Skeleton active />}
      {items?.length === 0 && <Empty description={say('counter-empty')} />}
      {items?.map((one) => (
        <CaseCard key={one.id} one={one} />
      ))}
      {more !== undefined && <Button onClick={more}>{shared('more')}</Button>}
      <FamilyCases />
      <RegisterHere division={division} />
    </div>
  );
}

function CaseCard({ one }: { readonly one: Case }) {
  const say = useSay(PEOPLE_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const [done, setDone] = useState<'confirmed' | 'phone-given' | 'refused'>();
  const { id, number, maskedName, documentType, place, openedAt } = one;
  const document = Object.entries(DOCUMENT_TYPES).find(([type]) => type === documentType);

  const confirm = async (seen: string) => {
    setBusy(true);
    const answered = await client.call(COUNTER_ENDPOINTS.confirmCase, { id, document: seen });
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    if (answered.ok) setDone(answered.value.registered ? 'confirmed' : 'phone-given');
  };
  const refuse = async (refusal: (typeof REFUSALS)[number]) => {
    setBusy(true);
    const answered = await client.call(COUNTER_ENDPOINTS.refuseCase, { id, refusal });
    setBusy(false);
    setFailed(answered.ok ? undefined : answered);
    if (answered.ok) setDone('refused');
  };
  return (
    <Card>
      <div className="stack">
        <div>
          <h2>
            {number} · {maskedName}
          </h2>
          <p className="quiet">
            {document?.[1][language] ?? documentType} · <span lang="zh-Hans">{place}</span> ·{' '}
            {say('waiting', { at: showTime(openedAt, language) })}
          </p>
        </div>
        {failed !== undefined && <Failed failed={failed} />}
        {done === undefined ? (
          <SeenOrRefused
            field={`number-${id}`}
            confirmText={say('confirm')}
            busy={busy}
            onSeen={(seen) => void confirm(seen)}
            onRefused={(refusal) => void refuse(refusal)}
          />
        ) : (
          <p role="status">{say(done)}</p>
        )}
      </div>
    </Card>
  );
}
