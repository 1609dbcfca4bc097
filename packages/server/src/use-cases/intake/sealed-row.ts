import type { IntakeRecord } from '@kangma/intake';
import type { Keys } from '../../ports/keys.ts';

/** Seals what a row says until what it waits for is known. */
export function sealRow(keys: Keys, submission: string, record: IntakeRecord): Uint8Array {
  return keys.seal(JSON.stringify(record), context(submission));
}

/** @throws BadSeal where it is none of this submission. */
export function openRow(keys: Keys, submission: string, sealed: Uint8Array): IntakeRecord {
  return JSON.parse(keys.open(sealed, context(submission))) as IntakeRecord;
}

const context = (submission: string) => `row|${submission}`;
