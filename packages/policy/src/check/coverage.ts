import {
  describeSignature,
  isAdverse,
  type Signature,
  SIGNATURES,
  STRENGTHENED,
  WEAKENED,
} from '../evidence/signature.ts';
import type { Pattern, Policy } from '../language/ast.ts';
import { signaturesOf } from '../language/compile.ts';
import { ASK, NOTHING, type Program } from '../language/program.ts';
import type { FindingsList } from './findings-list.ts';
import { confirmedExample, exampleOf } from './illustrate.ts';
import type { Model } from './model.ts';
import { boxesOf, writePattern } from './signature-boxes.ts';

const ADVERSE = Array.from({ length: SIGNATURES }, (_, s) => s).filter(isAdverse);
const POLICY = { path: 'policy' };

/**
 * Every adverse signature starts exactly one pathway or ask, or is openly ignored; weak evidence asks; what is asked
 * has a consequence. All signatures are walked: the answer is complete.
 */
export function checkCoverage(model: Model, found: FindingsList): void {
  checkEach(model, found);
  checkWeak(model, found);
  checkAnswers(model, found);
  checkShadows(model.program, found);
}

/** The clauses that claim a signature, the one that is taken first. */
function claims(policy: Policy): (signature: Signature) => readonly string[] {
  const sets = [
    ...(policy.asks ?? []).map(({ id, on }) => [`asks/${id}`, signaturesOf(on)] as const),
    ...policy.pathways.map(({ id, on }) => [`pathways/${id}`, signaturesOf(on)] as const),
  ];
  return (signature) => sets.filter(([, set]) => set[signature] === 1).map(([path]) => path);
}

function checkEach(model: Model, found: FindingsList): void {
  const { program } = model;
  const { policy } = program;
  const claimsOf = claims(policy);
  const ignored = signaturesOf((policy.ignores ?? []).flatMap(({ on }) => on));
  const missing: Signature[] = [];
  const overlaps = new Map<string, Signature[]>();
  const both = new Map<string, Signature[]>();
  for (const signature of ADVERSE) {
    const linked = describeSignature(signature).kind === 'linked-stay';
    const asks = claimsOf(signature).filter((path) => path.startsWith('asks/'));
    // an ask is meant to come before a pathway, but not before another ask
    const own = asks.length > 0 ? asks : claimsOf(signature);
    const inherited = linked && (policy.inherit === 'none' || policy.inherit === 'colour');
    if (own.length === 0 && ignored[signature] === 0 && !inherited) missing.push(signature);
    for (const other of own.slice(1)) push(overlaps, `${own[0]} ${other}`, signature);
    if (own.length > 0 && ignored[signature] === 1) push(both, own[0]!, signature);
  }
  const linkedMissing = missing.filter((s) => describeSignature(s).kind === 'linked-stay');
  const asked = policy.inherit === 'ask';
  for (const box of boxesOf(missing)) {
    if (asked && box.kind === 'linked-stay') continue;
    const evidence = writePattern(box);
    found.add('coverage-missing', POLICY, { evidence }, example(model, [box]), evidence);
  }
  if (asked && linkedMissing.length > 0) {
    const boxes = boxesOf(linkedMissing);
    const evidence = boxes.map(writePattern).join(', ');
    found.add('inherit-without-ask', { path: 'inherit' }, { evidence }, example(model, boxes));
  }
  for (const [paths, signatures] of overlaps) {
    const [first = '', second = ''] = paths.split(' ');
    const evidence = boxesOf(signatures).map(writePattern).join(', ');
    const clause = clauseOf(policy, second);
    const shown = exampleOf(model, signatures[0]!);
    found.add('coverage-overlap', clause, { evidence, first, second }, shown, first);
  }
  for (const [first, signatures] of both) {
    const evidence = boxesOf(signatures).map(writePattern).join(', ');
    const shown = exampleOf(model, signatures[0]!);
    found.add('ignored-yet-used', { path: 'ignores' }, { evidence, first }, shown, first);
  }
}

/** Weak or imprecise facts, and those that the minimum dwell makes weak, must not start a pathway at once. */
function checkWeak(model: Model, found: FindingsList): void {
  const { program } = model;
  const weak = new Map<string, Signature[]>();
  for (const signature of ADVERSE) {
    const start = program.starts[signature]!;
    const { kind } = describeSignature(signature);
    if (start < 0 || kind === 'linked-stay' || STRENGTHENED[signature] === signature) continue;
    push(weak, `pathways/${program.policy.pathways[start]!.id}`, signature);
  }
  for (const [path, signatures] of weak) {
    const evidence = boxesOf(signatures).map(writePattern).join(', ');
    const shown = exampleOf(model, signatures[0]!);
    found.add('weak-colours', clauseOf(program.policy, path), { evidence }, shown);
  }
}

/** An ask whose fact, once confirmed, starts nothing; a stay too short for its pathway that starts nothing at all. */
function checkAnswers(model: Model, found: FindingsList): void {
  const { program } = model;
  const idle = new Map<number, Signature[]>();
  for (const signature of ADVERSE) {
    let start = program.starts[signature]!;
    if (start >= 0 && program.minimumDwell > 0 && describeSignature(signature).kind === 'stay') {
      start = program.starts[WEAKENED[signature]!]!;
    }
    if (start > ASK) continue;
    const ask = ASK - start;
    const confirmed = program.starts[STRENGTHENED[signature]!]!;
    if (confirmed <= NOTHING && program.asks[ask]!.settledBy === null) {
      const list = idle.get(ask);
      if (list === undefined) idle.set(ask, [signature]);
      else list.push(signature);
    }
  }
  for (const [ask, signatures] of idle) {
    const evidence = boxesOf(signatures).map(writePattern).join(', ');
    const path = `asks/${program.policy.asks![ask]!.id}`;
    const shown = confirmedExample(model, signatures[0]!);
    found.add('answer-without-effect', clauseOf(program.policy, path), { evidence }, shown);
  }
}

function checkShadows(program: Program, found: FindingsList): void {
  const { policy, starts, inherits } = program;
  const reached = new Set(ADVERSE.map((signature) => starts[signature]!));
  for (const signature of ADVERSE) {
    const asks = starts[signature]! <= ASK || inherits[signature] === 1;
    if (asks) reached.add(starts[STRENGTHENED[signature]!]!);
  }
  policy.pathways.forEach(({ id }, i) => {
    if (!reached.has(i)) found.add('pathway-unreachable', clauseOf(policy, `pathways/${id}`), {});
  });
}

function example(model: Model, boxes: readonly Pattern[]) {
  return exampleOf(model, signaturesOf(boxes).indexOf(1));
}

function clauseOf(policy: Policy, path: string) {
  const [list, id] = path.split('/');
  const clauses = list === 'asks' ? (policy.asks ?? []) : policy.pathways;
  const { article, row } = clauses.find((one) => one.id === id)!;
  return { path, article, row };
}

function push(map: Map<string, Signature[]>, key: string, signature: Signature): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [signature]);
  else list.push(signature);
}
