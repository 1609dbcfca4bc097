import { type FactDraft, type IntakeRow, type PersonKey, readSubmission } from '@kangma/intake';
import { type Evidence, type Minute, writeInstant } from '@kangma/policy';
import type { Delivery } from '../files/delivery.ts';
import type { Province } from '../province.ts';

/** What came of a province's deliveries. */
export interface Received {
  /** each resident's evidence by document number, in order of its record. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** how many rows were refused or found nobody, by what was wrong. */
  readonly wrong: Readonly<Record<string, number>>;
  readonly formats: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly rows: number;
}

interface Person {
  readonly name: string;
  readonly evidence: Evidence[];
}

/** Reads every delivery as a server would: rows through intake, people by document and name, facts as evidence. */
export async function receive({ deliveries }: Province): Promise<Received> {
  const people = new Map<string, Person>();
  const wrong: Record<string, number> = {};
  const formats = new Set<string>();
  const kinds = new Set<string>();
  let rows = 0;
  const count = (code: string) => {
    wrong[code] = (wrong[code] ?? 0) + 1;
  };
  for await (const delivery of deliveries()) {
    const { kind, bytes, at } = delivery;
    const result = await readSubmission({ kind, bytes }, { receivedAt: at * 60_000 });
    if (!result.ok) throw new Error(`${delivery.filename}: ${result.problems[0]!.code}`);
    kinds.add(kind);
    formats.add(result.format === 'csv' ? `csv ${result.encoding}` : result.format);
    for (const row of result.rows) {
      rows++;
      const why = row.ok ? take(people, delivery, row) : row.problems[0]!.code;
      if (why !== undefined) count(why);
    }
  }
  const evidence = new Map([...people].map(([document, person]) => [document, person.evidence]));
  return { evidence, wrong, formats, kinds, rows };
}

/** Keeps what a row says about its person; returns why not, where it finds none. */
function take(
  people: Map<string, Person>,
  delivery: Delivery,
  { record }: Extract<IntakeRow, { ok: true }>,
): string | undefined {
  if (record.type === 'resident') {
    const { document, name } = record.person;
    people.set(document, { name, evidence: [] });
    const identity = { kind: 'identity', by: 'register', source: {} } as const;
    const validFrom = writeInstant(delivery.at, 480);
    note(people.get(document)!, document, delivery, { ...identity, validFrom });
  }
  if (record.type !== 'facts') return undefined;
  const person = people.get(record.person.document);
  const why = misfit(person, record.person);
  if (why === undefined)
    for (const fact of record.facts) note(person!, record.person.document, delivery, fact);
  return why;
}

function misfit(person: Person | undefined, { name }: PersonKey): string | undefined {
  if (person === undefined) return 'person-unknown';
  if (person.name === name) return undefined;
  return name.includes('<') ? 'name-html' : 'name-differs';
}

function note(
  { evidence }: Person,
  person: string,
  { at, authority, kind: system }: Pick<Delivery, 'at' | 'authority' | 'kind'>,
  { corrects, source, ...fact }: FactDraft,
): void {
  const older = evidence.findLast((one) => corrects !== undefined && one.sampleId === corrects);
  evidence.push({
    authority,
    ...fact,
    source: { ...source, system },
    id: `e-${evidence.length + 1}`,
    person,
    recordedAt: recorded(at),
    ...(older === undefined ? {} : { supersedes: older.id }),
  });
}

function recorded(at: Minute): string {
  return writeInstant(at, 480);
}
