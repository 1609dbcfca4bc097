import type { CallOutput, PROPOSAL_ENDPOINTS } from '@kangma/contract';
import {
  canonicalJson,
  describeFinding,
  type Impact,
  type Language,
  parseCanonical,
  type Policy,
  printTimeline,
  type Report,
} from '@kangma/policy';
import type { ProposalLine, StoredMeasurement, StoredProposal } from '../../ports/proposals.ts';
import type { RuleBook } from '../deciding/rule-book.ts';
import type { Measured } from '../rules/measure.ts';
import { newestOf } from '../rules/propose.ts';
import { iso, isoOrNull } from './code-answer.ts';
import type { DivisionNames } from './division-names.ts';

type Line = CallOutput<(typeof PROPOSAL_ENDPOINTS)['proposals']>['items'][number];
type Whole = CallOutput<(typeof PROPOSAL_ENDPOINTS)['proposal']>;
type Effect = NonNullable<Whole['impact']>['asIf'];

/** The policy of a text that was written down as one. */
export function storedPolicy(canonical: string): Policy {
  const read = parseCanonical(canonical);
  if (!read.ok) throw new Error(`a stored policy cannot be read: ${read.problems[0]!.code}`);
  return read.value;
}

/** A proposal as it stands in a list. */
export function lineAnswer(line: ProposalLine): Line {
  const { id, canonical, digest, author, proposedAt, publishedAt, withdrawnAt } = line;
  const { policy, version, title, effective, retroactive = false } = storedPolicy(canonical);
  return {
    id,
    policy,
    version,
    title,
    state: stateOf(line),
    author,
    proposedAt: iso(proposedAt),
    effectiveAt: effective,
    retroactive,
    digest,
    publishedAt: isoOrNull(publishedAt),
    withdrawnAt: isoOrNull(withdrawnAt),
  };
}

function stateOf(line: ProposalLine): Line['state'] {
  if (line.withdrawnAt !== null) return 'withdrawn';
  if (line.publishedAt !== null) return 'published';
  if (line.checkedAt === null) return 'drafted';
  if (line.findings !== 0) return 'faulty';
  if (line.signed > 1) return 'countersigned';
  if (line.signed === 1) return 'signed';
  return line.measured ? 'measured' : 'checked';
}

/** All that is told of a proposal, in a language. */
export function proposalAnswer(
  { names, rules }: { readonly names: DivisionNames; readonly rules: RuleBook },
  stored: StoredProposal,
  language: Language,
): Whole {
  const { source, canonical, checkPart, checkedAt, report, impact, measuring, pass } = stored;
  const { policy, version } = storedPolicy(canonical);
  const before = newestOf(rules, policy, (one) => one.policy.version < version);
  return {
    ...lineAnswer(stored),
    source,
    canonical,
    replaces: before ? { version: before.version, canonical: canonicalJson(before) } : null,
    check: {
      part: checkPart,
      at: isoOrNull(checkedAt),
      findings: report === null ? [] : findingsOf(report, language),
    },
    measuring,
    impact: impact === null ? null : impactOf(impact, names),
    shadow: { since: isoOrNull(stored.shadowSince), hours: stored.shadow.map(hourOf) },
    signatures: stored.signatures.map(({ at, ...one }) => ({ ...one, at: iso(at) })),
    pass: pass && { ...pass, at: iso(pass.at), finishedAt: isoOrNull(pass.finishedAt) },
  };
}

function findingsOf(report: string, language: Language): Whole['check']['findings'] {
  const { findings = [] } = JSON.parse(report) as Partial<Report>;
  return findings.map((finding) => ({
    code: finding.code,
    clause: finding.clause,
    article: finding.article,
    message: describeFinding(finding, language),
    timeline: finding.counterExample && printTimeline(finding.counterExample, language),
  }));
}

function impactOf({ at, result }: StoredMeasurement, names: DivisionNames): Whole['impact'] {
  const { onTheDay, asIf } = JSON.parse(result) as Measured;
  const effect = ({ changed, changes, byPathway, byDivision }: Impact): Effect => ({
    changed,
    changes: [...changes],
    byPathway: [...byPathway],
    byDivision: byDivision.map((row) => ({ ...row, place: names.full(row.name) })),
  });
  return { at: iso(at), persons: asIf.persons, onTheDay: effect(onTheDay), asIf: effect(asIf) };
}

function hourOf({ at, result }: StoredMeasurement): Whole['shadow']['hours'][number] {
  const { persons, changed, byPathway } = (JSON.parse(result) as Measured).asIf;
  const sum = (of: 'better' | 'worse') => byPathway.reduce((total, row) => total + row[of], 0);
  return { at: iso(at), persons, changed, better: sum('better'), worse: sum('worse') };
}
