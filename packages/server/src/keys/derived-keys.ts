import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
} from 'node:crypto';
import { randomFillSync, type KeyObject } from 'node:crypto';
import type { Keys } from '../ports/keys.ts';
import { BadSeal } from './bad-seal.ts';

const NONCE = 12;
const TAG = 16;
const INDEX = 16;
/** Which data key sealed it: one byte in front, so that keys can follow one another. */
const KEY_ID = 1;
const HEAD = 1 + NONCE;

/** Random bytes are fetched for many nonces at once: a call per field costs more than the encryption. */
class Nonces {
  readonly #pool = Buffer.alloc(NONCE * 1024);
  #next = this.#pool.length;

  take(into: Buffer, at: number): void {
    if (this.#next === this.#pool.length) {
      randomFillSync(this.#pool);
      this.#next = 0;
    }
    this.#pool.copy(into, at, this.#next, this.#next + NONCE);
    this.#next += NONCE;
  }
}

/** Keys for every purpose, all derived (HKDF-SHA-256) from one master key of 32 bytes. */
export function derivedKeys(master: Uint8Array): Keys {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `kangma/1/${purpose}`, 32));
  const data: KeyObject = createSecretKey(derive('data'));
  const index: KeyObject = createSecretKey(derive('blind-index'));
  const nonces = new Nonces();

  const sealBytes = (bytes: Uint8Array, context: string): Buffer => {
    const head = Buffer.allocUnsafe(HEAD);
    head[0] = KEY_ID;
    nonces.take(head, 1);
    const cipher = createCipheriv('aes-256-gcm', data, head.subarray(1));
    cipher.setAAD(Buffer.from(context));
    const body = cipher.update(bytes);
    cipher.final();
    return Buffer.concat([head, body, cipher.getAuthTag()]);
  };

  const openBytes = (sealed: Uint8Array, context: string): Buffer => {
    if (sealed.length < HEAD + TAG || sealed[0] !== KEY_ID) throw new BadSeal();
    const decipher = createDecipheriv('aes-256-gcm', data, sealed.subarray(1, HEAD));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(-TAG));
    try {
      const body = decipher.update(sealed.subarray(HEAD, -TAG));
      decipher.final();
      return body;
    } catch {
      throw new BadSeal();
    }
  };

  return {
    sealBytes,
    openBytes,
    seal: (text, context) => sealBytes(Buffer.from(text), context),
    open: (sealed, context) => openBytes(sealed, context).toString(),
    blindIndex: (kind, normalised) =>
      createHmac('sha256', index).update(`${kind}|${normalised}`).digest().subarray(0, INDEX),
    rolePassword: (role) => derive(`role/${role}`).toString('base64url'),
    secret: (purpose) => derive(`secret/${purpose}`),
  };
}
