import { expect, it } from 'vitest';
import { LANGUAGES_OF_NAMES } from './names.ts';
import { intakeProblem, renderProblem } from './problem.ts';
import { INTAKE_PROBLEMS } from './problems.ts';

const placeholders = (text: string) => text.match(/\{[a-zA-Z]+\}/g) ?? [];

it.each(Object.entries(INTAKE_PROBLEMS))(
  '%s: every language names the same parameters',
  (_, message) => {
    const [en, ...others] = LANGUAGES_OF_NAMES.map((language) =>
      placeholders(message[language]).sort(),
    );
    for (const other of others) expect(other).toEqual(en);
  },
);

it('is written with its parameters', () => {
  const problem = intakeProblem('row-ragged', { found: 3, expected: 5 });
  expect(renderProblem(problem, 'zh-Hans')).toContain('本行有 3 格，而表头有 5 格');
});
