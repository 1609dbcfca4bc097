import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signer } from '../ports/proposals.ts';

/** Who signs in an invented province, and the file of each one's private key. */
export interface DemoSigner extends Signer {
  readonly keyFile: string;
}

/** Gives these logins a key each, in the data folder, readable by its owner alone; the next start finds them there. */
export function demoSigners(dataFolder: string, logins: readonly string[]): DemoSigner[] {
  return logins.map((login) => {
    const keyFile = join(dataFolder, `signing-key-${login}.jwk`);
    if (!existsSync(keyFile)) {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }));
      writeFileSync(keyFile, `${jwk}\n`, { mode: 0o600, flag: 'wx' });
    }
    const { kty, crv, x, y } = JSON.parse(readFileSync(keyFile, 'utf8')) as Record<string, string>;
    const publicKey = { kty: kty!, crv: crv!, x: x!, y: y! };
    return { login, name: login, publicKey, keyFile };
  });
}
