// A seeded population for measurements: at most two exposures and six tests a person, one and three on average.
import { signatureOf } from '../../packages/policy/src/evidence/signature.ts';
import type { Fact, View } from '../../packages/policy/src/evidence/view.ts';
import { type Draw, seeded } from '../../packages/policy/src/testing/draw.ts';
import { DAY, HOUR, type Minute, UNKNOWN } from '../../packages/policy/src/time.ts';

export const CLOSE = signatureOf('contact', { degree: 'close' });
export const SECONDARY = signatureOf('contact', { degree: 'secondary' });
export const ABROAD = signatureOf('arrival', { origin: 'abroad' });
const EXPOSURES = [CLOSE, SECONDARY, ABROAD];
const NEGATIVE = signatureOf('test', { result: 'negative' });

const AUTHORITY = { division: '350203', office: 'cdc' };

/** 2022-04-01, and the 30 days after it in which exposures fall. */
export const START: Minute = 27_480_000;

export function population(persons: number, seed = 1): View[] {
  const draw = seeded(seed);
  return Array.from({ length: persons }, (_, i) => person(draw, `p${i}`));
}

/** A minute to ask about, a different one in each round so that nothing can be carried over. */
export function minuteOf(round: number): Minute {
  return START + 30 * DAY + ((round * 997) % (10 * DAY));
}

function person(draw: Draw, name: string): View {
  const triggers = times([0, 1, 1, 2][draw(4)]!, () => {
    const begin = START + draw(30 * DAY);
    return fact(name, EXPOSURES[draw(3)]!, begin, begin, begin + draw(2 * DAY));
  });
  const negatives = times(draw(7), () => {
    const sampled = START + draw(45 * DAY);
    return fact(name, NEGATIVE, sampled, sampled + 4 * HOUR + draw(DAY), sampled);
  });
  const none = { supports: [], positives: [], uncounted: [], fallen: [] };
  return { person: name, triggers, negatives, ...none };
}

function times(count: number, make: () => Fact): Fact[] {
  return Array.from({ length: count }, make).sort((a, b) => a.begin - b.begin);
}

function fact(
  person: string,
  signature: number,
  begin: Minute,
  reported: Minute,
  assigned: Minute,
): Fact {
  return {
    id: person,
    signature,
    begin,
    end: begin,
    reported,
    assigned,
    isolated: UNKNOWN,
    authority: AUTHORITY,
    about: undefined,
  };
}
