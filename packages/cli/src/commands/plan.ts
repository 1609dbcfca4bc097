import { explainPlan, planView, renderLines, writePlan } from '@kangma/policy';
import type { Command } from './command.ts';
import { perPerson } from './per-person.ts';

export const planCommand: Command = {
  positionals: 0,
  usage:
    '--policy P… --evidence FILE [--at T] [--known-at T] [--person ID] [--language L] [--json]',
  does: 'the earliest green date and the tests to take',
  help: `A date is promised only where nobody else has to act; where an authority is awaited it says whom and since when.

  kangma plan --policy five-days-three-tests --evidence people.json --at 2022-04-20T08:00+08:00
`,
  run: (io, options) =>
    perPerson(io, options, ({ engine, view, when, decision, offset, incomplete }) => {
      const plan = { ...planView(engine, view, when.at), person: decision.person };
      if (options.json) return writePlan(plan, offset);
      const text = renderLines(explainPlan(plan), options.language, offset);
      io.out(
        `${`${decision.person}\t${incomplete}`.trimEnd()}\n${text.map((line) => `  ${line}\n`).join('')}\n`,
      );
      return undefined;
    }),
};
