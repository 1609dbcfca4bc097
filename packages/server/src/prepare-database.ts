import { readdirSync, readFileSync } from 'node:fs';
import { parsePolicy } from '@kangma/policy';
import type { Keys } from './ports/keys.ts';
import type { WrittenPolicy } from './ports/rules.ts';
import { loadDivisions } from './storage/load-divisions.ts';
import { migrate } from './storage/migrate.ts';

const PACKS = new URL('../../../policies/', import.meta.url);
/** A specimen of the holes of the printed rules: not to be enacted (ADR 0004). */
const SPECIMEN = 'as-printed';

/** Brings a database up to this version, with the divisions of the country. @param at milliseconds. */
export async function prepareDatabase(url: string, keys: Keys, at: number): Promise<void> {
  const passwords = {
    kangma_app: keys.rolePassword('kangma_app'),
    kangma_decider: keys.rolePassword('kangma_decider'),
  };
  await migrate(url, passwords, at);
  await loadDivisions(url);
}

/** The policy packs that ship with this version. */
export function shippedPolicies(): WrittenPolicy[] {
  const read = (id: string) => readFileSync(new URL(`${id}.yaml`, PACKS), 'utf8');
  return readdirSync(PACKS)
    .map((name) => /^([a-z0-9-]+)[.]yaml$/.exec(name)?.[1])
    .filter((id) => id !== undefined)
    .filter((id) => id !== SPECIMEN)
    .map((id) => {
      const source = read(id);
      const parsed = parsePolicy(source, read);
      if (!parsed.ok) throw new Error(`policies/${id}.yaml: ${parsed.problems[0]!.message.en}`);
      return { policy: parsed.value, source };
    });
}
