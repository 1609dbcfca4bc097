import { holdsTests, SIGNATURES } from '../evidence/signature.ts';
import * as code from '../language/program.ts';
import { NEVER, UNKNOWN } from '../time.ts';
import type { Blueprint } from './blueprint.ts';
import { NARRATED } from './columns.ts';
import { source, type Source } from './source.ts';
import { writeOpening } from './write-opening.ts';
import { writeState } from './write-state.ts';

/**
 * Writes the body of the function that decides a range of persons, in the words of `scan`: for each fact, what it opens;
 * for each opening, the walk through its states; then the worst colour, or the base. Everything that differs between
 * policies is an integer in the text or a row of a table.
 */
export function writeDecider(plan: Blueprint): Source {
  const dwells = plan.programs.some(({ minimumDwell }) => minimumDwell > 0);
  return source`"use strict";
const { facts, tests, flag, signature, begin, end, assigned, isolated, authority } = columns;
const { sampled, delay, laboratory } = columns;
const { starts, startsShort, colours, needs, dwell, given, adverse } = tables;
persons: for (let p = from; p < to; p++) {
  const order = flag[p];
  if (order === ${NARRATED}) { tools.narrate(p); continue; }
  const lo = facts[p], hi = facts[p + 1], first = tests[p], last = tests[p + 1];
  let soon = soonest, worst = ${code.GREEN}, left = false, hole = false, held = -1;
  for (let f = lo; f < hi; f++) {
    const s = signature[f];
${writeProgram(plan)}
    let start = starts[row + s];
${dwells && source`    if (startsShort[row + s] !== start && end[f] - begin[f] < dwell[g]) start = startsShort[row + s];`}
    if (start === 0) continue;
    let opened = begin[f] > assigned[f] ? begin[f] : assigned[f];
    let state = ${code.OUT}, window = ${NEVER};
    switch (start) {
${plan.openings.map((opening, i) => writeOpening(plan, opening, i + 1))}
    }
    let entry = opened, handover = opened;
    for (;;) {
      let leave = ${NEVER}, hand = ${NEVER}, target = ${code.OUT};
      switch (state) {
${plan.states.map((state, i) => writeState(plan, state, i))}
      }
      if (leave > at) {
        if (leave < soon) soon = leave;
        if (colours[state] > worst) worst = colours[state];
        break;
      }
      state = target;
      if (state < 0) { left = true; break; }
      entry = leave; handover = hand; window = leave;
    }
  }
  if (worst === ${code.GREEN}) {
    worst = left && !stated && !hole ? ${code.GREEN} : ${code.NONE};
${writeBases(plan)}
  }
  outColour[p] = worst;
  outNext[p] = soon;
}`;
}

/** Which program decides the fact: `g`, and where its rows of the tables begin. */
function writeProgram(plan: Blueprint): Source {
  if (plan.single) return source`    const g = 0, row = 0;`;
  const several = plan.versions.length > 1;
  const since = source`(begin[f] > assigned[f] ? begin[f] : assigned[f])`;
  const versions = plan.versions.map(
    (list, policy) => source`      case ${policy}:
        g = ${list[0]!};
${several && writeEarlier(plan.programs[list[0]!]!, since)}
${list.slice(1).map((later) => {
  const { effective, policy } = plan.programs[later]!;
  return policy.retroactive === true
    ? source`        if (at >= ${effective}) g = ${later};`
    : source`        if (at >= ${effective} && ${since} >= ${effective}) g = ${later};`;
})}
        break;`,
  );
  return source`    let g = 0;
    switch (ruling[authority[f]]) {
${versions}
      default: {
        if (adverse[s] === 1) {
          const since = ${since};
          if (since <= at) hole = true;
          else if (since < soon) soon = since;
        }
        continue;
      }
    }
    const row = g * ${SIGNATURES};`;
}

/** What was assigned before a policy took effect may be another's: then the interpreter looks. */
function writeEarlier({ effective, policy }: code.Program, since: Source): Source {
  if (policy.retroactive === true) return source``;
  return source`        if (${since} < ${effective}) { tools.narrate(p); continue persons; }`;
}

/** H2: each policy's base in turn; the first that is met makes green. */
function writeBases(plan: Blueprint): Source {
  const bases = plan.programs.flatMap(({ base }, g) => (base === null ? [] : [{ base, g }]));
  if (bases.some(({ base }) => base.some(holdsTests)))
    return source`    if (worst === ${code.NONE}) { tools.narrate(p); continue persons; }`;
  const blocks = bases.map(({ base, g }) => {
    const each = (write: (need: number) => Source) => base.map((_, need) => write(need));
    return source`    if (worst === ${code.NONE} && inForce[${plan.policyOf[g]!}] === ${g}) {
      let all = ${UNKNOWN};
${each((n) => source`      let need${n} = ${NEVER};`)}
      for (let f = lo; f < hi; f++) {
        const bits = needs[${g * SIGNATURES} + signature[f]];
        if (bits === 0) continue;
        const since = assigned[f] > begin[f] ? assigned[f] : begin[f];
${each((n) => source`        if ((bits & ${1 << n}) !== 0 && since < need${n}) need${n} = since;`)}
      }
${each((n) => source`      if (need${n} > all) all = need${n};`)}
      if (all > at) { if (all < soon) soon = all; }
      else if (hole) break base;
      else worst = ${code.GREEN};
    }`;
  });
  return source`    base: {
${blocks}
    }`;
}
