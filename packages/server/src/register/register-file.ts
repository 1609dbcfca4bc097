import { readFileSync } from 'node:fs';
import { readSubmission } from '@kangma/intake';
import type { Keys } from '../ports/keys.ts';
import type { Log } from '../ports/log.ts';
import type { Register, RegisterEntry } from '../ports/register.ts';
import { CannotStart } from '../postgres/cannot-start.ts';
import { documentKey, keyText, nameCheck, phoneKey } from '../use-cases/intake/identify.ts';

/**
 * {@link Register} from a file like a register of residents that is handed in. What is held of it are keyed hashes: nobody's
 * name or number.
 *
 * @param path none: a register that knows nobody.
 * @param now milliseconds.
 */
export async function registerFile(
  path: string | undefined,
  keys: Keys,
  log: Log,
  now: number,
): Promise<Register> {
  const entries = new Map<string, RegisterEntry>();
  if (path !== undefined) {
    const read = await readSubmission(
      { kind: 'residents', bytes: bytesOf(path) },
      { receivedAt: now },
    );
    if (!read.ok) throw cannotRead(path);
    let refused = 0;
    for (const row of read.rows) {
      if (!row.ok || row.record.type !== 'resident') {
        refused++;
        continue;
      }
      const { person } = row.record;
      const { name, phone } = person;
      entries.set(keyText(documentKey(keys, person)), {
        nameCheck: nameCheck(keys, name),
        phoneKey: phone === undefined ? null : phoneKey(keys, phone),
      });
    }
    log.info('register-read', { entries: entries.size, refused });
  }
  return { find: (key) => Promise.resolve(entries.get(keyText(key))) };
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw cannotRead(path);
  }
}

function cannotRead(path: string): CannotStart {
  return new CannotStart(
    'register-unreadable',
    `the register ${path} cannot be read: KANGMA_REGISTER names a file as "kangma template residents" describes it`,
  );
}
