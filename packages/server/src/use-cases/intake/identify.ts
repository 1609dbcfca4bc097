import type { PersonKey } from '@kangma/intake';
import type { Keys } from '../../ports/keys.ts';

/** The blind index under which a document is found. */
export function documentKey(keys: Keys, { documentType, document }: PersonKey): Uint8Array {
  return keys.blindIndex('document', `${documentType}|${document}`);
}

/** The blind index of a phone. */
export function phoneKey(keys: Keys, phone: string): Uint8Array {
  return keys.blindIndex('phone', phone);
}

/**
 * The keyed hash by which names are compared without being opened. Spaces, dots between the parts of a name and letter case
 * make no other name.
 */
export function nameCheck(keys: Keys, name: string): Uint8Array {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/[\s·•・‧.]/gu, '')
    .toUpperCase();
  return keys.blindIndex('name', plain);
}

/** A key as text, for maps. */
export function keyText(key: Uint8Array): string {
  return Buffer.from(key).toString('hex');
}
