import { kindsOfRole, type Outcome } from '@kangma/contract';
import { INTAKE_KIND_IDS, isIntakeKind } from '@kangma/intake';
import type { Office } from '../../ports/offices.ts';
import type { Channel, Receipt } from '../../ports/submissions.ts';
import { type Attached, receive, type Receiving } from '../intake/receive.ts';

export interface HandIn {
  readonly kind: string;
  readonly channel: Channel;
  readonly file: Attached;
  readonly attachment?: Attached;
}

/** Hands a file in for an office, where its kind is one that this office vouches for. */
export async function handIn(
  receiving: Receiving,
  { staff, role, division, office }: Office,
  handed: HandIn,
): Promise<Outcome<{ readonly receipt: Receipt; readonly repeated: boolean }>> {
  const yours = kindsOfRole(role);
  const { kind } = handed;
  if (!isIntakeKind(kind)) {
    return { ok: false, code: 'unknown-kind', params: { known: INTAKE_KIND_IDS.join(', ') } };
  }
  if (!yours.includes(kind)) {
    return { ok: false, code: 'kind-not-yours', params: { known: yours.join(', ') || '–' } };
  }
  const authority = { division, office };
  return {
    ok: true,
    value: await receive(receiving, { ...handed, authority, submittedBy: staff }),
  };
}
