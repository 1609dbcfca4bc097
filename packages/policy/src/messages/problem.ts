import { PROBLEMS } from './problems.ts';
import { LANGUAGES, type Language, type ParamsOf, type Params, render } from './render.ts';

export type ProblemCode = keyof typeof PROBLEMS;

/** Where in a text, line and column from 1, and in which text where that is not the one handed in. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  /** the policy that `path` points into, where that is not the one handed in but one it extends. */
  readonly within?: string;
}

/** One thing wrong with what was handed in. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  /** JSON pointer into what was handed in; `''` is the whole. */
  readonly path: string;
  /** what would have been right, and what was found, as data: the parameters of the message. */
  readonly expected: Params;
  readonly message: Readonly<Record<Language, string>>;
}

/** Either a value, or everything that is wrong with the input. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Makes a problem; the message needs exactly the parameters that its text names. */
export function problem<C extends ProblemCode>(
  code: C,
  path: string,
  expected: ParamsOf<(typeof PROBLEMS)[C]> & Params,
  place: Place = {},
): Problem {
  const [en, hans, hant] = LANGUAGES.map((one) => render(PROBLEMS, code, one, expected));
  const message = { en: en!, 'zh-Hans': hans!, 'zh-Hant': hant! };
  return { code, path, expected, message, ...place };
}

/** Past this many problems nobody reads on, and a hostile text must not cost more than an honest one. */
export const MAX_PROBLEMS = 1000;

/** Collects problems while something is read, so that all of them are told at once. `add` answers nothing read. */
export class ProblemList {
  readonly found: Problem[] = [];

  add<C extends ProblemCode>(
    code: C,
    path: string,
    expected: ParamsOf<(typeof PROBLEMS)[C]> & Params,
    place: Place = {},
  ): undefined {
    if (this.found.length < MAX_PROBLEMS) this.found.push(problem(code, path, expected, place));
    else if (this.found.length === MAX_PROBLEMS) {
      this.found.push(problem('too-many-problems', '', { max: MAX_PROBLEMS }));
    }
  }

  /** Whether something at the path could not be read: then that it is missing is not worth saying. */
  mentions(path: string): boolean {
    return this.found.some((one) => one.path === path || one.path.startsWith(`${path}/`));
  }

  get empty(): boolean {
    return this.found.length === 0;
  }

  /** Nothing more is listed: whoever reads on only spends time. */
  get full(): boolean {
    return this.found.length > MAX_PROBLEMS;
  }
}
