import {
  check,
  describeFinding,
  type Finding,
  type Language,
  type Policy,
  printTimeline,
  type Report,
} from '@kangma/policy';
import { FOUND, type Io, OK, USAGE } from '../io.ts';
import { loadPolicy } from '../load-policies.ts';
import type { Command } from './command.ts';

const HOURS = 60;
const DAYS = 1440;

export const checkCommand: Command = {
  positionals: Infinity,
  usage: 'P… [--language L] [--json]',
  does: 'the holes of a policy, each with the shortest timeline that shows it',
  help: `P is the file of a policy, or the id of a pack. Each finding has a stable code, the clause and its article; where
evidence can show it, a timeline follows that "kangma decide" reproduces. At the end stands how long each
pathway takes: at the fastest, and with everybody at their limits. Exit code 1 if anything was found.

  kangma check national
  kangma check policies/as-printed.yaml --language zh-Hans
`,
  run(io, { positional, language, json }) {
    if (positional.length === 0) {
      io.err('kangma check: a policy is needed\n');
      return USAGE;
    }
    let found = false;
    for (const name of positional) {
      const policy = loadPolicy(io, name, language);
      if (policy === undefined) return USAGE;
      const began = io.now();
      const report = check(policy);
      found ||= report.findings.length > 0;
      if (json) io.out(`${JSON.stringify(report)}\n`);
      else print(io, policy, report, io.now() - began, language);
    }
    return found ? FOUND : OK;
  },
};

function print(io: Io, policy: Policy, report: Report, ms: number, language: Language): void {
  const { findings, examined, bounds } = report;
  for (const finding of findings) io.out(`${paragraph(finding, language)}\n`);
  const scope = `${examined.timelines.toLocaleString('en')} timelines, ${examined.states.toLocaleString('en')} decisions`;
  io.out(
    `${policy.policy} version ${policy.version}: ${findings.length} findings (${scope}, ${(ms / 1000).toFixed(1)} s)\n`,
  );
  if (findings.length > 0) return;
  io.out(
    `\n${'to green, from assignment'.padEnd(36)}${'fastest'.padStart(10)}${'slowest'.padStart(10)}\n`,
  );
  for (const { pathway, start, fastest, slowest } of bounds) {
    io.out(`${`${pathway}/${start}`.padEnd(36)}${length(fastest)}${length(slowest)}\n`);
  }
}

function paragraph(finding: Finding, language: Language): string {
  const { code, clause, article, counterExample } = finding;
  const where = article === null ? clause : `${clause} (${article})`;
  const head = `${code}  ${where}\n  ${describeFinding(finding, language)}\n`;
  if (counterExample === null) return head;
  const timeline = printTimeline(counterExample, language).trimEnd().split('\n');
  return head + timeline.map((line) => `    ${line}\n`).join('');
}

function length(minutes: number | null): string {
  if (minutes === null) return 'never'.padStart(10);
  const days = Math.floor(minutes / DAYS);
  const hours = Math.floor((minutes % DAYS) / HOURS);
  return (hours === 0 ? `${days}d` : `${days}d ${hours}h`).padStart(10);
}
