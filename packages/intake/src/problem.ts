import type { Language, Params, ParamsOf } from '@kangma/policy';
import { INTAKE_PROBLEMS } from './problems.ts';

export type IntakeProblemCode = keyof typeof INTAKE_PROBLEMS;

/** One thing wrong with a submission or a row. It never holds what a cell said: that may be personal. */
export interface IntakeProblem {
  readonly code: IntakeProblemCode;
  /** the field of the column. */
  readonly field?: string;
  readonly params: Params;
}

/** Makes a problem; its message needs exactly the parameters that its text names. */
export function intakeProblem<C extends IntakeProblemCode>(
  code: C,
  params: ParamsOf<(typeof INTAKE_PROBLEMS)[C]> & Params,
  field?: string,
): IntakeProblem {
  return field === undefined ? { code, params } : { code, field, params };
}

/** Writes a problem's message: what is wrong and what to do. The row and the column's name stand beside it. */
export function renderProblem(problem: IntakeProblem, language: Language): string {
  return INTAKE_PROBLEMS[problem.code][language].replace(
    /\{([a-zA-Z]+)\}/g,
    (whole, name: string) =>
      Object.hasOwn(problem.params, name) ? String(problem.params[name]) : whole,
  );
}
