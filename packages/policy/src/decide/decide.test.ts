import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, scan } from '../engine/engine.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type View, viewOf } from '../evidence/view.ts';
import { NONE } from '../language/program.ts';
import { negative } from '../testing/evidence.ts';
import { program } from '../testing/packs.ts';
import { type Draw, seeded } from '../testing/draw.ts';
import { randomEvidence, randomMinute, SPRING_2022 } from '../testing/random-evidence.ts';
import { DAY, type Minute, NEVER, readInstant, toMinute } from '../time.ts';
import { decide } from './decide.ts';

const read = (id: string) =>
  readFileSync(new URL(`../../../../policies/${id}.yaml`, import.meta.url), 'utf8');
const PACKS = ['national', 'five-days-three-tests', 'three-days-two-tests', 'tianfu-sichuan'];
const programs = PACKS.map((id) => program(id, read));
const engine = createEngine(programs);
const ALWAYS = Number.POSITIVE_INFINITY;

/** Runs a property over random people; a failure is reported with the seed that makes it again. */
function people(runs: number, property: (draw: Draw, evidence: Evidence[]) => void): void {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = seeded(seed);
      property(draw, randomEvidence(draw, SPRING_2022, 'synthetic'));
    }),
    { numRuns: runs },
  );
}

const seen = (evidence: readonly Evidence[]) => viewOf(evidence, ALWAYS);

function colour(known: View, at: Minute): { colour: number; next: Minute } {
  const result = { colour: NONE as number, next: NEVER };
  scan(engine, known, at, result, null);
  return result;
}

const minute = (text: unknown) => toMinute(readInstant(text as string) ?? 0);
const recorded = (one: Evidence) => readInstant(one.recordedAt)!;

describe('a decision', { timeout: 120_000 }, () => {
  it('does not depend on the order in which evidence is listed', () => {
    people(20_000, (draw, evidence) => {
      const when = { at: randomMinute(draw, SPRING_2022, evidence), knownAt: ALWAYS };
      const shuffled = evidence.toSorted(() => draw(3) - 1);
      const sorted = (list: readonly { evidence: string | null }[]) =>
        list.map((one) => JSON.stringify(one)).sort();
      const [a, b] = [decide(programs, evidence, when), decide(programs, shuffled, when)];
      expect([b.colour, b.nextChangeAt]).toEqual([a.colour, a.nextChangeAt]);
      expect(sorted(b.used)).toEqual(sorted(a.used));
      expect(sorted(b.rejected)).toEqual(sorted(a.rejected));
    });
  });

  it('does not depend on when a negative was recorded, only on when it was reported', () => {
    people(20_000, (draw, evidence) => {
      const at = randomMinute(draw, SPRING_2022, evidence);
      const moved = evidence.map((one) =>
        one.kind === 'test' && one.result === 'negative' && one.sampleId === undefined
          ? {
              ...one,
              recordedAt: new Date(
                minute(one.reportedAt) * 60_000 + draw(9 * DAY) * 60_000,
              ).toISOString(),
            }
          : one,
      );
      if (evidence.some((one) => one.kind === 'correction')) return;
      expect(colour(seen(moved), at)).toEqual(colour(seen(evidence), at));
    });
  });

  it('is replayed at an old knownAt as if nothing had been recorded since', () => {
    people(20_000, (draw, evidence) => {
      const at = randomMinute(draw, SPRING_2022, evidence);
      const when = { at, knownAt: at * 60_000 + draw(DAY) * 60_000 };
      const then = evidence.filter((one) => recorded(one) <= when.knownAt);
      expect({ ...decide(programs, evidence, when), person: '' }).toEqual({
        ...decide(programs, then, when),
        person: '',
      });
    });
  });

  it('is never worsened or delayed by one more negative', () => {
    people(40_000, (draw, evidence) => {
      const sampled = randomMinute(draw, SPRING_2022, evidence);
      const less = seen(evidence);
      const more = seen([...evidence, negative(sampled, sampled + draw(DAY), '350203')]);
      for (let i = 0; i < 3; i++) {
        const at = randomMinute(draw, SPRING_2022, evidence) + (i === 2 ? draw(20 * DAY) : 0);
        expect(colour(more, at).colour).toBeLessThanOrEqual(colour(less, at).colour);
      }
    });
  });

  it('is never worsened by time alone, but where an exemption lapses', () => {
    people(40_000, (draw, evidence) => {
      const at = randomMinute(draw, SPRING_2022, evidence);
      const past = evidence.filter(
        (one) =>
          recorded(one) <= at * 60_000 &&
          minute(one.validFrom) <= at &&
          (one.reportedAt === undefined || minute(one.reportedAt) <= at) &&
          one.kind !== 'duty',
      );
      if (past.length === 0) return;
      const known = seen(past);
      let before = colour(known, at);
      for (let later = at; later < at + 60 * DAY; later += 1 + draw(9 * DAY)) {
        const now = colour(known, later);
        expect(now.colour).toBeLessThanOrEqual(before.colour);
        before = now;
      }
    });
  });

  it('shows in its exits the same conditions that the engine leaves stages by', () => {
    people(20_000, (draw, evidence) => {
      const at = randomMinute(draw, SPRING_2022, evidence);
      const past = evidence.filter(
        (one) => recorded(one) <= at * 60_000 && minute(one.reportedAt ?? one.recordedAt) <= at,
      );
      for (const { until, exits } of decide(programs, past, { at, knownAt: ALWAYS }).reasons) {
        const opens = exits.flatMap((exit) => exit.at ?? []);
        expect(until).toBe(opens.length === 0 ? null : Math.min(...opens));
      }
    });
  });

  it('keeps its colour until nextChangeAt', () => {
    people(20_000, (draw, evidence) => {
      const at = randomMinute(draw, SPRING_2022, evidence);
      const known = seen(evidence);
      const { colour: now, next } = colour(known, at);
      expect(next).toBeGreaterThan(at);
      const until = Math.min(next, at + 40 * DAY);
      for (const then of [until - 1, at + 1 + draw(until - at)]) {
        if (then >= until) continue;
        expect(colour(known, then)).toEqual({ colour: now, next });
      }
    });
  });
});
