/** What a signature is for: that a proposal be published, or, once it was, that it be withdrawn. */
export const ACTS = ['publish', 'withdraw'] as const;
export type Act = (typeof ACTS)[number];

/** What is signed: a proposal by its number and by the fingerprint of its canonical text. */
export interface Enactment {
  readonly act: Act;
  readonly proposal: string;
  readonly policy: string;
  readonly version: number;
  /** SHA-256 of the canonical text, in hexadecimal. */
  readonly digest: string;
  /** as the policy writes it. */
  readonly effective: string;
}

/**
 * The text that a signature is over (ES256, UTF-8): whoever holds the canonical text of a version and the public keys of its
 * signers can check by themselves that it was enacted.
 */
export function enactmentStatement(enactment: Enactment): string {
  const { act, proposal, policy, version, digest, effective } = enactment;
  return [
    'kangma enactment 1',
    `act ${act}`,
    `proposal ${proposal}`,
    `policy ${policy}`,
    `version ${version}`,
    `sha-256 ${digest}`,
    `effective ${effective}`,
    '',
  ].join('\n');
}
