import { DWELLS, describeSignature, SIGNATURES, signatureOf } from '../evidence/signature.ts';
import { DAY, HOUR, NEVER, readInstant, readOffset, toMinute } from '../time.ts';
import type {
  Anchor,
  Band,
  Clock,
  Colour,
  Conditions,
  Course,
  Duration,
  Exit,
  Pathway,
  Pattern,
  Policy,
  Reach,
  Stage,
} from './ast.ts';
import * as code from './program.ts';

const COLOURS: Record<Colour, 0 | 1 | 2> = {
  green: code.GREEN,
  yellow: code.YELLOW,
  red: code.RED,
};
const DIGITS: Record<Reach, number> = { any: 0, province: 2, city: 4, district: 6 };
const ANCHORS: Record<Anchor, code.AnchorCode> = {
  assigned: code.ASSIGNED,
  stage: code.STAGE,
  release: code.HANDOVER,
  discharge: code.HANDOVER,
  entry: code.BEGIN,
  reported: code.BEGIN,
  sampled: code.BEGIN,
  lastContact: code.END,
  lastStay: code.END,
  lastExposure: code.END,
  lastSymptom: code.END,
  isolation: code.ISOLATED,
};

export function minutes(duration: Duration | undefined, otherwise: number): number {
  if (duration === undefined) return otherwise;
  const unit = duration.unit === 'd' ? DAY : duration.unit === 'h' ? HOUR : 1;
  return duration.amount * unit;
}

/** Marks every signature that one of the patterns matches. */
export function signaturesOf(patterns: readonly Pattern[]): Uint8Array {
  const set = new Uint8Array(SIGNATURES);
  for (let s = 0; s < SIGNATURES; s++) {
    const { kind, attributes } = describeSignature(s);
    const matches = (p: Pattern) =>
      p.kind === kind && Object.entries(p.where).every(([k, vs]) => vs.includes(attributes[k]!));
    if (patterns.some(matches)) set[s] = 1;
  }
  return set;
}

/** Compiles a valid policy; total, because validation has seen to every reference. */
export function compile(policy: Policy): code.Program {
  const program = compileClauses(policy);
  for (let s = 0; s < SIGNATURES; s++) {
    const dwells = program.minimumDwell > 0 && DWELLS[s] === 1;
    const special = program.inherits[s] === 1 || program.exempted[s] !== 0 || dwells;
    program.direct[s] = program.starts[s]! >= 0 && !special ? 1 : 0;
  }
  return program;
}

function compileClauses(policy: Policy): code.Program {
  const pathways = policy.pathways.map((pathway, index) => pathwayCode(policy, pathway, index));
  return {
    policy,
    offset: readOffset(policy.timezone) ?? 0,
    calendar: policy.days === 'calendar',
    jurisdiction: policy.jurisdiction,
    published: readInstant(policy.published) ?? 0,
    effective: toMinute(readInstant(policy.effective) ?? 0),
    laboratory: minutes(policy.assume.laboratory, 0),
    unknownRuns: policy.unknown === 'assigned',
    minimumDwell: minutes(policy.minimumDwell, 0),
    lookBack: minutes(policy.lookBack, 0),
    starts: startTable(policy),
    direct: new Uint8Array(SIGNATURES),
    inherits: policy.inherit === 'colour' ? signaturesOf([LINKED]) : new Uint8Array(SIGNATURES),
    reach: reachTable(policy),
    testsRestricted: (policy.accept?.test ?? 'any') !== 'any',
    pathways,
    vetoes: (policy.vetoes ?? []).map((veto) => ({
      ...clockCode(veto.clock),
      limit: minutes(veto.clock.deadline?.after, NEVER),
    })),
    vetoed: bitTable(policy.vetoes ?? []),
    exemptions: (policy.exemptions ?? []).map((exemption) => ({
      given: signaturesOf([exemption.given]),
      testWithin: minutes(exemption.testWithin, 0),
      until: minutes(exemption.until, 0),
    })),
    exempted: bitTable(policy.exemptions ?? []),
    asks: (policy.asks ?? []).map((ask) => ({
      deadline: minutes(ask.deadline.after, NEVER),
      otherwise: ask.deadline.else,
      settledBy: ask.settledBy === undefined ? null : signaturesOf(ask.settledBy),
    })),
    base: policy.base === undefined ? null : policy.base.needs.map((need) => signaturesOf([need])),
  };
}

/** Stays of a bound number (R16). */
const LINKED: Pattern = { kind: 'linked-stay', where: {} };

/** Asks come before pathways: a fact that puts a question colours nobody until it is answered. First match wins. */
function startTable(policy: Policy): Int16Array {
  const table = new Int16Array(SIGNATURES).fill(code.NOTHING);
  const put = (patterns: readonly Pattern[], value: number) =>
    signaturesOf(patterns).forEach((hit, s) => {
      if (hit === 1 && table[s] === code.NOTHING) table[s] = value;
    });
  policy.asks?.forEach((ask, i) => put(ask.on, code.ASK - i));
  policy.pathways.forEach((pathway, i) => put(pathway.on, i));
  if (policy.inherit === 'none')
    signaturesOf([LINKED]).forEach((hit, s) => {
      if (hit === 1) table[s] = code.NOTHING;
    });
  return table;
}

function reachTable(policy: Policy): Uint8Array {
  const table = new Uint8Array(SIGNATURES);
  for (let s = 0; s < SIGNATURES; s++) {
    table[s] = DIGITS[policy.accept?.[describeSignature(s).kind] ?? 'any'];
  }
  return table;
}

function bitTable(list: readonly { readonly on: readonly Pattern[] }[]): Int32Array {
  const table = new Int32Array(SIGNATURES);
  list.forEach(({ on }, i) => {
    signaturesOf(on).forEach((hit, s) => {
      if (hit === 1) table[s]! |= 1 << i;
    });
  });
  return table;
}

function pathwayCode(policy: Policy, pathway: Pathway, index: number): code.PathwayCode {
  const at = (id: string | undefined, next: number) => {
    if (id === 'green') return code.OUT;
    if (id === undefined) return next < pathway.stages.length ? next : code.OUT;
    return pathway.stages.findIndex((stage) => stage.id === id);
  };
  const { classify } = pathway;
  return {
    clause: pathway,
    index,
    classify:
      classify === undefined
        ? null
        : {
            anchor: ANCHORS[classify.since],
            bands: classify.bands.map((band) => bandCode(band, at(band.start, 0))),
          },
    stages: pathway.stages.map((stage, i) => stageCode(policy, pathway, stage, i, at)),
  };
}

function bandCode(band: Band, start: number): code.BandCode {
  const days = (duration: Duration) => Math.floor(minutes(duration, 0) / DAY);
  const from = band.moreThan ? days(band.moreThan) + 1 : band.atLeast ? days(band.atLeast) : 0;
  const to = band.lessThan ? days(band.lessThan) - 1 : band.atMost ? days(band.atMost) : NEVER;
  return { from, to, start };
}

/**
 * The ways out of a stage, in the order of its compiled exits: its own conditions, its `exits`, the attached ones. A
 * stage with none of them has no way out: a dead end, which `check` reports.
 */
function exitsOf(policy: Policy, pathway: Pathway, stage: Stage): readonly Exit[] {
  const own: readonly Exit[] = hasConditions(stage) ? [stage] : [];
  const attached = (policy.exits ?? []).filter(({ attachesTo }) =>
    attachesTo.some((to) => to === pathway.id || to === `${pathway.id}/${stage.id}`),
  );
  return [...own, ...(stage.exits ?? []), ...attached];
}

function stageCode(
  policy: Policy,
  pathway: Pathway,
  stage: Stage,
  index: number,
  at: (id: string | undefined, next: number) => number,
): code.StageCode {
  const exits = exitsOf(policy, pathway, stage);
  const clock = exits.find((exit) => exit.clock?.for !== undefined)?.clock;
  return {
    clause: stage,
    colour: COLOURS[stage.colour[0] ?? 'red'],
    exits: exits.map((exit) => {
      // an attached exit leads to green unless it says otherwise; a stage's own lead where the stage leads
      const then = 'attachesTo' in exit ? (exit.then ?? 'green') : (exit.then ?? stage.then);
      return exitCode(exit, at(then, index + 1));
    }),
    positive: exits.some((exit) => exit.course !== undefined)
      ? (stage.onPositive ?? 'stop')
      : 'ignore',
    window: ANCHORS[clock?.from ?? 'stage'],
  };
}

export function hasConditions(of: Conditions): boolean {
  return of.clock !== undefined || of.course !== undefined || of.release !== undefined;
}

function exitCode(exit: Exit, to: number): code.ExitCode {
  const { clock, course, release } = exit;
  return {
    clause: exit,
    ...clockCode(clock),
    untilLimit: minutes(clock?.deadline?.after, NEVER),
    untilSuperior: clock?.deadline?.else === 'superior',
    course: course === undefined ? null : courseCode(course),
    release: release === undefined ? -1 : signatureOf('release', { form: release.form }),
    releaseLimit: minutes(release?.deadline?.after, NEVER),
    releaseSuperior: release?.deadline?.else === 'superior',
    to,
    within: minutes(exit.convert?.within, 0),
  };
}

function clockCode(clock: Clock | undefined) {
  return {
    length: minutes(clock?.for, -1),
    days: clock?.for?.unit === 'd' ? clock.for.amount : -1,
    anchor: ANCHORS[clock?.from ?? 'stage'],
    until: clock?.until === undefined ? null : signaturesOf(clock.until),
  };
}

function courseCode(course: Course): code.CourseCode {
  const days = course.days ?? [];
  return {
    min: days.length > 0 ? days.length : (course.min ?? 0),
    gap: minutes(course.gap, 0),
    window: minutes(course.within, NEVER),
    days: days.map((day) => day - days[0]!),
  };
}
