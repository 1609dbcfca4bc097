import type { ParamsOf, Params } from '../messages/render.ts';
import type { CounterExample, Finding, FindingCode } from './finding.ts';
import type { FINDINGS } from './findings.ts';

/** Where in a policy a finding is: the clause by ids, and whose article and row it carries. */
export interface Clause {
  readonly path: string;
  readonly article?: string | undefined;
  readonly row?: string | undefined;
}

/** A clause within a clause, with its own article where it has one. */
export function within(clause: Clause, path: string, article?: string): Clause {
  return { ...clause, path: `${clause.path}/${path}`, article: article ?? clause.article };
}

/** Collects findings: one for each code and clause, with the shortest counter-example that was seen. */
export class FindingsList {
  readonly #found = new Map<string, Finding>();

  add<C extends FindingCode>(
    code: C,
    clause: Clause,
    params: ParamsOf<(typeof FINDINGS)[C]> & Params,
    counterExample: CounterExample | null = null,
    key = '',
  ): void {
    const id = `${code} ${clause.path} ${key}`;
    const before = this.#found.get(id);
    if (before !== undefined && !shorter(counterExample, before.counterExample)) return;
    const { path, article = null, row = null } = clause;
    const finding = { code, clause: path, article, row, params, counterExample };
    this.#found.set(id, finding);
  }

  /** Gives a finding made without timelines its counter-example; answers whether there is such a finding. */
  illustrate(code: FindingCode, clause: string, counterExample: CounterExample, key = ''): boolean {
    const id = `${code} ${clause} ${key}`;
    const before = this.#found.get(id);
    if (before === undefined) return false;
    if (shorter(counterExample, before.counterExample))
      this.#found.set(id, { ...before, counterExample });
    return true;
  }

  get list(): readonly Finding[] {
    return [...this.#found.values()];
  }
}

function shorter(one: CounterExample | null, than: CounterExample | null): boolean {
  if (one === null) return false;
  return than === null || one.evidence.length < than.evidence.length;
}
