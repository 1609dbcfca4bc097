import { type DUPLICATE_ENDPOINTS, type HttpProblemCode, MERGE_REASONS } from '@kangma/contract';
import { mayCorrect } from '@kangma/policy';
import type { Staff } from '../../ports/caller.ts';
import { readCursor, writeCursor } from '../../ports/cursor.ts';
import type { Handlers } from '../../ports/handler.ts';
import type { Duplicate, DuplicateState, DuplicateStep } from '../../ports/people.ts';
import type { Work } from '../../ports/store.ts';
import { iso } from '../serving/code-answer.ts';
import { scopeOf } from '../serving/persons.ts';
import type { Serving } from '../serving/serving.ts';
import { openRecord } from './find-duplicates.ts';
import { mergeRecords, type Merging, unmergeRecords } from './merge-records.ts';

/** From where each step leads where; the second of two steps is not taken by who took the first. */
const STEPS: {
  readonly [S in DuplicateStep]: Partial<Record<DuplicateState, DuplicateState>>;
} = {
  propose: { open: 'proposed', apart: 'proposed' },
  merge: { proposed: 'merged' },
  undo: { merged: 'undoing' },
  unmerge: { undoing: 'apart' },
  withdraw: { proposed: 'open', undoing: 'merged' },
  'keep-apart': { open: 'apart', proposed: 'apart' },
};

const refusal = (code: HttpProblemCode) => ({ ok: false, code }) as const;

/** The same person entered twice: pairs that were found, and what two people make of them. */
export function duplicates(serving: Serving): Handlers<typeof DUPLICATE_ENDPOINTS> {
  const { reading, deciding, keys, clock, names } = serving;

  const pairOf = ({ id, division, score, verdict, reasons, foundAt, state }: Duplicate) => ({
    id,
    division,
    place: names.full(division),
    score,
    verdict,
    reasons: [...reasons],
    foundAt: iso(foundAt),
    state,
  });

  return {
    async duplicates(staff, { state, cursor, limit }) {
      const after = cursor === undefined ? null : (readCursor(cursor) ?? null);
      const scope = scopeOf(staff);
      const found = await reading.duplicates(scope, state ?? null, after, limit + 1);
      const items = found.slice(0, limit).map(pairOf);
      const last = items.at(-1);
      const more = found.length > limit && last !== undefined;
      return {
        ok: true,
        value: { items, next: more ? writeCursor({ at: last.score, id: last.id }) : null },
      };
    },

    async duplicate(staff, { id }) {
      const scope = scopeOf(staff);
      const found = await reading.duplicate(scope, id);
      if (found === undefined) return refusal('not-found');
      const { pair, steps } = found;
      const persons = [pair.one, pair.other];
      const records = await deciding.store.transact(({ people }) => people.records(persons));
      return {
        ok: true,
        value: {
          ...pairOf(pair),
          persons,
          survivor: pair.survivor,
          yours: pair.staff === staff.staff,
          records: records.map((record) => {
            const {
              place: home = null,
              phone = null,
              birthDate = null,
              ...rest
            } = openRecord(keys, record);
            return { ...rest, home, phone, birthDate, place: names.full(rest.division) };
          }),
          steps: steps.map(({ at, step, reason }) => ({
            at: iso(at),
            step,
            reason: MERGE_REASONS.find((one) => one === reason)!,
          })),
        },
      };
    },

    stepDuplicate(staff, { id, step, reason, survivor }) {
      return deciding.store.transact(async (tx) => {
        const pair = await tx.people.duplicate(id);
        if (pair?.division.startsWith(staff.division) !== true) return refusal('not-found');
        const state = STEPS[step][pair.state];
        if (state === undefined) return refusal('step-not-possible');
        const isSecond = step === 'merge' || step === 'unmerge';
        if (isSecond && pair.staff === staff.staff) return refusal('second-person-needed');
        const wanted = step === 'propose' ? survivor : pair.survivor;
        if (step === 'propose' && wanted !== pair.one && wanted !== pair.other) {
          return refusal('step-not-possible');
        }
        const done = { survivor: wanted ?? null, merge: pair.merge };
        if (step === 'merge') done.merge = deciding.newId();
        const problem = await act(tx, staff, step, { ...pair, ...done });
        if (problem !== undefined) return refusal(problem);
        const kept = state === 'open' || state === 'apart' ? { survivor: null, merge: null } : done;
        const at = clock.now();
        await tx.people.step({
          duplicate: id,
          step,
          reason,
          state,
          staff: staff.staff,
          at,
          ...kept,
        });
        return { ok: true, value: undefined } as const;
      });
    },
  };

  /** What a step does beside being noted; answers with why it cannot be done. */
  async function act(
    tx: Work,
    staff: Staff,
    step: DuplicateStep,
    { one, other, survivor, merge, staff: first }: Duplicate,
  ): Promise<HttpProblemCode | undefined> {
    if (step !== 'merge' && step !== 'unmerge') return undefined;
    const merging: Merging = {
      merge: merge!,
      survivor: survivor!,
      merged: survivor === one ? other : one,
      authority: { division: staff.division, office: staff.office },
      approvals: [first!, staff.staff],
    };
    const now = clock.now();
    if (step === 'merge') {
      const records = await tx.people.records([one, other]);
      if (records.some(({ isClosed }) => isClosed)) return 'step-not-possible';
      if (await tx.people.hasMerged(merging.merged)) return 'has-merged-records';
      await mergeRecords(deciding, tx, merging, now);
      return undefined;
    }
    const evidence = (await tx.evidenceOf([merging.survivor])).get(merging.survivor) ?? [];
    const said = evidence.find(({ id }) => id === merge);
    if (said !== undefined && !mayCorrect(merging.authority, said.authority)) {
      return 'other-division';
    }
    await unmergeRecords(deciding, tx, merging, deciding.newId(), now);
    return undefined;
  }
}
