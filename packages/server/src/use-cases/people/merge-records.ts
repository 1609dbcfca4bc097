import type { Authority, Evidence } from '@kangma/policy';
import type { CodeState, NewEvidence, Work } from '../../ports/store.ts';
import { decidePeople, type Deciding } from '../deciding/decide-people.ts';
import { latestRecording } from '../deciding/latest-recording.ts';
import { evidenceId, throughId } from '../intake/fact-evidence.ts';

/** The system that merges and their undoing come from: they are not carried to another record. */
const SYSTEM = 'people';

/** Two records that are one person, and who says so. */
export interface Merging {
  /** the id of the merge in the evidence of both records. */
  readonly merge: string;
  readonly survivor: string;
  readonly merged: string;
  readonly authority: Authority;
  /** the two people behind it. */
  readonly approvals: readonly [string, string];
}

/**
 * Merges one record into another, in the transaction of `tx`: evidence says so in both, what stood in the merged record is
 * appended to the survivor as having come through the merge, and both are decided. Nothing is taken away anywhere.
 *
 * @param now milliseconds.
 */
export async function mergeRecords(
  deciding: Deciding,
  tx: Work,
  merging: Merging,
  now: number,
): Promise<void> {
  const { merge, survivor, merged } = merging;
  const records = await lockRecords(tx, survivor, merged, now);
  const [kept, closed] = records;
  const brought = bring(deciding, kept, closed, merge);
  const says = (keeps: 'this' | 'other', other: string) => ({
    ...voucherOf(merging, now),
    kind: 'merge',
    keeps,
    other,
  });
  kept.append([{ id: merge, body: says('this', merged) }, ...brought]);
  closed.append([{ id: merge, body: says('other', survivor) }]);
  await tx.people.merge(merge, survivor, merged);
  await writeRecords(deciding, tx, records, now);
}

/**
 * Undoes a merge: a correction voids it in both records, so that nothing that came through it stands any more; what came
 * meanwhile under the documents of the merged record is appended to that one.
 *
 * @param now milliseconds.
 */
export async function unmergeRecords(
  deciding: Deciding,
  tx: Work,
  merging: Merging,
  undo: string,
  now: number,
): Promise<void> {
  const { merge, survivor, merged, approvals } = merging;
  const records = await lockRecords(tx, survivor, merged, now);
  const [kept, opened] = records;
  const body = {
    ...voucherOf(merging, now),
    kind: 'correction',
    reason: 'wrong-person',
    voids: [merge],
    approvals,
  };
  const back = giveBack(deciding, kept, opened, merge);
  kept.append([{ id: undo, body }]);
  opened.append([{ id: undo, body }, ...back]);
  await tx.people.unmerge(merge, survivor, merged);
  await writeRecords(deciding, tx, records, now);
}

function voucherOf({ authority, approvals }: Merging, now: number) {
  const validFrom = new Date(now).toISOString();
  return { authority, source: { system: SYSTEM }, validFrom, approvals };
}

interface Said {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** when it was first recorded, where that was in the other record. */
  readonly firstRecordedAt?: string;
}

/** One record while it is merged. */
class OpenRecord {
  readonly state: CodeState;
  readonly evidence: Evidence[];
  readonly added: NewEvidence[] = [];
  readonly #from: number;

  constructor(state: CodeState, evidence: Evidence[], now: number) {
    this.state = state;
    this.evidence = evidence;
    this.#from = Math.max(now, state.knownAt + 1, latestRecording(evidence) + 1);
  }

  get person(): string {
    return this.state.person;
  }

  has(id: string): boolean {
    return this.evidence.some((one) => one.id === id);
  }

  /**
   * Appends in order. What was first recorded at different times is recorded here at different times too, a millisecond apart:
   * what replaces something stays newer than it.
   */
  append(said: readonly Said[]): void {
    let at = this.#from;
    let before = said[0]?.firstRecordedAt;
    for (const { id, body, firstRecordedAt } of said) {
      if (firstRecordedAt !== before) at++;
      before = firstRecordedAt;
      const first = firstRecordedAt === undefined ? {} : { firstRecordedAt };
      const whole = { ...body, ...first };
      const { person } = this;
      const recordedAt = new Date(at).toISOString();
      this.evidence.push({ ...whole, id, person, recordedAt } as unknown as Evidence);
      const text = JSON.stringify(whole);
      this.added.push({ person, id, recordedAt: at, submission: null, row: null, body: text });
    }
  }
}

async function lockRecords(
  tx: Work,
  survivor: string,
  merged: string,
  now: number,
): Promise<[OpenRecord, OpenRecord]> {
  const states = await tx.lockCodes([survivor, merged]);
  const evidence = await tx.evidenceOf([survivor, merged]);
  const open = (person: string) => {
    const state = states.find((one) => one.person === person)!;
    return new OpenRecord(state, evidence.get(person) ?? [], now);
  };
  return [open(survivor), open(merged)];
}

async function writeRecords(
  deciding: Deciding,
  tx: Work,
  records: readonly OpenRecord[],
  now: number,
): Promise<void> {
  const states = records.map(({ state }) => state);
  await tx.appendEvidence(records.flatMap(({ added }) => added));
  await tx.markNotPlain(states.map(({ person }) => person));
  const evidence = new Map(records.map((record) => [record.person, record.evidence]));
  await decidePeople(deciding, tx, states, evidence, now, 'evidence');
}

/** What was said of the merged record, for the survivor; what was said of both in the same words is there already. */
function bring({ digest }: Deciding, kept: OpenRecord, closed: OpenRecord, merge: string): Said[] {
  const own = inOrder(closed.evidence).filter(
    ({ source, through }) => source.system !== SYSTEM && through === undefined,
  );
  const same = (one: Evidence) => evidenceId(digest, kept.person, textOf(one));
  const ids = new Map(
    own.map((one) => [one.id, kept.has(same(one)) ? same(one) : throughId(digest, merge, one.id)]),
  );
  return own
    .filter((one) => !kept.has(same(one)))
    .map((one) => saidOf(one, ids, { through: merge }));
}

/** What came through the merge and was not there before. */
function giveBack(
  { digest }: Deciding,
  kept: OpenRecord,
  opened: OpenRecord,
  merge: string,
): Said[] {
  const ids = new Map(opened.evidence.map(({ id }) => [throughId(digest, merge, id), id]));
  const came = inOrder(kept.evidence).filter(
    ({ id, through }) => through === merge && !ids.has(id),
  );
  for (const one of came) ids.set(one.id, evidenceId(digest, opened.person, textOf(one)));
  return came.map((one) => saidOf(one, ids, {}));
}

function inOrder(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.toSorted((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
  );
}

/** What is said, without what depends on the record that it stands in: the text that its id is a hash of. */
function textOf(one: Evidence): string {
  const {
    id: _,
    person: _p,
    recordedAt: _r,
    through: _t,
    firstRecordedAt: _f,
    supersedes: _s,
    ...said
  } = one;
  return JSON.stringify(said);
}

/** The same said in another record: references lead to what is said there. */
function saidOf(
  one: Evidence,
  ids: ReadonlyMap<string, string>,
  through: { readonly through?: string },
): Said {
  const { id, person: _, recordedAt, firstRecordedAt = recordedAt, through: _t, ...body } = one;
  const there = (other: string) => ids.get(other) ?? other;
  const { supersedes, voids, about } = one;
  return {
    id: there(id),
    firstRecordedAt,
    body: {
      ...body,
      ...(supersedes === undefined ? {} : { supersedes: there(supersedes) }),
      ...(voids === undefined ? {} : { voids: voids.map(there) }),
      ...(typeof about === 'string' ? { about: there(about) } : {}),
      ...through,
    },
  };
}
