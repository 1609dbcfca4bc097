import { writeDecision, writeInstant } from '@kangma/policy';
import type { Command } from './command.ts';
import { perPerson } from './per-person.ts';

export const decideCommand: Command = {
  positionals: 0,
  usage: '--policy P… --evidence FILE [--at T] [--known-at T] [--person ID] [--json]',
  does: 'the colour of every person, and why',
  help: `P is the file of a policy, or the id of a pack: as-printed, national, five-days-three-tests,
three-days-two-tests, tianfu-sichuan. Several --policy may be given: each fact is decided by the one
whose jurisdiction is closest. FILE is JSON (spec/evidence.md), smaller than 512 MiB; greater
populations go in several files. --known-at replays: what was recorded later does not count. T is an
instant with its offset, from 1900 to 2999. --json prints one decision a line (spec/decision.md).
Whoever has refused rows is marked as incomplete.

  kangma decide --policy national --evidence people.json --at 2022-04-20T08:00+08:00
  kangma decide --policy national --policy tianfu-sichuan --evidence people.json --json
`,
  run: (io, options) =>
    perPerson(io, options, ({ decision, offset, incomplete }) => {
      if (options.json) return writeDecision(decision, offset);
      const [reason] = decision.reasons;
      const until = reason?.until ?? null;
      const why = reason === undefined ? '' : `${reason.policy} ${reason.pathway}/${reason.stage}`;
      const end = until === null ? '' : `until ${writeInstant(until, offset)}`;
      io.out(`${[decision.person, decision.colour, why, end, incomplete].join('\t').trimEnd()}\n`);
      return undefined;
    }),
};
