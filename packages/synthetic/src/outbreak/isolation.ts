import type { Minute } from '@kangma/policy';
import { DAY, HOUR, midnight } from '../local-time.ts';
import type { Values } from './entry.ts';
import type { Diary, Sample } from './diary.ts';

type CentralForm = 'central-quarantine' | 'central-monitoring';
type HomeForm = 'home-quarantine' | 'home-observation' | 'home-monitoring';

/** Why somebody is isolated, as the release form has it. */
interface Ground {
  readonly category: string;
  readonly exposed: Minute;
}

const EVERY_THIRD = [1, 4, 7, 10, 13];

/** Nobody leaves a site before two tests a day apart are back, however few days are left. */
const SHORTEST = 5 * DAY;

/**
 * A stay at a quarantine site: start, tests, and the line of the site's summary form when the days are over (R20).
 * Returns the moment of release.
 *
 * @param from the anchor from which the days count.
 */
export function central(
  diary: Diary,
  ground: Ground,
  admitted: Minute,
  from: Minute,
  days: number,
  form: CentralForm = 'central-quarantine',
): Minute {
  const site = diary.offices['quarantine-site'];
  diary.note('quarantine-starts', site, { form, from: admitted, site: site.name }, admitted);
  const leave = morningAfter(Math.max(from + days * DAY, admitted + SHORTEST));
  const stay = Math.floor((leave - admitted) / DAY);
  const samples = diary.testDays(
    admitted,
    EVERY_THIRD.filter((day) => day <= Math.max(4, stay - 1)),
  );
  diary.note(
    'central-release',
    site,
    { ...summary(diary, ground, admitted, leave, samples), form, site: site.name },
    leave,
  );
  return leave;
}

/** A stay at home after `from`: start, tests, notes of its temperature, and the summary form of the town at the end (R21). */
export function atHome(
  diary: Diary,
  ground: Ground,
  from: Minute,
  days: number,
  form: HomeForm,
): void {
  // villages and towns report upwards: what is handed in here is what districts and cities have collected (R21)
  const { city, district } = diary.offices;
  diary.note('quarantine-starts', city, { form, from }, from);
  const samples = diary.testDays(
    from,
    [1, 3, 5, 9, 13].filter((day) => day < days),
  );
  for (let day = 1; day < days; day += 3) {
    const celsius = (36 + diary.draw(13) / 10).toFixed(1);
    const at = midnight(from) + day * DAY + 17 * HOUR;
    diary.note('monitoring', city, { status: 'normal', celsius, at }, at);
  }
  const leave = morningAfter(from + days * DAY);
  diary.note(
    'home-release',
    district,
    { ...summary(diary, ground, from, leave, samples), form },
    leave,
  );
}

function summary(
  diary: Diary,
  { category, exposed }: Ground,
  admittedOn: Minute,
  releasedAt: Minute,
  samples: readonly Sample[],
): Values {
  return {
    category,
    lastExposureOn: exposed,
    admittedOn,
    releasedAt,
    sampledOn: samples.map(({ at }) => at),
    sampleResult: samples.map(({ result }) => result),
    division: diary.home.code,
    filler: '示例填表人',
    stamper: '示例盖章人',
    reference: `F-${diary.offices.community.division}-${releasedAt}`,
  };
}

/** People are let go at eight, nine or so in the morning, and no minute before their days are over. */
function morningAfter(minute: Minute): Minute {
  const morning = midnight(minute) + 9 * HOUR;
  return morning >= minute ? morning : morning + DAY;
}
