import { type Act, enactmentStatement } from './enactment-statement.ts';

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const UTF8 = new TextEncoder();

/** A private JSON Web Key on the curve P-256. */
export interface SigningKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

/** A text of JSON as a private key; `undefined` where it is none. */
export function readSigningKey(text: string): SigningKey | undefined {
  let read: Partial<Record<string, unknown>> | null;
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    return undefined;
  }
  const { kty, crv, x, y, d } = read ?? {};
  if (kty !== 'EC' || crv !== 'P-256') return undefined;
  return [x, y, d].every((one) => typeof one === 'string')
    ? ({ kty, crv, x, y, d } as SigningKey)
    : undefined;
}

/** What a signer has before them: the text itself, from which everything else that is signed follows. */
interface Signing {
  readonly act: Act;
  readonly proposal: string;
  readonly canonical: string;
}

/**
 * Signs a proposal where the private key is: in the signer's browser or command, never on the server.
 *
 * @param subtle of WebCrypto.
 * @returns the signature in base64url.
 * @throws DOMException where the numbers of the key are none of the curve.
 */
export async function signEnactment(
  subtle: SubtleCrypto,
  key: SigningKey,
  { act, proposal, canonical }: Signing,
): Promise<string> {
  const own = await subtle.importKey('jwk', key, ES256, false, ['sign']);
  const digest = new Uint8Array(await subtle.digest('SHA-256', UTF8.encode(canonical))).toHex();
  const said = JSON.parse(canonical) as { policy: string; version: number; effective: string };
  const { policy, version, effective } = said;
  const text = enactmentStatement({ act, proposal, policy, version, digest, effective });
  const signature = new Uint8Array(await subtle.sign(ES256, own, UTF8.encode(text)));
  return signature.toBase64({ alphabet: 'base64url', omitPadding: true });
}
