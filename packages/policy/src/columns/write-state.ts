import { holdsTests } from '../evidence/signature.ts';
import * as code from '../language/program.ts';
import { DAY, NEVER, UNKNOWN } from '../time.ts';
import type { Blueprint } from './blueprint.ts';
import { source, type Source } from './source.ts';
import type { State } from './states.ts';
import { writeCourse } from './write-course.ts';
import { factAnchor } from './write-opening.ts';

/** What waits for tests is left to the interpreter. */
const NARRATE = source`            { tools.narrate(p); continue persons; }`;

/** One case of the switch over states: finds `leave`, `hand` and `target` of the earliest exit. */
export function writeState(plan: Blueprint, state: State, number: number): Source {
  const exits = state.stage.exits.map((exit, e) => writeExit(plan, state, exit, e));
  return source`        case ${number}: {
${exits}
          break;
        }`;
}

function writeExit(plan: Blueprint, state: State, exit: code.ExitCode, e: number): Source {
  const program = plan.programs[state.program]!;
  return source`          exit: {
            let t = entry;
${exit.length >= 0 && writeClock(program, exit)}
${exit.until !== null && writeUntil(plan, program, exit, exit.until)}
            if (t > at && t >= soon) break exit; // whatever else it waits for, it is neither over nor the next change
${exit.course !== null && writeCourse(plan, program, exit.course)}
${exit.release >= 0 && writeRelease(program, exit)}
            const met = t;
${program.vetoes.length > 0 && writeVeto(plan, state.program)}
            if (t < leave) { leave = t; hand = met; target = ${state.targets[e]!}; }
          }`;
}

function writeClock(program: code.Program, { anchor, length, days }: code.ExitCode): Source {
  const from =
    anchor === code.STAGE
      ? source`entry`
      : anchor === code.HANDOVER
        ? source`handover`
        : factAnchor(program, anchor);
  const { calendar, offset } = program;
  const over =
    calendar && days >= 0
      ? source`(Math.floor((a + ${offset}) / ${DAY}) + ${days + 1}) * ${DAY} - ${offset}`
      : source`a + ${length}`;
  // an entry is always known
  const given = anchor !== code.STAGE && anchor !== code.HANDOVER;
  return source`            const a = ${from};
${given && source`            if (a >= ${NEVER} || a <= ${UNKNOWN}) break exit;`}
            const over = ${over};
            if (over > t) t = over;`;
}

function writeUntil(
  plan: Blueprint,
  program: code.Program,
  exit: code.ExitCode,
  set: Uint8Array,
): Source {
  if (holdsTests(set)) return NARRATE;
  const limit = exit.untilSuperior ? source`entry + ${exit.untilLimit}` : source`${NEVER}`;
  return source`            const until = tools.until(lo, hi, f, ${plan.sets.indexOf(set)}, ${plan.programs.indexOf(program)}, ${limit});
            if (until >= ${NEVER}) break exit;
            if (until > t) t = until;`;
}

function writeRelease(program: code.Program, exit: code.ExitCode): Source {
  const limit = exit.releaseSuperior ? source`t + ${exit.releaseLimit}` : source`${NEVER}`;
  return source`            const release = tools.release(lo, hi, f, ${exit.release}, entry, ${program.reach[exit.release]!}, ${limit});
            if (release >= ${NEVER}) break exit;
            if (release > t) t = release;`;
}

/** Vetoes are looked for when first something is met that they could hold. */
function writeVeto(plan: Blueprint, program: number): Source {
  const tested = plan.programs[program]!.vetoes.filter(
    ({ until }) => until !== null && holdsTests(until),
  );
  if (tested.length > 0) return NARRATE;
  const find = source`held = tools.findHolds(lo, hi, ${program});`;
  const stale = plan.single ? source`held < 0` : source`held < 0 || tools.heldBy !== ${program}`;
  return source`            if (${stale}) ${find}
            if (held > 0) t = tools.heldUntil(t);`;
}
