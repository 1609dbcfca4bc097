import type { Failure } from '@kangma/contract';
import {
  INTAKE_KINDS,
  type IntakeProblem,
  type IntakeRecord,
  isTable,
  readSubmission,
  renderProblem,
} from '@kangma/intake';
import type { Language } from '@kangma/policy';

/** What is said of somebody who is to be registered. */
export type ResidentRecord = Extract<IntakeRecord, { type: 'resident' }>;

type Declared = 'healthy' | 'symptoms' | 'suspicion' | 'diagnosis';

/** As it was sent, not yet read. */
export interface Said {
  readonly name: string;
  readonly documentType: string;
  readonly document: string;
  readonly phone?: string | undefined;
  readonly division: string;
  readonly place?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly language?: Language | undefined;
  readonly declaration?: Declared | undefined;
}

/** Read, and what was declared with it. */
export interface ReadResident {
  readonly record: ResidentRecord;
  readonly declaration: Declared | null;
}

/**
 * Reads what somebody says of themselves exactly as the row of a register is read: one check for every way in. It depends on
 * nothing but what was said.
 *
 * @param now milliseconds.
 * @param language in which it is told what is wrong.
 */
export async function readResident(
  { declaration, ...fields }: Said,
  now: number,
  language: Language,
): Promise<{ readonly ok: true; readonly value: ReadResident } | Failure> {
  const bytes = new TextEncoder().encode(JSON.stringify([fields]));
  const read = await readSubmission({ kind: 'residents', bytes }, { receivedAt: now });
  if (!read.ok) return refuse(read.problems, language);
  for (const row of read.rows) {
    if (!row.ok) return refuse(row.problems, language);
    if (row.record.type !== 'resident') break;
    return { ok: true, value: { record: row.record, declaration: declaration ?? null } };
  }
  throw new Error('a register has rows of residents');
}

function refuse(problems: readonly IntakeProblem[], language: Language): Failure {
  const reasons = problems.map((one) => {
    const message = renderProblem(one, language);
    const column = one.field === undefined ? undefined : columnName(one.field, language);
    return column === undefined ? message : `${column}: ${message}`;
  });
  return { ok: false, code: 'not-registrable', params: { reasons: reasons.join(' ') } };
}

function columnName(field: string, language: Language): string | undefined {
  const { residents } = INTAKE_KINDS;
  if (!isTable(residents)) return undefined;
  return residents.columns.find((column) => column.field === field)?.names[language];
}
