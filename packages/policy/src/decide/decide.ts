import type { Evidence } from '../evidence/evidence.ts';
import { countsFrom, type Fact, type View, viewOf } from '../evidence/view.ts';
import {
  baseMet,
  engineAt,
  type Engine,
  type Listener,
  type Result,
  scan,
} from '../engine/engine.ts';
import { factAnchor } from '../engine/fact-anchor.ts';
import type { Interval, Step } from '../engine/step.ts';
import * as code from '../language/program.ts';
import { type Millisecond, type Minute, NEVER, UNKNOWN } from '../time.ts';
import type {
  CodeColour,
  Decision,
  ExitState,
  Exempted,
  Held,
  Question,
  Reason,
  Rejection,
  Undetermined,
  Use,
} from './decision.ts';
import { exitState, overdue } from './exit-state.ts';
import { known, type Ledger } from './ledger.ts';

export interface When {
  /** the moment whose colour is asked for. */
  readonly at: Minute;
  /** what was recorded by then counts, policies published by then apply. */
  readonly knownAt: Millisecond;
}

export const COLOUR_NAMES: readonly CodeColour[] = ['green', 'yellow', 'red'];

/**
 * Decides one person's code under the policies, from all their evidence: the colour, every reason, what was used, what
 * was rejected and why, what is undetermined, and when it can change by itself.
 *
 * Pure: the same arguments give the same decision for ever, whatever is recorded later (replay).
 */
export function decide(
  policies: readonly code.Program[],
  evidence: readonly Evidence[],
  when: When,
): Decision {
  const engine = engineAt(policies, when.knownAt);
  return decideView(engine, viewOf(evidence, when.knownAt), when);
}

/** {@link decide} for a prepared engine and view: what servers and population runs call. */
export function decideView(engine: Engine, view: View, when: When): Decision {
  const account = new Account(when.at, view);
  const result: Result = { colour: code.NONE, next: NEVER };
  scan(engine, view, when.at, result, account);
  const colour = result.colour === code.NONE ? 'none' : COLOUR_NAMES[result.colour]!;
  if (result.colour <= code.GREEN) account.base(engine, colour);
  for (const { id, code: why } of view.fallen) account.refuse(id, why);
  const { reasons } = account;
  return {
    person: view.person,
    at: when.at,
    knownAt: when.knownAt,
    colour,
    reasons: reasons.length > 1 ? reasons.toSorted(worstFirst) : reasons,
    questions: account.questions,
    exemptions: account.exemptions,
    vetoes: account.vetoes,
    used: account.used,
    rejected: account.rejected,
    undetermined: account.undetermined,
    nextChangeAt: known(result.next),
  };
}

function worstFirst(a: Reason, b: Reason): number {
  return (
    COLOUR_NAMES.indexOf(b.colour) - COLOUR_NAMES.indexOf(a.colour) ||
    (b.until ?? NEVER) - (a.until ?? NEVER)
  );
}

type Place = { readonly pathway: string | null; readonly stage: string | null };

const NOWHERE: Place = { pathway: null, stage: null };

/** Shared by everybody who has nothing to put in; never written to. */
const NONE_YET: never[] = [];

function put<T>(list: T[], item: T): T[] {
  if (list === NONE_YET) return [item];
  list.push(item);
  return list;
}

/** Writes down what a scan finds. Most people are green: a list is made when there is something to put in it. */
class Account implements Listener, Ledger {
  reasons: Reason[] = NONE_YET;
  questions: Question[] = NONE_YET;
  exemptions: Exempted[] = NONE_YET;
  vetoes: Held[] = NONE_YET;
  used: Use[] = NONE_YET;
  rejected: Rejection[] = NONE_YET;
  undetermined: Undetermined[] = NONE_YET;
  readonly #at: Minute;
  readonly #view: View;
  /** whose vetoes have been told. */
  readonly #told: code.Program[] = [];
  /** the clause that uses and rejections belong to. */
  #place: Place = NOWHERE;

  constructor(at: Minute, view: View) {
    this.#at = at;
    this.#view = view;
  }

  instance(
    fact: Fact,
    program: code.Program,
    pathway: code.PathwayCode,
    step: Step,
    opened: Minute,
    next: Minute,
    holds: readonly Interval[],
  ): void {
    if (holds.length > 0 && !this.#told.includes(program)) this.#tellHolds(program, holds);
    if (step.stage === code.OUT) return this.refuse(fact.id, 'passed');
    const { clause } = pathway;
    const { clause: stage, exits: codes, colour } = pathway.stages[step.stage]!;
    this.#place = { pathway: clause.id, stage: stage.id };
    this.use(fact.id, 'trigger');
    const ground = { program, view: this.#view, holds };
    const exits: ExitState[] = [];
    for (const exit of codes) {
      const state = exitState(ground, pathway, exit, fact, step, this.#at, this);
      exits.push(state);
      if (state.clock?.kind === 'for' && state.clock.from === null) {
        this.undetermined = put(this.undetermined, {
          code: fact.end >= NEVER ? 'still-exposed' : 'anchor-unknown',
          evidence: fact.id,
          pathway: clause.id,
          stage: stage.id,
        });
      }
    }
    this.reasons = put(this.reasons, {
      program,
      position: { fact, program, pathway, step: { ...step } },
      policy: program.policy.policy,
      version: program.policy.version,
      pathway: clause.id,
      stage: stage.id,
      row: clause.row ?? null,
      article: clause.article ?? null,
      colour: COLOUR_NAMES[colour]!,
      measure: stage.measure,
      authority: fact.authority,
      evidence: fact.id,
      assignedAt: opened,
      since: step.entry,
      until: known(next),
      restartedBy: step.positive === null ? null : step.positive.id,
      exits,
    });
    this.#place = NOWHERE;
  }

  use(evidence: string, purpose: Use['for']): void {
    const { pathway, stage } = this.#place;
    this.used = put(this.used, { evidence, for: purpose, pathway, stage });
  }

  reject(evidence: string, why: Rejection['code'], exit: string): void {
    const { pathway, stage } = this.#place;
    this.rejected = put(this.rejected, { evidence, code: why, pathway, stage, exit });
  }

  refuse(evidence: string, why: Rejection['code']): void {
    const { pathway, stage } = NOWHERE;
    this.rejected = put(this.rejected, { evidence, code: why, pathway, stage, exit: null });
  }

  #tellHolds(program: code.Program, holds: readonly Interval[]): void {
    this.#told.push(program);
    for (const { from, to, veto, fact } of holds) {
      if (from > this.#at || to <= this.#at) continue;
      const clause = program.policy.vetoes![veto]!;
      this.vetoes = put(this.vetoes, {
        program,
        veto: clause.id,
        row: clause.row ?? null,
        article: clause.article ?? null,
        evidence: fact.id,
        authority: fact.authority,
        since: from,
        until: known(to),
        ...overdue(clause.clock.deadline, from, program.vetoes[veto]!.limit),
      });
      this.use(fact.id, 'veto');
    }
  }

  asked(
    fact: Fact,
    program: code.Program,
    ask: number,
    asked: Minute,
    settled: Minute,
    referredUntil: Minute,
  ): void {
    const clause = program.policy.asks![ask]!;
    if (asked > this.#at) return this.refuse(fact.id, 'not-yet');
    const state = settled > this.#at ? 'open' : referredUntil > this.#at ? 'referred' : null;
    if (state === null) return;
    this.questions = put(this.questions, {
      program,
      ask: clause.id,
      evidence: fact.id,
      authority: fact.authority,
      askedAt: asked,
      deadline: known(asked + program.asks[ask]!.deadline),
      state,
      otherwise: clause.deadline.else,
    });
  }

  exempted(fact: Fact, program: code.Program, exemption: number, until: Minute): void {
    const clause = program.policy.exemptions![exemption]!;
    this.exemptions = put(this.exemptions, {
      program,
      exemption: clause.id,
      evidence: fact.id,
      until: known(until),
    });
    this.refuse(fact.id, 'exempt');
  }

  hole(fact: Fact, program: code.Program, pathway: code.PathwayCode): void {
    const { id } = program.policy.pathways[pathway.index]!;
    const unknown = factAnchor(program, pathway.classify!.anchor, fact) === UNKNOWN;
    this.undetermined = put(this.undetermined, {
      code: unknown ? 'anchor-unknown' : 'classification-hole',
      evidence: fact.id,
      pathway: id,
      stage: null,
    });
  }

  uncovered(fact: Fact): void {
    this.refuse(fact.id, 'no-policy');
    if (countsFrom(fact) > this.#at) return;
    const nowhere = { pathway: null, stage: null };
    this.undetermined = put(this.undetermined, {
      code: 'no-policy',
      evidence: fact.id,
      ...nowhere,
    });
  }

  untouched(fact: Fact, why: 'ignored' | 'not-yet' | 'denied'): void {
    this.refuse(fact.id, why);
  }

  /** What a green, or a missing code, rests on (H2). */
  base(engine: Engine, colour: CodeColour): void {
    let stated = false;
    for (const versions of engine.policies) {
      const { base } = versions.findLast((version) => version.effective <= this.#at) ?? {
        base: null,
      };
      if (base === null) continue;
      stated = true;
      if (baseMet(base, this.#view) > this.#at) continue;
      for (const need of base) {
        const meets = (one: Fact) => need[one.signature] === 1;
        const { supports, negatives, uncounted } = this.#view;
        const fact = supports.find(meets) ?? negatives.find(meets) ?? uncounted.find(meets);
        this.use(fact!.id, 'base');
      }
      return;
    }
    if (colour !== 'none' || this.undetermined.length > 0) return;
    this.undetermined = put(this.undetermined, {
      code: stated ? 'base-unmet' : 'no-policy',
      evidence: null,
      pathway: null,
      stage: null,
    });
  }
}
