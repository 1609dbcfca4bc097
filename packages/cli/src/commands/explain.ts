import { explain, planOf, renderLines, writeDecision, writePlan } from '@kangma/policy';
import type { Command } from './command.ts';
import { perPerson } from './per-person.ts';

export const explainCommand: Command = {
  positionals: 0,
  usage:
    '--policy P… --evidence FILE [--at T] [--known-at T] [--person ID] [--language L] [--json]',
  does: 'why a colour, who must act, what is missing, and the way back to green',
  help: `L is en, zh-Hans or zh-Hant.

  kangma explain --policy national --evidence people.json --person p1 --language zh-Hans
`,
  run: (io, options) =>
    perPerson(io, options, ({ engine, view, decision, offset, incomplete }) => {
      const plan = planOf(engine, view, decision);
      const text = renderLines(explain(decision, plan), options.language, offset);
      if (options.json)
        return { ...writeDecision(decision, offset), plan: writePlan(plan, offset), text };
      io.out(
        `${`${decision.person}\t${incomplete}`.trimEnd()}\n${text.map((line) => `  ${line}\n`).join('')}\n`,
      );
      return undefined;
    }),
};
