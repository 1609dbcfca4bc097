import { INTAKE_KIND_IDS, intakeKind, isTable, readSubmission } from '@kangma/intake';
import { expect, it } from 'vitest';
import { OK, USAGE } from '../io.ts';
import { run } from '../run.ts';
import { memoryIo } from '../testing/memory-io.ts';

async function template(args: string, more = {}) {
  const { io, said } = memoryIo({}, more);
  const exitCode = await run(io, ['template', ...args.split(' ').filter(Boolean)], '1.2.3');
  return { exitCode, said };
}

it.each(INTAKE_KIND_IDS.filter((id) => isTable(intakeKind(id))))(
  'writes the form of %s, which is one of its own kind',
  async (kind) => {
    const { exitCode, said } = await template(kind);
    expect([exitCode, said.out]).toEqual([OK, `${kind}.xlsx\n`]);
    const bytes = said.written.get(`${kind}.xlsx`)!;
    const read = await readSubmission({ kind, bytes }, { receivedAt: 0 });
    expect(read.ok && [...read.rows]).toEqual([]);
  },
);

it('writes under another name, and never over a file', async () => {
  const { said } = await template('laboratory -o form.xlsx');
  expect([...said.written.keys()]).toEqual(['form.xlsx']);
  const there = await template('laboratory', { writeNew: () => 'there is one' });
  expect([there.exitCode, there.said.err]).toEqual([
    USAGE,
    'kangma template: laboratory.xlsx: there is one\n',
  ]);
});

it.each(['', 'spells', 'risk-areas'])(
  'names the kinds that have a form, asked for “%s”',
  async (kind) => {
    const { exitCode, said } = await template(kind);
    expect(exitCode).toBe(USAGE);
    expect(said.err).toContain('laboratory');
  },
);
