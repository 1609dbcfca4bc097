import { canonicalJson, parsePolicy, type Policy, type Problem } from '@kangma/policy';
import type { Clock } from '../../ports/clock.ts';
import type { NewProposal, Proposals } from '../../ports/proposals.ts';
import type { KnownProgram, RuleBook } from '../deciding/rule-book.ts';

export interface Proposing {
  readonly proposals: Pick<Proposals, 'add'>;
  readonly rules: RuleBook;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** What came of a text: a proposal, or everything that is wrong with it, or why it may not be proposed. */
export type Proposed =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly code: 'version-taken' | 'other-division' };

/**
 * Reads a text and keeps it as a proposal. What it extends is the newest version of that policy that stands here.
 *
 * @param source YAML.
 * @param author their division decides for which jurisdictions they may write.
 */
export async function propose(
  { proposals, rules, clock, newId }: Proposing,
  source: string,
  author: NonNullable<NewProposal['author']> & { readonly division: string },
): Promise<Proposed> {
  const read = parsePolicy(source, (id) => {
    const standing = newestOf(rules, id, ({ withdrawn }) => withdrawn === Infinity);
    return standing && canonicalJson(standing);
  });
  if (!read.ok) return read;
  const { policy, version, jurisdiction } = read.value;
  if (!isOfDivision(jurisdiction, author.division)) return { ok: false, code: 'other-division' };
  if ((newestOf(rules, policy)?.version ?? 0) >= version)
    return { ok: false, code: 'version-taken' };
  const id = newId();
  const { staff, name } = author;
  const canonical = canonicalJson(read.value);
  await proposals.add({ id, source, canonical, author: { staff, name }, at: clock.now() });
  return { ok: true, id };
}

/** The newest version of a policy here, of those that are asked for: all, because a number is never used twice. */
export function newestOf(
  rules: RuleBook,
  id: string,
  of: (program: KnownProgram) => boolean = () => true,
): Policy | undefined {
  return rules.programs
    .filter((program) => program.policy.policy === id && of(program))
    .map(({ policy }) => policy)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
}

/** Who acts for a division may make rules for it and what lies in it; a province also those that hold everywhere in its store. */
export function isOfDivision(jurisdiction: string, division: string): boolean {
  if (jurisdiction.startsWith(division)) return true;
  return division.length === PROVINCE_DIGITS && division.startsWith(jurisdiction);
}

const PROVINCE_DIGITS = 2;
