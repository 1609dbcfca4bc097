import './family.css';
import { FAMILY_ENDPOINTS } from '@kangma/contract';
import { useCallback, useEffect, useState } from 'react';
import { failureText, type Failed } from '../../ui/failure-text.ts';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import type { Family } from './family.ts';
import { FamilyList } from './family-list.tsx';
import { MemberPage } from './member-page.tsx';

/** R32: the family side by side, and the pages of each member. @param within a bond, and which of its member's pages. */
export function FamilyPages({ within: [bond, page] }: { readonly within: readonly string[] }) {
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const [family, setFamily] = useState<Family>();
  const [failed, setFailed] = useState<Failed>();
  const load = useCallback(async () => {
    const answered = await client.call(FAMILY_ENDPOINTS.family, {});
    setFailed(answered.ok ? undefined : answered);
    if (answered.ok) setFamily(answered.value);
  }, [client]);
  useEffect(() => void load(), [load, bond, page]);
  useEffect(() => {
    const look = () => void (document.hidden || load());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [load]);

  const member = family?.members.find(({ id, state }) => id === bond && state === 'bound');
  return (
    <>
      {failed !== undefined && <Alert>{failureText(failed, shared)}</Alert>}
      {family === undefined && failed === undefined && <p className="quiet">{shared('loading')}</p>}
      {member !== undefined && (
        <MemberPage key={member.id} member={member} page={page} onChange={() => void load()} />
      )}
      {family !== undefined && member === undefined && (
        <FamilyList family={family} onChange={() => void load()} />
      )}
    </>
  );
}
