import type { Evidence } from '@kangma/policy';

/** The columns of `evidence` that make one piece of evidence. */
export const EVIDENCE = 'person_id as person, evidence_id as id, recorded_at as recorded, body';

export interface EvidenceRow {
  readonly person: string;
  readonly id: string;
  readonly recorded: number;
  readonly body: string;
}

/** Puts back into the evidence what the columns hold. */
export function readEvidence({ person, id, recorded, body }: EvidenceRow): Evidence {
  const evidence = JSON.parse(body) as { -readonly [K in keyof Evidence]: Evidence[K] };
  evidence.id = id;
  evidence.person = person;
  evidence.recordedAt = new Date(recorded).toISOString();
  return evidence;
}

/** Everybody's evidence, by person. */
export function groupEvidence(rows: readonly EvidenceRow[]): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const row of rows) {
    const list = found.get(row.person);
    if (list === undefined) found.set(row.person, [readEvidence(row)]);
    else list.push(readEvidence(row));
  }
  return found;
}
