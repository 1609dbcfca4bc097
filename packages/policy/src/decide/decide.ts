import type { Evidence } from '../evidence/evidence.ts';
import { type Fact, type View, viewOf } from '../evidence/view.ts';
import {
  baseMet,
  createEngine,
  type Engine,
  type Listener,
  type Result,
  scan,
} from '../engine/engine.ts';
import type { Interval, Step } from '../engine/step.ts';
import * as code from '../language/program.ts';
import { exitsOf } from '../language/compile.ts';
import { type Millisecond, type Minute, NEVER } from '../time.ts';
import type {
  CodeColour,
  Decision,
  Exempted,
  Held,
  Question,
  Reason,
  Rejection,
  Undetermined,
  Use,
} from './decision.ts';
import { exitState, known, type Ledger } from './exit-state.ts';

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
  const engine = createEngine(policies.filter((program) => program.published <= when.knownAt));
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
  return {
    person: view.person,
    at: when.at,
    knownAt: when.knownAt,
    colour,
    reasons: account.reasons.sort(worstFirst),
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

/** Writes down what a scan finds. */
class Account implements Listener {
  readonly reasons: Reason[] = [];
  readonly questions: Question[] = [];
  readonly exemptions: Exempted[] = [];
  readonly vetoes: Held[] = [];
  readonly used: Use[] = [];
  readonly rejected: Rejection[] = [];
  readonly undetermined: Undetermined[] = [];
  readonly #at: Minute;
  readonly #view: View;
  readonly #told = new Set<code.Program>();

  constructor(at: Minute, view: View) {
    this.#at = at;
    this.#view = view;
  }

  instance(
    fact: Fact,
    program: code.Program,
    pathway: code.PathwayCode,
    step: Step,
    next: Minute,
    trail: readonly Step[],
    holds: readonly Interval[],
  ): void {
    this.#holds(program, holds);
    if (step.stage === code.OUT) return this.refuse(fact.id, 'passed');
    const clause = program.policy.pathways[pathway.index]!;
    const stage = clause.stages[step.stage]!;
    const place = { pathway: clause.id, stage: stage.id };
    const ledger: Ledger = {
      use: (evidence, purpose) => this.used.push({ evidence, for: purpose, ...place }),
      reject: (evidence, why, exit) => this.rejected.push({ evidence, code: why, ...place, exit }),
    };
    ledger.use(fact.id, 'trigger');
    const ground = { program, view: this.#view, holds };
    const codes = pathway.stages[step.stage]!.exits;
    const exits = exitsOf(program.policy, clause, stage).map((exit, i) =>
      exitState(ground, clause, exit, codes[i]!, fact, step, this.#at, ledger),
    );
    for (const { clock } of exits) {
      if (clock?.kind !== 'for' || (clock.from !== null && clock.from < NEVER)) continue;
      const still = fact.end >= NEVER;
      this.undetermined.push({
        code: still ? 'still-exposed' : 'anchor-unknown',
        evidence: fact.id,
        ...place,
      });
    }
    this.reasons.push({
      program,
      policy: program.policy.policy,
      version: program.policy.version,
      ...place,
      row: clause.row ?? null,
      article: clause.article ?? null,
      colour: COLOUR_NAMES[pathway.stages[step.stage]!.colour]!,
      measure: stage.measure,
      authority: fact.authority,
      evidence: fact.id,
      assignedAt: trail[0]?.entry ?? step.entry,
      since: step.entry,
      until: known(next),
      restartedBy: step.positive?.id ?? null,
      exits,
    });
  }

  #holds(program: code.Program, holds: readonly Interval[]): void {
    if (this.#told.has(program)) return;
    this.#told.add(program);
    for (const { from, to, veto, fact } of holds) {
      if (from > this.#at || to <= this.#at) continue;
      const clause = program.policy.vetoes![veto]!;
      this.vetoes.push({
        program,
        veto: clause.id,
        row: clause.row ?? null,
        article: clause.article ?? null,
        evidence: fact.id,
        authority: fact.authority,
        since: from,
        until: known(to),
      });
      this.used.push({ evidence: fact.id, for: 'veto', pathway: null, stage: null });
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
    this.questions.push({
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

  exempted(fact: Fact, program: code.Program, until: Minute): void {
    const clause = program.policy.exemptions![31 - Math.clz32(program.exempted[fact.signature]!)]!;
    this.exemptions.push({ program, exemption: clause.id, evidence: fact.id, until: known(until) });
    this.refuse(fact.id, 'exempt');
  }

  hole(fact: Fact, program: code.Program, pathway: code.PathwayCode): void {
    const { id } = program.policy.pathways[pathway.index]!;
    this.undetermined.push({
      code: 'classification-hole',
      evidence: fact.id,
      pathway: id,
      stage: null,
    });
  }

  uncovered(fact: Fact): void {
    this.refuse(fact.id, 'no-policy');
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
        const fact = this.#view.supports.find((one) => need[one.signature] === 1)!;
        this.used.push({ evidence: fact.id, for: 'base', pathway: null, stage: null });
      }
      return;
    }
    if (colour !== 'none' || this.undetermined.length > 0) return;
    this.undetermined.push({
      code: stated ? 'base-unmet' : 'no-policy',
      evidence: null,
      pathway: null,
      stage: null,
    });
  }

  refuse(evidence: string, why: Rejection['code']): void {
    this.rejected.push({ evidence, code: why, pathway: null, stage: null, exit: null });
  }
}
