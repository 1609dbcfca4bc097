import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../packages/policy/src/check/check.ts';
import { replay } from '../packages/policy/src/check/replay.ts';
import { amend } from '../packages/policy/src/examples/amend.ts';
import type { Policy } from '../packages/policy/src/language/ast.ts';
import { pack } from '../packages/policy/src/testing/packs.ts';

const national = pack('national', (id) =>
  readFileSync(join(import.meta.dirname, `${id}.yaml`), 'utf8'),
);

interface Defect {
  readonly plant: string;
  /** path → new value; `undefined` removes. */
  readonly change: Readonly<Record<string, unknown>>;
  /** everything that must be found, and nothing else: `code clause`. */
  readonly finds: readonly string[];
  /** findings that no timeline can show. */
  readonly unseen?: readonly string[];
  /** only pairs of pathways show it. */
  readonly pairs?: true;
}

const days = (amount: number) => ({ amount, unit: 'd' });
const hours = (amount: number) => ({ amount, unit: 'h' });
const course = { min: 2, gap: hours(24), all: 'negative' };
const title = { en: 'x', 'zh-Hans': 'x', 'zh-Hant': 'x' };
const other = 'pathways/companion-other/stages';
const close = 'pathways/close-contact/stages';

const DEFECTS: readonly Defect[] = [
  {
    plant: 'a course without a minimum',
    change: { [`${close}/central/course/min`]: undefined },
    finds: [`course-without-minimum ${close}/central/course`],
  },
  {
    plant: 'a pathway of one stage whose course has no minimum',
    change: { [`${other}/home/course/min`]: undefined },
    finds: [`course-without-minimum ${other}/home/course`, `green-untested ${other}/home`],
  },
  {
    plant: 'a stage that time alone ends',
    change: { [`${other}/home/course`]: undefined, [`${other}/home/onPositive`]: undefined },
    finds: [`course-missing ${other}/home`, `green-untested ${other}/home`],
  },
  {
    plant: 'two tests without spacing',
    change: { 'pathways/general-yellow/stages/home/course/gap': undefined },
    finds: ['course-without-spacing pathways/general-yellow/stages/home/course'],
  },
  {
    plant: 'two tests 24 hours apart within 20 hours',
    change: { 'pathways/special-zone/stages/tests/course/within': hours(20) },
    finds: ['course-impossible pathways/special-zone/stages/tests/course'],
  },
  {
    plant: 'tests on the first and second day, at least 48 hours apart',
    change: {
      'pathways/special-zone/stages/tests/course': {
        days: [1, 2],
        gap: hours(48),
        all: 'negative',
      },
    },
    finds: ['course-impossible pathways/special-zone/stages/tests/course'],
  },
  {
    plant: 'nothing said about a positive',
    change: { 'pathways/medium-risk-stay/stages/monitoring/onPositive': undefined },
    finds: ['positive-unsaid pathways/medium-risk-stay/stages/monitoring'],
  },
  {
    plant: 'a release without a deadline',
    change: { 'pathways/high-risk-stay/stages/central/release/deadline': undefined },
    finds: ['wait-unlimited pathways/high-risk-stay/stages/central/release'],
  },
  {
    plant: 'a discharge without a deadline',
    change: { 'pathways/confirmed/stages/hospital/clock/deadline': undefined },
    finds: ['wait-unlimited pathways/confirmed/stages/hospital/clock'],
  },
  {
    plant: 'a veto without a deadline',
    change: { 'vetoes/quarantined-in-risk-area/clock/deadline': undefined },
    finds: ['wait-unlimited vetoes/quarantined-in-risk-area/clock'],
  },
  {
    plant: 'clearances of any authority',
    change: { 'accept/clearance': undefined },
    finds: [
      'foreign-act-converts accept/clearance',
      'superior-without-reach pathways/declared-diagnosis/stages/check/clock',
      'superior-without-reach pathways/declared-symptoms/stages/check/clock',
      'superior-without-reach pathways/suspected/stages/isolation/clock',
      'superior-without-reach vetoes/suspected-not-ruled-out/clock',
    ],
    unseen: ['superior-without-reach'],
  },
  {
    plant: 'releases of any authority',
    change: { 'accept/release': 'any' },
    finds: [
      'foreign-act-converts accept/release',
      ...['asymptomatic', 'close-contact', 'companion-enclosed', 'confirmed', 'entrant'].map(
        (id) => `superior-without-reach pathways/${id}/stages/central/release`,
      ),
      ...['high-risk-stay', 'secondary-contact', 'special-zone'].map(
        (id) => `superior-without-reach pathways/${id}/stages/central/release`,
      ),
      ...['quarantined-in-risk-area', 'unreleased-asymptomatic', 'unreleased-contact'].map(
        (id) => `superior-without-reach vetoes/${id}/clock`,
      ),
      'superior-without-reach vetoes/unreleased-home-observation/clock',
    ],
    unseen: ['superior-without-reach'],
  },
  {
    plant: 'codes lifted by any authority',
    change: { 'accept/code': 'any' },
    finds: [
      'foreign-act-converts accept/code',
      'superior-without-reach pathways/red-elsewhere/stages/elsewhere/clock',
      'superior-without-reach pathways/yellow-elsewhere/stages/elsewhere/clock',
    ],
    unseen: ['superior-without-reach'],
  },
  {
    plant: 'a band that ends a day early',
    change: { 'pathways/special-zone/classify/bands/1/atMost': days(20) },
    finds: ['band-gap pathways/special-zone/classify'],
  },
  {
    plant: 'a band that begins a day late',
    change: { 'pathways/special-zone/classify/bands/1/moreThan': days(15) },
    finds: ['band-gap pathways/special-zone/classify'],
  },
  {
    plant: 'a band that begins a day early',
    change: { 'pathways/special-zone/classify/bands/2/moreThan': days(20) },
    finds: ['band-overlap pathways/special-zone/classify'],
  },
  {
    plant: 'a clock without an anchor',
    change: { 'pathways/entrant/stages/home/clock/from': undefined },
    finds: ['anchor-missing pathways/entrant/stages/home/clock'],
  },
  {
    plant: 'a clock that counts from a release that nobody gives',
    change: { [`${other}/home/clock/from`]: 'release' },
    finds: [`anchor-never-given ${other}/home/clock`],
    unseen: ['anchor-never-given'],
  },
  {
    plant: 'a quarantine without a length',
    change: { 'pathways/asymptomatic/stages/central/clock': undefined },
    finds: ['length-missing pathways/asymptomatic/stages/central'],
  },
  {
    plant: 'two colours for one stage',
    change: { 'pathways/special-zone/stages/central/colour': ['red', 'yellow'] },
    finds: ['colour-ambiguous pathways/special-zone/stages/central'],
  },
  {
    plant: 'a kind of case that nothing speaks of',
    change: { 'pathways/suspected': undefined },
    finds: ['coverage-missing policy'],
  },
  {
    plant: 'a degree of contact that two pathways claim',
    change: { 'pathways/companion-enclosed/on/0/where': { setting: ['enclosed'] } },
    finds: [
      'coverage-overlap pathways/companion-enclosed',
      'coverage-overlap pathways/companion-enclosed',
    ],
  },
  {
    plant: 'a pathway that another one hides',
    change: {
      'pathways/cough': {
        id: 'cough',
        title,
        on: [{ kind: 'symptom', where: { type: ['fever'] } }],
        stages: [
          {
            id: 'home',
            colour: ['yellow'],
            measure: 'none',
            clock: { from: 'assigned', for: days(7) },
            course,
            onPositive: 'restart',
          },
        ],
      },
    },
    finds: ['coverage-overlap pathways/cough', 'pathway-unreachable pathways/cough'],
    unseen: ['pathway-unreachable'],
  },
  {
    plant: 'weak contacts that colour at once',
    change: { 'asks/weak-contact': undefined },
    finds: [
      'weak-colours pathways/close-contact',
      'weak-colours pathways/companion-enclosed',
      'weak-colours pathways/companion-other',
      'weak-colours pathways/secondary-contact',
    ],
  },
  {
    plant: 'a family number that nobody asks about',
    change: { 'asks/family-phone': undefined },
    finds: ['inherit-without-ask inherit'],
  },
  {
    plant: 'a question whose answer changes nothing',
    change: {
      'asks/weak-flag': {
        id: 'weak-flag',
        title,
        on: [{ kind: 'symptom', where: { type: ['cough'] } }],
        deadline: { after: hours(24), else: 'drop' },
      },
    },
    finds: ['answer-without-effect asks/weak-flag', 'ignored-yet-used ignores'],
  },
  {
    plant: 'no base',
    change: { base: undefined },
    finds: ['base-missing base'],
  },
  {
    plant: 'no legal basis',
    change: { basis: [''] },
    finds: ['basis-missing basis'],
    unseen: ['basis-missing'],
  },
  {
    plant: 'an exit attached to nothing',
    change: { exits: [{ id: 'idle', attachesTo: [], course }] },
    finds: ['exit-unattached exits/idle'],
    unseen: ['exit-unattached'],
  },
  {
    plant: 'a stage that nothing leads to',
    change: { [`${close}/central/then`]: 'green' },
    finds: [`stage-unreachable ${close}/home`],
    unseen: ['stage-unreachable'],
  },
  {
    plant: 'a stage without a way out',
    change: {
      [`${other}/home/clock`]: undefined,
      [`${other}/home/course`]: undefined,
    },
    finds: [`dead-end ${other}/home`, `length-missing ${other}/home`],
    unseen: ['length-missing'],
  },
  {
    plant: 'a veto that waits for a release that no stage asks for',
    change: {
      'pathways/asymptomatic/stages/central/release': undefined,
      'pathways/asymptomatic/stages/home/clock/from': 'stage',
    },
    finds: ['veto-unasked vetoes/unreleased-asymptomatic'],
  },
  {
    plant: 'an exit by release alone',
    change: {
      exits: [
        {
          id: 'by-release',
          attachesTo: ['general-yellow'],
          release: {
            form: 'home-monitoring',
            by: 'community',
            deadline: { after: hours(24), else: 'superior' },
          },
        },
      ],
    },
    finds: ['green-untested pathways/general-yellow/stages/home'],
  },
  {
    plant: 'yellow that turns red when its time is over',
    change: {
      [`${other}/after`]: {
        id: 'after',
        colour: ['red'],
        measure: 'central-quarantine',
        clock: { from: 'stage', for: days(7) },
        course,
        onPositive: 'restart',
      },
    },
    finds: [`negative-worsens ${other}/after`, `time-worsens ${other}/after`],
  },
  {
    plant: 'a day of green between two yellows',
    change: {
      [`${other}/pause`]: {
        id: 'pause',
        colour: ['green'],
        measure: 'none',
        clock: { from: 'stage', for: days(1) },
        course: { min: 1, all: 'negative' },
        onPositive: 'restart',
      },
      [`${other}/again`]: {
        id: 'again',
        colour: ['yellow'],
        measure: 'home-monitoring',
        clock: { from: 'stage', for: days(2) },
        course,
        onPositive: 'restart',
      },
    },
    finds: [`flapping ${other}/again`, `negative-worsens ${other}/again`],
  },
  {
    plant: 'a third test that leads into a longer stage',
    change: {
      [`${other}/home/exits`]: [{ id: 'tested', course: { ...course, min: 3 } }],
      [`${other}/home/exits/tested/then`]: 'longer',
      [`${other}/home/then`]: 'green',
      [`${other}/longer`]: {
        id: 'longer',
        colour: ['yellow'],
        measure: 'home-monitoring',
        clock: { from: 'stage', for: days(30) },
        course,
        onPositive: 'restart',
      },
    },
    finds: [`negative-worsens ${other}/longer`],
  },
  {
    plant: 'a fever that ends the review of a positive',
    change: {
      'pathways/positive-result/stages/review/clock/until/2': {
        kind: 'symptom',
        where: { type: ['fever'] },
      },
    },
    finds: ['adverse-improves pathways/positive-result/stages/review'],
    pairs: true,
  },
];

const amended = ({ change }: Defect): Policy => {
  let policy: Policy = national;
  for (const [path, value] of Object.entries(change)) policy = amend(policy, path, value);
  return policy;
};

test('the national pack, in which they are planted, has none of them', () => {
  expect(check(national).findings).toEqual([]);
});

describe('a planted defect is found, alone, with a timeline that shows it', () => {
  test.each(DEFECTS)('$plant', (defect) => {
    const policy = amended(defect);
    const { findings } = check(policy, { pairs: defect.pairs === true });
    const codes = findings.map(({ code, clause }) => `${code} ${clause}`);
    expect(codes).toEqual([...defect.finds].sort());
    const unseen = findings.filter(({ counterExample }) => counterExample === null);
    expect([...new Set(unseen.map(({ code }) => code))]).toEqual(defect.unseen ?? []);
    const shown = findings.flatMap(({ counterExample }) => counterExample ?? []);
    expect(shown.flatMap((example) => replay(policy, example))).toEqual([]);
  });
});
