import type { Claimed } from '../ports/submissions.ts';

/** The columns of a submission `s` that a worker needs. */
export const CLAIMED = `s.submission_id as id, s.kind, s.division, s.office, s.phone, s.received_at as "receivedAt",
  s.lanes_done as "lanesDone", s.attempts`;

export type ClaimedRow = Omit<Claimed, 'authority'> & {
  readonly division: string;
  readonly office: string;
  readonly phone: string | null;
};

export function readClaimed({ division, office, phone, ...rest }: ClaimedRow): Claimed {
  return { ...rest, authority: { division, office, ...(phone === null ? {} : { phone }) } };
}
