import type { Sights } from './demo-plan.ts';
import type { DemoSigner } from './demo-signers.ts';
import { DEMO_PASSWORD } from './demo-staff.ts';

/** The roles of the invented offices that the greeting names, one each. */
const NAMED = [
  'community',
  'town',
  'district',
  'city',
  'province',
  'quarantine-site',
  'laboratory',
  'hospital',
  'cdc',
  'border',
  'data-bureau',
] as const;

/** What `npm start` says at the end: where to look, and whom to log in as. */
export function greeting(
  url: string,
  { personas, staff, rows: happened }: Sights,
  signers: readonly DemoSigner[],
  demoClock: boolean,
): string {
  const rows = Object.entries(happened).map(([row, persons]) => `${row} ${persons}`);
  const residents = personas.map(({ label, phone, colour }) => [phone, colour, label]);
  const offices = NAMED.flatMap((role) => {
    const office = staff.find((one) => one.role === role);
    return office === undefined ? [] : [[office.id, role, office.name]];
  });
  const others = ['checkpoint', 'policy-author', 'auditor', 'operator'].map((one) => [
    one,
    one,
    '',
  ]);
  return `
Kangma is running. Everybody in it is invented.

  ${url}/            a resident's code        sign in with a phone below
  ${url}/desk/       the staff's desk         sign in with a login below
  ${url}/dev/outbox  the messages that would go out by SMS: one-time codes stand there
  ${url}/api         the interface, to try${demoClock ? clock(url) : ''}

What happened in it, by principle of the rules and number of people:
  ${rows.join(' · ')}

Residents (phone, colour on the day it was made, why)
${table(residents)}

Staff (login, role, office; password ${DEMO_PASSWORD})
${table([...offices, ...others])}

A policy comes into force when two people have signed it, each with a key of their own (docs/guides/enacting.md):
${table(signers.map(({ login, keyFile }) => [login, keyFile]))}

Ctrl-C stops it; the next start finds everything as it was.
`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([a = '', b = '', c = '']) =>
      `  ${a.padEnd(widths[0]!)}  ${b.padEnd(widths[1]!)}  ${c}`.trimEnd(),
    )
    .join('\n');
}

/** How a developer moves the time: a day at a time, here. */
function clock(url: string): string {
  return `
  ${url}/dev/clock   the time: curl -X POST ${url}/dev/clock -H 'x-kangma: 1' -H 'content-type: application/json' -d '{"advanceMinutes":1440}'`;
}
