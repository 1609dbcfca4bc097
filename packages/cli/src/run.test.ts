import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FOUND, OK, USAGE } from './io.ts';
import { run } from './run.ts';
import { memoryIo } from './testing/memory-io.ts';

const root = new URL('../../../', import.meta.url);
const PEOPLE = readFileSync(new URL('spec/people.example.json', root), 'utf8');
const AT = '2022-04-06T12:00+08:00';

/** Runs a command with files in memory; the shipped packs are the real ones. */
function kangma(args: string, files: Readonly<Record<string, string>> = {}, watched = false) {
  const { io, said } = memoryIo({ 'people.json': PEOPLE, ...files }, { watched });
  const exitCode = run(io, args.split(' ').filter(Boolean), '1.2.3');
  return { exitCode, out: said.out, err: said.err };
}

const people = () => JSON.parse(PEOPLE) as { persons: { evidence: Record<string, unknown>[] }[] };
const lines = (text: string) => text.trimEnd().split('\n');
const COMMANDS =
  'decide explain plan impact check examples diff import template verify-store backup restore propose sign publish withdraw history'.split(
    ' ',
  );

describe('kangma', () => {
  it('tells its commands when called without one, and its version', () => {
    expect(kangma('')).toMatchObject({ exitCode: OK, out: expect.stringContaining('decide') });
    expect(kangma('--version')).toEqual({ exitCode: OK, out: '1.2.3\n', err: '' });
  });

  it('refuses a command, an option or an instant that it does not know, and says which', () => {
    expect(kangma('colour-red')).toMatchObject({
      exitCode: USAGE,
      out: '',
      err: expect.stringContaining('colour-red'),
    });
    expect(kangma('decide --colour red')).toMatchObject({
      exitCode: USAGE,
      err: expect.stringContaining('--colour'),
    });
    expect(kangma('decide --at tomorrow')).toMatchObject({
      exitCode: USAGE,
      err: expect.stringContaining('tomorrow'),
    });
    expect(kangma('decide --policy nowhere --evidence people.json')).toMatchObject({
      exitCode: USAGE,
      err: 'nowhere: no such pack\n',
    });
  });

  it.each([['1899-12-31T23:59Z'], ['3000-01-01T00:00Z'], ['9999-12-31T00:00Z']])(
    'refuses %s, beyond the years that the engine can count',
    (instant) => {
      for (const option of ['--at', '--known-at']) {
        expect(
          kangma(`decide --policy national --evidence people.json ${option} ${instant}`),
        ).toMatchObject({
          exitCode: USAGE,
          out: '',
          err: expect.stringContaining(`${option} ${instant}: an instant from 1900 to 2999`),
        });
      }
    },
  );

  it.each(['1900-01-01T00:00Z', '2999-12-31T23:59Z'])('takes %s, the edge of those years', (at) => {
    expect(kangma(`decide --policy national --evidence people.json --at ${at}`).exitCode).toBe(OK);
  });

  it('names the words that a command has no use for', () => {
    const given = '--policy national --evidence people.json';
    for (const call of [`decide ${given}`, `explain ${given}`, `plan ${given}`, 'tour']) {
      expect(kangma(`${call} more people`)).toMatchObject({
        exitCode: USAGE,
        out: '',
        err: expect.stringContaining('unexpected: more people\n'),
      });
    }
    expect(kangma('impact national tianfu-sichuan third --evidence people.json')).toMatchObject({
      exitCode: USAGE,
      err: expect.stringContaining('unexpected: third\n'),
    });
  });

  it('shows examples in the help of every command', () => {
    for (const command of COMMANDS) {
      expect(kangma(`${command} --help`)).toMatchObject({
        exitCode: OK,
        out: expect.stringContaining(`\n  kangma ${command} `),
      });
    }
  });

  it('decides every person of a file, one a line', () => {
    const { exitCode, out } = kangma(
      `decide --policy national --policy tianfu-sichuan --evidence people.json --at ${AT}`,
    );
    expect(exitCode).toBe(OK);
    expect(lines(out)).toEqual([
      'synthetic-green\tgreen',
      'synthetic-contact\tred\tnational close-contact/central',
      'synthetic-yellow\tyellow\tnational general-yellow/home\tuntil 2022-04-16T10:00:00+08:00',
      'synthetic-doctor\tgreen',
      'synthetic-scan\tgreen',
      'synthetic-two-issuers\tred\ttianfu-sichuan high-risk-stay/red',
    ]);
  });

  it('prints one decision a line as JSON', () => {
    const { out } = kangma(`decide --policy national --evidence people.json --at ${AT} --json`);
    expect(lines(out).map((line) => (JSON.parse(line) as { colour: string }).colour)).toEqual([
      'green',
      'red',
      'yellow',
      'green',
      'green',
      'yellow',
    ]);
  });

  it('replays what was known: a contact found on the 3rd colours nobody on the 2nd', () => {
    const at = `--policy national --evidence people.json --person synthetic-contact --at 2022-04-04T00:00+08:00`;
    expect(kangma(`decide ${at}`).out).toContain('red');
    expect(kangma(`decide ${at} --known-at 2022-04-02T23:00+08:00`).out).toBe(
      'synthetic-contact\tgreen\n',
    );
  });

  it('explains in the language asked for, down to why a test does not count', () => {
    const args = `explain --policy five-days-three-tests --evidence people.json --person synthetic-yellow --at ${AT}`;
    expect(kangma(args).out).toContain(
      'enough were taken, but at the wrong distance from each other',
    );
    expect(kangma(`${args} --language zh-Hans`).out).toContain('采样间隔不符合规定');
    expect(kangma(`${args} --language fr`)).toMatchObject({ exitCode: USAGE });
  });

  it('plans the way to green', () => {
    const { out } = kangma(
      `plan --policy five-days-three-tests --evidence people.json --person synthetic-yellow --at ${AT} --json`,
    );
    expect(JSON.parse(out)).toMatchObject({
      green: { kind: 'at', at: '2022-04-07T12:00:00+08:00' },
      tests: [{ at: '2022-04-07T00:00:00+08:00' }],
    });
  });

  it('counts who changes colour between two policies', () => {
    const { out } = kangma(
      `impact national tianfu-sichuan --evidence people.json --at ${AT} --json`,
    );
    expect(JSON.parse(out)).toMatchObject({
      persons: 6,
      changed: 2,
      byDivision: [
        { name: '3502', better: 1 },
        { name: '5101', worse: 1 },
      ],
    });
    expect(kangma(`impact national --evidence people.json`)).toMatchObject({ exitCode: USAGE });
  });

  it('keeps the good rows of a file with bad ones, names the bad ones, and says so by its exit code', () => {
    const { persons } = people();
    const [first] = persons;
    first!.evidence.push({ ...first!.evidence[0], id: 'odd', kind: 'horoscope' });
    const { exitCode, out, err } = kangma(
      `decide --policy national --evidence bad.json --at ${AT}`,
      { 'bad.json': JSON.stringify({ persons }) },
    );
    expect(exitCode).toBe(FOUND);
    expect(lines(out)).toHaveLength(6);
    expect(err).toMatch(/row 3 .*horoscope/);
  });

  it('marks the persons of whom rows were refused, also who has no other', () => {
    const { persons } = people();
    const [one] = persons[0]!.evidence;
    const odd = { ...one, kind: 'horoscope' };
    const rows = [
      ...persons[0]!.evidence,
      { ...odd, id: 'odd' },
      { ...odd, id: 'odder' },
      { ...odd, person: 'only-odd' },
      { ...odd, person: 7 },
      ...persons[1]!.evidence,
    ];
    const files = { 'bad.json': JSON.stringify(rows) };
    const args = `--policy national --evidence bad.json --at ${AT}`;
    const { exitCode, out, err } = kangma(`decide ${args}`, files);
    expect(exitCode).toBe(FOUND);
    expect(lines(out)).toEqual([
      'synthetic-green\tgreen\t\t\tincomplete: 2 rows refused',
      'only-odd\tnone\t\t\tincomplete: 1 row refused',
      'synthetic-contact\tred\tnational close-contact/central',
    ]);
    expect(lines(err)).toHaveLength(4);
    for (const command of ['explain', 'plan']) {
      const text = kangma(`${command} ${args}`, files).out;
      expect(text).toContain('synthetic-green\tincomplete: 2 rows refused\n  ');
      expect(text).toMatch(/^synthetic-contact$/m);
    }
    for (const command of ['decide', 'explain', 'plan']) {
      const told = lines(kangma(`${command} ${args} --json`, files).out).map(
        (line) => JSON.parse(line) as { person: string; refusedRows?: number },
      );
      expect(told.map(({ person, refusedRows }) => [person, refusedRows])).toEqual([
        ['synthetic-green', 2],
        ['only-odd', 1],
        ['synthetic-contact', undefined],
      ]);
    }
  });

  it('answers none for a person without evidence, and does not know one who is not in the file', () => {
    const files = { 'few.json': '{"persons":[{"person":"lonely","evidence":[]}]}' };
    const args = `--policy national --evidence few.json --at ${AT}`;
    expect(kangma(`decide ${args}`, files)).toEqual({
      exitCode: OK,
      out: 'lonely\tnone\n',
      err: '',
    });
    expect(lines(kangma(`explain ${args} --person lonely`, files).out)[0]).toBe('lonely');
    expect(JSON.parse(kangma(`plan ${args} --json`, files).out)).toMatchObject({
      person: 'lonely',
      green: { kind: 'no-code' },
    });
    for (const command of ['decide', 'explain', 'plan', 'impact national national']) {
      expect(
        kangma(`${command} ${args.replace(/^--policy national/, '')} --person nobody`, files),
      ).toMatchObject({ exitCode: USAGE, out: '' });
    }
    expect(kangma(`decide ${args} --person nobody`, files)).toEqual({
      exitCode: USAGE,
      out: '',
      err: 'few.json: no person "nobody" in it\n',
    });
  });

  it('warns once that evidence is decided by no policy given, and which may be missing', () => {
    const args = `--evidence people.json --at ${AT}`;
    const alone = kangma(`decide --policy tianfu-sichuan ${args}`);
    expect(alone).toMatchObject({
      exitCode: OK,
      err: expect.stringMatching(/^kangma: \d+ persons with .*; add --policy national\n$/),
    });
    expect(kangma(`decide --policy national --policy tianfu-sichuan ${args}`).err).toBe('');
    const early = kangma('decide --policy national --evidence people.json --at 1950-01-01T00:00Z');
    expect(early.err).toMatch(/^kangma: 6 persons .*\[no-policy\]\n$/);
  });

  it('says why a file cannot be read', () => {
    expect(kangma('decide --policy national --evidence nowhere.json')).toMatchObject({
      exitCode: USAGE,
      err: 'nowhere.json: no such file\n',
    });
    expect(kangma('check ./nowhere.yaml')).toMatchObject({
      exitCode: USAGE,
      err: './nowhere.yaml: no such file\n',
    });
    expect(kangma('decide --help').out).toContain('smaller than 512 MiB');
  });

  it('says what is wrong with a policy or a file, with the place', () => {
    const policy = readFileSync(new URL('policies/national.yaml', root), 'utf8').replace(
      'for: 14d',
      'for: 14',
    );
    expect(
      kangma('decide --policy ./mine.yaml --evidence people.json', { './mine.yaml': policy }),
    ).toMatchObject({
      exitCode: USAGE,
      err: expect.stringMatching(/mine\.yaml:\d+:\d+: .*unit-missing/),
    });
    expect(kangma('decide --policy national --evidence no.json', { 'no.json': '{' })).toMatchObject(
      { exitCode: USAGE, err: expect.stringContaining('not JSON') },
    );
  });

  it('checks a policy: clean ones say how long each pathway takes, others show their holes as timelines', () => {
    expect(kangma('check national')).toMatchObject({
      exitCode: OK,
      out: expect.stringMatching(/ 0 findings .*secondary-contact\/central +7d +8d/s),
    });
    const printed = kangma('check as-printed --language zh-Hans');
    expect(printed.exitCode).toBe(FOUND);
    expect(printed.out).toMatch(
      /band-gap {2}pathways\/special-zone\/classify \(一-8\)\n {2}第 21 天不落入任何区间.*\n {4}\d{4}-/,
    );
    expect(kangma('check')).toMatchObject({ exitCode: USAGE });
  });

  it('runs worked examples, and says what differs and which changes none of them notices', () => {
    const good = kangma('examples five-days-three-tests');
    expect(good).toMatchObject({
      exitCode: OK,
      out: expect.stringMatching(/ 0 fail; \d+ changes noticed, \d+ argued, 0 unnoticed\n$/),
    });
    const policy = readFileSync(new URL('policies/five-days-three-tests.yaml', root), 'utf8');
    const examples = readFileSync(
      new URL('policies/five-days-three-tests.examples.yaml', root),
      'utf8',
    );
    const changed = kangma('examples ./mine.yaml', {
      './mine.yaml': policy.replace('days: [1, 3, 5]', 'days: [1, 2, 3]'),
      './mine.examples.yaml': examples,
    });
    expect(changed).toMatchObject({
      exitCode: FOUND,
      out: expect.stringMatching(/FAILED R10 .*\n +2022-.*: expected /),
    });
    expect(kangma('examples ./other.yaml', { './other.yaml': policy })).toMatchObject({
      exitCode: USAGE,
      err: './other.yaml: no examples beside it: no such file\n',
    });
  });

  it('walks a synthetic city through an outbreak, the same every time', { timeout: 60_000 }, () => {
    const { exitCode, out } = kangma('tour');
    expect(exitCode).toBe(OK);
    const [calm, peak] = [/2022-04-01 +0 +0 +\d+/, /2022-04-19 +(\d+) +(\d+)/];
    expect(out).toMatch(calm);
    expect(Number(peak.exec(out)![1])).toBeGreaterThan(500);
    expect(out).toContain('You can be green on');
    expect(kangma('tour').out).toBe(out);
  });

  it('shows progress to somebody who watches, and to nobody else', () => {
    const [one] = people().persons[0]!.evidence;
    const many = JSON.stringify(
      Array.from({ length: 600 }, (_, i) => ({ ...one, person: `p${i}` })),
    );
    const args = `decide --policy national --evidence many.json --at ${AT}`;
    expect(kangma(args, { 'many.json': many }, true).err).toContain('256 of 600');
    expect(kangma(args, { 'many.json': many }).err).toBe('');
  });
});
