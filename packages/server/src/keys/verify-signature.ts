import { createPublicKey, verify } from 'node:crypto';
import type { VerifySignature } from '../ports/proposals.ts';

/** {@link VerifySignature}, ES256 as WebCrypto writes it: both numbers, one after the other. */
export const verifySignature: VerifySignature = (key, text, signature) =>
  verify(
    'sha256',
    Buffer.from(text),
    { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    signature,
  );
