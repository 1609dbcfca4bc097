import { readFileSync } from 'node:fs';
import { compile, decide, type Evidence, parsePolicy, readInstant } from '@kangma/policy';
import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from './local-time.ts';
import { type Province, syntheticProvince } from './province.ts';
import { someDivisions } from './testing/divisions.ts';
import { type Received, receive } from './testing/receive.ts';

const RESIDENTS = 3000;
const DAYS = 28;
const START = readInstant('2022-04-01T00:00:00+08:00')! / 60_000;

const read = (id: string) =>
  readFileSync(new URL(`../../../policies/${id}.yaml`, import.meta.url), 'utf8');
const POLICIES = [
  'national',
  'five-days-three-tests',
  'three-days-two-tests',
  'tianfu-sichuan',
].map((id) => {
  const result = parsePolicy(read(id), read);
  if (!result.ok) throw new Error(`${id} cannot be read`);
  return compile(result.value);
});

const decided = (evidence: readonly Evidence[], at: number) =>
  decide(POLICIES, evidence, { at, knownAt: at * 60_000 });

describe('the files of an invented province, read by intake and decided by the packs', () => {
  let province: Province;
  let received: Received;

  beforeAll(async () => {
    province = syntheticProvince({
      residents: RESIDENTS,
      seed: 1,
      start: START,
      days: DAYS,
      divisions: someDivisions(),
    });
    received = await receive(province);
  });

  it('register every resident', () => {
    const documents = Array.from(province.residents(), ({ document }) => document);
    expect(new Set(received.evidence.keys())).toEqual(new Set(documents));
    expect(received.evidence.size).toBe(RESIDENTS);
  });

  it('come in every format and encoding', () => {
    expect([...received.formats].toSorted()).toEqual([
      'csv gb18030',
      'csv utf-8',
      'fhir',
      'json',
      'risk-area-snapshot',
      'xlsx',
    ]);
  });

  it('are of every kind that intake takes', () => {
    expect([...received.kinds].toSorted()).toEqual([
      'border-entries',
      'cases',
      'central-release',
      'clearances',
      'contacts',
      'declarations',
      'discharges',
      'duty-rosters',
      'flags',
      'foreign-codes',
      'home-release',
      'laboratory',
      'linked-stays',
      'monitoring',
      'presence',
      'quarantine-starts',
      'residents',
      'risk-areas',
      'stays',
      'symptoms',
      'temperatures',
      'vaccinations',
      'zone-orders',
    ]);
  });

  it('hold exactly the wrong rows that are expected, and no others', () => {
    expect(received.wrong).toEqual(province.expected.wrong);
  });

  it('bring every requirement row about', () => {
    expect(Object.keys(province.expected.rows)).toHaveLength(18);
    expect(Math.min(...Object.values(province.expected.rows))).toBeGreaterThan(0);
  });

  it('have about four rows a resident, registers included', () => {
    expect(received.rows / RESIDENTS).toBeGreaterThan(3);
    expect(received.rows / RESIDENTS).toBeLessThan(4.5);
  });

  it('give every persona the colour expected, all through today', () => {
    const moments = [0, 6 * HOUR, 12 * HOUR, 18 * HOUR, DAY - 1].map(
      (minutes) => province.today + minutes,
    );
    for (const { document, label, colour } of province.personas) {
      const evidence = received.evidence.get(document)!;
      const colours = moments.map((at) => decided(evidence, at).colour);
      expect({ label, colours }).toEqual({ label, colours: moments.map(() => colour) });
    }
  });

  it('give each coloured persona its row as a reason, or what holds, asks or exempts', () => {
    for (const { document, row, colour } of province.personas) {
      if (row === null || row === 'R13' || colour === 'green') continue;
      const { reasons } = decided(received.evidence.get(document)!, province.today);
      expect(reasons.map((reason) => reason.row)).toContain(row);
    }
    const of = (row: string) =>
      decided(
        received.evidence.get(province.personas.find((one) => one.row === row)!.document)!,
        province.today,
      );
    expect(of('R13').vetoes[0]!.row).toBe('R13');
    expect(of('R15').exemptions[0]!.exemption).toBe('duty');
    expect(of('R16').questions[0]!.ask).toBe('family-phone');
    expect(of('R18').questions[0]!.ask).toBe('weak-stay');
  });

  it('turn those flagged by Fujian and by Henan green by five days and by three', () => {
    const green = province.personas.filter(
      ({ row, colour }) => colour === 'green' && (row === 'R10' || row === 'R11'),
    );
    expect(green).toHaveLength(2);
    for (const { document } of green) {
      const evidence = received.evidence.get(document)!;
      const flagged = evidence.find(({ kind }) => kind === 'flag')!;
      const assigned = readInstant(flagged.recordedAt)! / 60_000;
      expect(decided(evidence, assigned).colour).toBe('yellow');
      expect(decided(evidence, assigned + 6 * DAY).colour).toBe('green');
    }
  });

  it('leave a plausible share red and yellow, few without a code, and the rest green', () => {
    const count = { green: 0, yellow: 0, red: 0, none: 0 };
    for (const evidence of received.evidence.values())
      count[decided(evidence, province.today).colour] += 100 / RESIDENTS;
    expect(count.red).toBeGreaterThan(0.3);
    expect(count.red).toBeLessThan(2);
    expect(count.yellow).toBeGreaterThan(1);
    expect(count.yellow).toBeLessThan(4);
    expect(count.none).toBeGreaterThan(1);
    expect(count.none).toBeLessThan(5);
    expect(count.green).toBeGreaterThan(90);
  });

  it('bring at least half of those coloured back to green by the end', () => {
    const days = Array.from({ length: DAYS }, (_, day) => START + (day + 1) * DAY - HOUR);
    const coloured = [...received.evidence.values()].filter((evidence) =>
      days.some((at) => ['yellow', 'red'].includes(decided(evidence, at).colour)),
    );
    const green = coloured.filter(
      (evidence) => decided(evidence, province.today).colour === 'green',
    );
    expect(coloured.length).toBeGreaterThan(RESIDENTS / 40);
    expect(green.length / coloured.length).toBeGreaterThan(0.5);
  });
});
