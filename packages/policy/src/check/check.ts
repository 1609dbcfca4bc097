import type { Policy } from '../language/ast.ts';
import { compile } from '../language/compile.ts';
import { checkBands } from './bands.ts';
import { checkClauses } from './clauses.ts';
import { checkCoverage } from './coverage.ts';
import type { Bound, Finding, Report } from './finding.ts';
import { FindingsList } from './findings-list.ts';
import { Model } from './model.ts';
import { checkPair, type Lived } from './pairs.ts';
import { checkScenarios } from './scenarios.ts';
import { checkStart } from './single.ts';
import { startsOfPathway } from './starts.ts';

export interface CheckOptions {
  /** leave out the model check of pairs of pathways, the longest part. */
  readonly pairs?: boolean;
  /** told again and again how far it is, from 0 to 1: it can take minutes. */
  readonly onProgress?: (part: number) => void;
}

/** How much of the time goes by before pairs are looked at, roughly. */
const SINGLE_PART = 0.3;

/**
 * Finds the holes of a policy: what it leaves unsaid (coverage, bands, clauses), and what it does on a systematically
 * generated set of timelines about one person (each start of each pathway, and pairs of them, with people and
 * authorities that are prompt, late, or have no say, and tests at the critical instants). Deterministic.
 *
 * An empty list of findings means: none of this was found within that scope. It is no proof beyond it.
 */
export function check(policy: Policy, options: CheckOptions = {}): Report {
  const model = new Model(compile(policy));
  const found = new FindingsList();
  checkCoverage(model, found);
  checkBands(model, found);
  checkClauses(model, found);
  const bounds: Bound[] = [];
  const lived: Lived[] = [];
  const { onProgress = () => {} } = options;
  policy.pathways.forEach((_, index) => {
    onProgress((SINGLE_PART * index) / policy.pathways.length);
    for (const start of startsOfPathway(model, index)) {
      const bound = checkStart(model, start, found);
      if (!bounds.some((one) => one.pathway === bound.pathway && one.start === bound.start)) {
        bounds.push(bound);
        lived.push({ start, late: model.now + Math.max(0, (bound.fastest ?? 0) - 60) });
      }
    }
  });
  checkScenarios(
    model,
    lived.map(({ start }) => start),
    found,
  );
  if (options.pairs !== false) {
    lived.forEach((first, i) => {
      onProgress(SINGLE_PART + ((1 - SINGLE_PART) * i) / lived.length);
      for (const second of lived) checkPair(model, first, second.start, found);
    });
  }
  return {
    policy: policy.policy,
    version: policy.version,
    findings: found.list.toSorted(byCodeAndClause),
    bounds,
    examined: { timelines: model.timelines, states: model.states },
  };
}

function byCodeAndClause(a: Finding, b: Finding): number {
  return compare(a.code, b.code) || compare(a.clause, b.clause);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
