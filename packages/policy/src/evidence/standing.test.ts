import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidence } from '../testing/evidence.ts';
import { HOUR, writeInstant } from '../time.ts';
import type { Evidence } from './evidence.ts';
import { standing } from './standing.ts';
import { viewOf } from './view.ts';

const T0 = 27_480_000;
const ms = (minute: number) => minute * 60_000;
const test = (result: string, recorded: number, fields = {}) =>
  evidence('test', T0, {
    result,
    sampleId: 's-1',
    recorded,
    ...(result === 'pending' ? {} : { reportedAt: writeInstant(recorded, 480) }),
    ...fields,
  });
const fallen = (list: readonly Evidence[], knownAt = Infinity) =>
  Object.fromEntries(standing(list, knownAt).fallen.map(({ id, code }) => [id, code]));

describe('evidence that stands', () => {
  it('is what was recorded by then, to the millisecond', () => {
    const one = evidence('contact', T0, { degree: 'close' });
    expect(standing([one], ms(T0) - 1).stand).toEqual([]);
    expect(standing([one], ms(T0)).stand).toEqual([one]);
  });

  it('is without a pending note whose result has come', () => {
    const [pending, result] = [test('pending', T0), test('negative', T0 + HOUR)];
    expect(fallen([pending, result])).toEqual({ [pending.id]: 'superseded' });
    expect(fallen([pending, result], ms(T0))).toEqual({});
  });

  it('is without the negative of a sample that was also reported positive', () => {
    const [good, bad] = [test('negative', T0 + HOUR), test('positive', T0 + 2 * HOUR)];
    expect(fallen([good, bad])).toEqual({ [good.id]: 'contradicted' });
    expect(fallen([good, { ...bad, supersedes: good.id }])).toEqual({ [good.id]: 'superseded' });
    expect(
      fallen([{ ...good, recordedAt: writeInstant(T0 + 3 * HOUR, 480), supersedes: bad.id }, bad]),
    ).toEqual({ [bad.id]: 'superseded' });
  });

  it('is about persons: an order about a place decides nothing by itself', () => {
    const order = evidence('zone-order', T0, { level: 'lockdown' });
    expect(fallen([order])).toEqual({ [order.id]: 'about-a-place' });
  });

  it('is not replaced by another kind, by an older record, or by a stranger: both stand', () => {
    const contact = evidence('contact', T0, { degree: 'close' });
    const stay = evidence('stay', T0 + HOUR, { level: 'high', supersedes: contact.id });
    const older = evidence('contact', T0 - HOUR, { degree: 'close', supersedes: contact.id });
    const stranger = evidence('contact', T0 + HOUR, {
      degree: 'secondary',
      supersedes: contact.id,
      division: '410100',
    });
    expect(fallen([contact, stay])).toEqual({});
    expect(fallen([contact, older])).toEqual({});
    expect(fallen([contact, stranger])).toEqual({});
    expect(viewOf([contact, stranger], Infinity).triggers).toMatchObject([
      { assigned: T0 },
      { assigned: T0 + HOUR },
    ]);
  });

  it('keeps the first assignment through a chain of corrections', () => {
    const first = evidence('contact', T0, { degree: 'close', recorded: T0 + HOUR });
    const second = evidence('contact', T0, {
      degree: 'close',
      recorded: T0 + 2 * HOUR,
      supersedes: first.id,
    });
    const third = evidence('contact', T0, {
      degree: 'close',
      recorded: T0 + 3 * HOUR,
      supersedes: second.id,
    });
    expect(viewOf([third, first, second], Infinity).triggers).toMatchObject([
      { id: third.id, assigned: T0 + HOUR },
    ]);
  });

  it('does not hang on records that replace each other in a circle', () => {
    const one = evidence('contact', T0, { degree: 'close' });
    const other = { ...evidence('contact', T0, { degree: 'close' }), supersedes: one.id };
    const circle = [{ ...one, supersedes: other.id }, other];
    expect(standing(circle, Infinity).stand.length).toBeLessThanOrEqual(1);
  });

  it('never grows by a record that comes later, but by what it restores', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(4)), { maxLength: 6 }), (strikes) => {
        const base = [0, 1, 2].map((i) => evidence('contact', T0 + i, { degree: 'close' }));
        const list = [...base];
        for (const [i, target] of strikes.entries()) {
          const voids = [list[target[0] % list.length]!.id];
          list.push(
            evidence('correction', T0 + 10 + i, {
              reason: 'wrong-fact',
              voids,
              approvals: ['a', 'b'],
            }),
          );
        }
        const { stand, fallen: down } = standing(list, Infinity);
        expect(stand.length + down.length).toBe(list.length);
      }),
    );
  });
});

describe('two records of one person', () => {
  const contact = evidence('contact', T0, { degree: 'close' });
  const takes = evidence('merge', T0 + HOUR, { keeps: 'this' });
  const closes = { ...takes, keeps: 'other' };
  const undo = evidence('correction', T0 + 2 * HOUR, { reason: 'wrong-person', voids: [takes.id] });
  const brought = {
    ...contact,
    id: 'brought',
    through: takes.id,
    firstRecordedAt: contact.recordedAt,
    recordedAt: takes.recordedAt,
  };

  it('what was brought stands as long as the merge', () => {
    expect(fallen([takes, brought])).toEqual({});
    expect(fallen([brought])).toEqual({ brought: 'unmerged' });
    expect(fallen([takes, brought, undo])).toEqual({ [takes.id]: 'voided', brought: 'unmerged' });
  });

  it('the undoing can be undone', () => {
    const redo = evidence('correction', T0 + 3 * HOUR, { reason: 'revoked', voids: [undo.id] });
    expect(fallen([takes, brought, undo, redo])).toEqual({ [undo.id]: 'voided' });
    expect(fallen([closes, contact, undo, redo])).toMatchObject({ [contact.id]: 'merged' });
  });

  it('what was brought replaces nothing any more when the merge is undone', () => {
    const earlier = { ...contact, id: 'earlier' };
    const replacing = { ...brought, supersedes: 'earlier' };
    expect(fallen([earlier, takes, replacing])).toEqual({ earlier: 'superseded' });
    expect(fallen([earlier, takes, replacing, undo])).not.toHaveProperty('earlier');
  });

  it('the closed record holds nothing but the merge, and all of it again afterwards', () => {
    expect(standing([contact, closes], Infinity).stand).toEqual([closes]);
    expect(standing([contact, closes, undo], Infinity).stand).toEqual([contact, undo]);
  });

  it('what was brought was assigned when it was first recorded', () => {
    const { rootRecordedAt } = standing([takes, brought], Infinity);
    expect(rootRecordedAt(brought)).toBe(ms(T0));
  });

  it('whatever is brought, undoing leaves what stood before', () => {
    fc.assert(
      fc.property(fc.nat(6), (count) => {
        const own = Array.from({ length: count }, (_, i) =>
          evidence('flag', T0 - i, { list: 'data-match' }),
        );
        const more = own.map(({ id }, i) => ({
          ...evidence('flag', T0 + HOUR + i, { list: 'data-match' }),
          through: takes.id,
          ...(i % 2 === 0 ? { supersedes: id } : {}),
        }));
        const before = standing(own, Infinity).stand;
        const after = standing([...own, takes, ...more, undo], Infinity).stand;
        expect(after.filter(({ id }) => id !== undo.id)).toEqual(before);
      }),
    );
  });
});
