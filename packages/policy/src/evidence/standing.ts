import { type Millisecond, readInstant } from '../time.ts';
import type { Authority, Evidence } from './evidence.ts';
import { kindOf } from './kinds.ts';

/** Why a piece of evidence does not stand. */
export type StandingCode = (typeof STANDING_CODES)[number];
export const STANDING_CODES = [
  'voided',
  'superseded',
  'other-authority',
  'about-a-place',
  'contradicted',
  'merged',
  'unmerged',
] as const;

export interface Standing {
  readonly stand: readonly Evidence[];
  readonly fallen: readonly { readonly id: string; readonly code: StandingCode }[];
  /** when the first version of a chain of superseding evidence was recorded. */
  readonly rootRecordedAt: (one: Evidence) => Millisecond;
}

/**
 * Which evidence stands at `knownAt`. Decided from the newest record to the oldest, so that a correction which was
 * itself voided voids nothing. Only the same city's authority, or its superior in the same province, may void or
 * supersede (R12). Another's correction is kept, and told; another's fact stands beside the one it meant to replace.
 *
 * Merges and the corrections that may undo them come first. What came through a merge stands as long as the merge does,
 * and says nothing otherwise; a record that a standing merge closed says nothing but that.
 */
export function standing(evidence: readonly Evidence[], knownAt: Millisecond): Standing {
  const instants = new Map(evidence.map((one) => [one, readInstant(one.recordedAt) ?? Infinity]));
  const recorded = (one: Evidence): Millisecond => instants.get(one)!;
  const known = evidence.filter((one) => recorded(one) <= knownAt);
  const inTurn = known.toSorted(
    (a, b) =>
      turn(a) - turn(b) || recorded(b) - recorded(a) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
  );
  const byId = new Map(known.map((one) => [one.id, one]));
  const down = new Map<string, StandingCode>();
  const stands = (id: string) => byId.get(id)?.kind === 'merge' && !down.has(id);
  for (const one of inTurn) {
    const fate = down.get(one.id);
    if (fate !== undefined && fate !== 'superseded') continue;
    if (one.through !== undefined && !stands(one.through)) {
      down.set(one.id, 'unmerged');
      continue;
    }
    if (kindOf(one.kind).role === 'place') down.set(one.id, 'about-a-place');
    for (const [id, code] of strikes(one)) {
      const older = byId.get(id);
      // what was replaced itself still replaces what came before it, but its corrections are replaced with it
      if (fate === 'superseded' && code === 'voided') continue;
      if (older === undefined || older === one || recorded(older) > recorded(one)) continue;
      if (code === 'superseded' && !replaces(one, older)) continue;
      if (mayCorrect(one.authority, older.authority)) down.set(id, code);
      else down.set(one.id, 'other-authority');
    }
  }
  contradictions(known, down);
  if (known.some((one) => one.kind === 'merge' && one.keeps === 'other' && !down.has(one.id))) {
    for (const { id, kind } of known) if (kind !== 'merge' && !down.has(id)) down.set(id, 'merged');
  }
  const firstRecorded = (one: Evidence): Millisecond =>
    one.firstRecordedAt === undefined
      ? recorded(one)
      : (readInstant(one.firstRecordedAt) ?? recorded(one));
  return {
    stand: known.filter((one) => !down.has(one.id)),
    fallen: [...down].map(([id, code]) => ({ id, code })),
    rootRecordedAt: (one) => {
      let root = one;
      for (;;) {
        const older = root.supersedes === undefined ? undefined : byId.get(root.supersedes);
        // a chain goes strictly back in time, so it ends
        if (older === undefined || recorded(older) >= recorded(root)) return firstRecorded(root);
        if (!replaces(root, older)) return firstRecorded(root);
        root = older;
      }
    },
  };
}

function turn({ kind }: Evidence): number {
  return kind === 'merge' || kind === 'correction' ? 0 : 1;
}

function strikes(one: Evidence): (readonly [string, StandingCode])[] {
  const list = (one.voids ?? []).map((id) => [id, 'voided'] as const);
  return one.supersedes === undefined ? list : [...list, [one.supersedes, 'superseded'] as const];
}

/** Where it may not replace the other, a fact stands beside it: nothing that an authority vouches for is lost. */
function replaces(one: Evidence, older: Evidence): boolean {
  return one.kind === older.kind && mayCorrect(one.authority, older.authority);
}

/** Whether an authority may void what another said: the same city (or a part of it), or a superior of the authority within its province; national stands above all. */
export function mayCorrect({ division: by }: Authority, { division: of }: Authority): boolean {
  return by === '00' || by.slice(0, 4) === of.slice(0, 4) || of.startsWith(by);
}

/**
 * One sample has one result. A result replaces the note that it is pending; where a sample has both a positive and a
 * negative and nobody corrected either, the negative does not count.
 */
function contradictions(known: readonly Evidence[], down: Map<string, StandingCode>): void {
  const samples = new Map<unknown, Evidence[]>();
  for (const one of known) {
    if (one.kind !== 'test' || one.sampleId === undefined || down.has(one.id)) continue;
    const list = samples.get(one.sampleId);
    if (list === undefined) samples.set(one.sampleId, [one]);
    else list.push(one);
  }
  for (const list of samples.values()) {
    if (list.length === 1) continue;
    const positive = list.some((one) => one.result === 'positive');
    const settled = list.some((one) => one.result !== 'pending');
    for (const one of list) {
      if (one.result === 'pending' && settled) down.set(one.id, 'superseded');
      if (one.result === 'negative' && positive) down.set(one.id, 'contradicted');
    }
  }
}
