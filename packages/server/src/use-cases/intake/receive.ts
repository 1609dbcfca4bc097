import type { Authority } from '@kangma/policy';
import type { Clock } from '../../ports/clock.ts';
import type { Keys } from '../../ports/keys.ts';
import type { Channel, Receipt, SubmissionStore } from '../../ports/submissions.ts';
import type { Digest } from '../deciding/decide-person.ts';

/** A sealed piece: large enough to be few, small enough to be read and written at ease. */
const PIECE = 1 << 20;

export interface Attached {
  readonly filename: string | null;
  readonly bytes: Uint8Array;
}

export interface HandedIn {
  readonly kind: string;
  readonly authority: Authority;
  readonly submittedBy: string | null;
  readonly channel: Channel;
  readonly file: Attached;
  /** the scan of the stamped form (R20, R21). */
  readonly attachment?: Attached;
}

export interface Receiving {
  readonly submissions: SubmissionStore;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly newId: () => string;
}

/**
 * Keeps what was handed in, sealed, before anything is read from it; from then on it cannot be lost. The same bytes of the
 * same kind from the same office give the receipt of the first time.
 */
export async function receive(
  { submissions, keys, clock, digest, newId }: Receiving,
  { kind, authority, submittedBy, channel, file, attachment }: HandedIn,
): Promise<{ receipt: Receipt; repeated: boolean }> {
  const id = newId();
  const whose = `${kind}|${authority.division}|${authority.office}`;
  return submissions.receive({
    id,
    kind,
    authority,
    submittedBy,
    channel,
    filename: file.filename === null ? null : keys.seal(file.filename, `filename|${id}`),
    fingerprint: keys.blindIndex('submission', `${whose}|${hexOf(digest, file.bytes)}`),
    size: file.bytes.length,
    receivedAt: clock.now(),
    file: pieces(keys, file.bytes, `file|${id}`),
    attachment: attachment === undefined ? [] : pieces(keys, attachment.bytes, `attachment|${id}`),
    attachmentSize: attachment?.bytes.length ?? null,
  });
}

/** Puts the sealed pieces of what was handed in together again. */
export function openPieces(
  keys: Keys,
  of: 'file' | 'attachment',
  id: string,
  sealed: readonly Uint8Array[],
): Uint8Array {
  const parts = sealed.map((piece, i) => keys.openBytes(piece, `${of}|${id}|${i}`));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function pieces(keys: Keys, bytes: Uint8Array, context: string): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / PIECE));
  return Array.from({ length: count }, (_, i) =>
    keys.sealBytes(bytes.subarray(i * PIECE, (i + 1) * PIECE), `${context}|${i}`),
  );
}

function hexOf(digest: Digest, bytes: Uint8Array): string {
  return Array.from(digest(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
