import { readSnapshot } from '@kangma/intake';
import { readInstant } from '@kangma/policy';
import { describe, expect, it } from 'vitest';
import type { Delivery } from './files/delivery.ts';
import { DAY } from './local-time.ts';
import { syntheticProvince } from './province.ts';
import { someDivisions } from './testing/divisions.ts';

const START = readInstant('2022-04-01T00:00:00+08:00')! / 60_000;
const options = { residents: 1000, start: START, days: 14, divisions: someDivisions() };

async function deliveriesOf(seed: number): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  for await (const delivery of syntheticProvince({ ...options, seed }).deliveries())
    deliveries.push(delivery);
  return deliveries;
}

describe('deliveries', () => {
  it('are the same, byte by byte, for the same options', async () => {
    const first = await deliveriesOf(7);
    expect(first.some(({ filename }) => filename.endsWith('.xlsx'))).toBe(true);
    expect(await deliveriesOf(7)).toEqual(first);
  });

  it('differ for another seed', async () => {
    expect(await deliveriesOf(8)).not.toEqual(await deliveriesOf(7));
  });

  it('come in order of time, before today, under names of their own', async () => {
    const deliveries = await deliveriesOf(7);
    const times = deliveries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(START + 14 * DAY);
    expect(new Set(deliveries.map(({ filename }) => filename)).size).toBe(deliveries.length);
  });

  it('come from offices that are staff', async () => {
    const { staff } = syntheticProvince({ ...options, seed: 7 });
    const known = new Map(staff.map((office) => [office.id, office]));
    expect(known.size).toBe(staff.length);
    for (const { authority } of await deliveriesOf(7)) {
      const { division, phone } = known.get(authority.office)!;
      expect(authority).toEqual({ division, office: authority.office, phone });
    }
  });

  it('have the scan of a stamped form with every release summary', async () => {
    const deliveries = await deliveriesOf(7);
    const releases = deliveries.filter(({ kind }) => kind.endsWith('-release'));
    expect(releases.length).toBeGreaterThan(0);
    for (const { attachment } of releases)
      expect(new TextDecoder().decode(attachment!.bytes)).toMatch(/^%PDF-1\.4[^]*%%EOF\n$/);
  });

  it('hold a snapshot of risk areas a day, in which places rise, fall and go', async () => {
    const snapshots = (await deliveriesOf(7)).filter(({ kind }) => kind === 'risk-areas');
    expect(snapshots).toHaveLength(14);
    const levels = snapshots.map(({ bytes }) => {
      const result = readSnapshot(JSON.parse(new TextDecoder().decode(bytes)));
      if (!result.ok) throw new Error('no snapshot');
      return new Map(
        result.snapshot.areas.map(({ areaName, community, level }) => [
          areaName + community,
          level,
        ]),
      );
    });
    const changes = new Set<string>();
    for (const [i, today] of levels.entries()) {
      const before = levels[i - 1] ?? today;
      for (const place of new Set([...before.keys(), ...today.keys()]))
        changes.add(`${before.get(place)} → ${today.get(place)}`);
    }
    expect(changes).toContain('undefined → medium');
    expect(changes).toContain('medium → high');
    expect(changes).toContain('high → medium');
    expect(changes).toContain('medium → undefined');
  });
});

describe('a province', () => {
  it('can be a single city', () => {
    const divisions = someDivisions().filter(
      ({ code }) => code.length === 2 || code.startsWith('3502'),
    );
    const { personas } = syntheticProvince({ ...options, divisions, seed: 1 });
    expect(new Set(personas.map(({ document }) => document)).size).toBe(personas.length);
  });

  it('that is too small for every story is refused', () => {
    expect(() => syntheticProvince({ ...options, residents: 999, seed: 1 })).toThrow(RangeError);
  });
});
