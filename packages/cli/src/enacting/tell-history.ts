import { type CallOutput, POLICY_ENDPOINTS } from '@kangma/contract';
import { diffPolicies, parseCanonical } from '@kangma/policy';
import { FOUND, type Io, OK } from '../io.ts';
import type { Options } from '../options.ts';
import { askServer } from './ask-server.ts';
import { writeDifferences } from './write-differences.ts';

type Version = CallOutput<(typeof POLICY_ENDPOINTS)['policies']>['items'][number];

/** `kangma history`: versions, the oldest first, and what changed from each to the next. */
export function tellHistory(io: Io, options: Options): Promise<number> {
  const tell = (one: Version) => io.out(`${headOf(one, options)}\n`);
  return askServer(
    io,
    options,
    'history',
    async (ask) => {
      const [policy] = options.positional;
      const { items } = await ask(POLICY_ENDPOINTS.policies, {});
      const versions = items.toReversed();
      if (policy === undefined) {
        for (const one of versions) tell(one);
        return OK;
      }
      let before: string | undefined;
      const own = versions.filter((one) => one.policy === policy);
      for (const one of own) {
        const { canonical } = await ask(POLICY_ENDPOINTS.policyVersion, one);
        tell(one);
        if (before !== undefined) io.out(between(before, canonical));
        before = canonical;
      }
      return own.length === 0 ? FOUND : OK;
    },
    true,
  );
}

function headOf({ policy, version, title, ...times }: Version, { language }: Options): string {
  const withdrawn = times.withdrawnAt === null ? '' : `, withdrawn ${times.withdrawnAt}`;
  return `${policy} version ${version}: ${title[language]}, published ${times.publishedAt}, effective ${times.effectiveAt}${withdrawn}`;
}

function between(before: string, after: string): string {
  const [old, now] = [before, after].map(parseCanonical);
  if (old?.ok !== true || now?.ok !== true)
    return 'Written in a newer language than this command reads.\n';
  return writeDifferences(diffPolicies(old.value, now.value));
}
