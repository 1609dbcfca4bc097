import { describeSignature } from '../evidence/signature.ts';
import { DAY, HOUR } from '../time.ts';
import { drive } from './drive.ts';
import type { FindingsList } from './findings-list.ts';
import { inspectJourney } from './journey-findings.ts';
import { attributesOf, type Model } from './model.ts';
import { addFact, asked, type Start } from './starts.ts';
import { Timeline } from './timeline.ts';
import { type Manner, PROMPT } from './wishes.ts';

/** What does not begin with a plain fact: questions, exemptions that lapse, facts without an end or a date. */
export function checkScenarios(model: Model, starts: readonly Start[], found: FindingsList): void {
  const usual: Manner = { ...PROMPT, laboratory: model.program.laboratory };
  for (const signature of asked(model.program)) {
    for (const answers of ['denied', 'confirmed', 'late'] as const) {
      const timeline = withBase(model);
      addFact(model, timeline, signature, 0);
      inspectJourney(model, drive(model, timeline, { ...usual, answers }), found);
    }
  }
  for (const start of starts) {
    for (const held of [1, 20]) {
      const timeline = exempted(model, start, held);
      if (timeline !== null) inspectJourney(model, drive(model, timeline, usual), found);
    }
    const vague = undated(model, start);
    if (vague !== null) inspectJourney(model, drive(model, vague, usual), found);
  }
}

function withBase(model: Model): Timeline {
  const timeline = new Timeline(model.program.offset);
  model.addBase(timeline);
  return timeline;
}

/** The fact, the duty that exempts it, and a negative on each of so many days: then the tests lapse. */
function exempted(model: Model, start: Start, days: number): Timeline | null {
  const { program, now, by } = model;
  const bits = program.exempted[start.signature]!;
  if (bits === 0) return null;
  const exemption = program.policy.exemptions![31 - Math.clz32(bits)]!;
  const timeline = withBase(model);
  timeline.add(exemption.given.kind, now - 30 * DAY, {
    by: by.home,
    attributes: attributesOf(exemption.given),
  });
  for (let day = 0; day < days; day++) {
    const at = now + day * DAY - 12 * HOUR;
    timeline.add('test', at, {
      by: by.home,
      reported: at + 2 * HOUR,
      attributes: { result: 'negative' },
    });
  }
  addFact(model, timeline, start.signature, start.age);
  return timeline;
}

/** The fact while it is still going on, or before anybody has named its date. */
function undated(model: Model, { signature, age }: Start): Timeline | null {
  const { kind, attributes } = describeSignature(signature);
  if (kind !== 'stay' && kind !== 'case') return null;
  const timeline = withBase(model);
  timeline.add(kind, model.now - age - DAY, {
    by: model.by.home,
    attributes,
    recorded: model.now,
  });
  return timeline;
}
