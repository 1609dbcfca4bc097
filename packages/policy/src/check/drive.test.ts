import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planView } from '../plan/plan.ts';
import { program } from '../testing/packs.ts';
import { drive, type Journey } from './drive.ts';
import { Model } from './model.ts';
import { addFact, type Start, startsOfPathway, timelineOf } from './starts.ts';
import { PROMPT } from './wishes.ts';

const read = (id: string) =>
  readFileSync(join(import.meta.dirname, '../../../../policies', `${id}.yaml`), 'utf8');
const modelOf = (id: string) => new Model(program(id, read));

function startsOf(model: Model): readonly Start[] {
  return model.program.pathways.flatMap((_, i) => startsOfPathway(model, i));
}

/** When the code turned green for good. */
function greenSince({ points }: Journey): number {
  const before = points.findLastIndex(({ decision }) => decision.colour !== 'green');
  return points[before + 1]!.at;
}

test.each(['national', 'tianfu-sichuan'])(
  'in %s whoever does at once what is asked is green on the day that the plan has promised',
  (id) => {
    const model = modelOf(id);
    const starts = startsOf(model);
    const manner = { ...PROMPT, laboratory: model.program.laboratory };
    let promised = 0;
    for (const first of starts) {
      for (const second of [null, ...starts]) {
        const timeline = timelineOf(model, first);
        // ten hours apart, so that the two do not fall due together
        const now = second === null ? model.now : model.now + 600;
        if (second !== null) addFact(model, timeline, second.signature, second.age, now);
        const { green } = planView(model.engine, timeline.view(now), now);
        if (!('at' in green)) continue;
        promised++;
        const lived = greenSince(drive(model, timeline, manner, undefined, now));
        expect({ first, second, green: green.at }).toEqual({ first, second, green: lived });
      }
    }
    expect(promised).toBeGreaterThan(100);
  },
);

test('without tests a pathway that asks for them does not end, and the journey says where it stands', () => {
  const model = modelOf('national');
  const index = model.program.policy.pathways.findIndex(({ id }) => id === 'companion-other');
  const [start] = startsOfPathway(model, index);
  const { last, cut } = drive(model, timelineOf(model, start!), { ...PROMPT, tests: false });
  expect(cut).toBe(false);
  expect(last.decision.reasons[0]).toMatchObject({ pathway: 'companion-other', stage: 'home' });
});

test('authorities that act late act at their deadline, the superior in place of the first', () => {
  const model = modelOf('national');
  const index = model.program.policy.pathways.findIndex(({ id }) => id === 'secondary-contact');
  const [start] = startsOfPathway(model, index);
  const journey = drive(model, timelineOf(model, start!), { ...PROMPT, acts: 'late' });
  const release = journey.timeline.evidence.find(({ kind }) => kind === 'release');
  expect(release!.authority.division).toBe('35');
  expect(greenSince(journey)).toBe(model.now + 8 * 1440);
});
