import { type KindName, kindOf } from '../evidence/kinds.ts';
import { describeSignature, type Signature, signatureOf } from '../evidence/signature.ts';
import type { Pattern } from '../language/ast.ts';

/**
 * The fewest patterns, greedily, that match exactly the given signatures: a cause is told once, in the words of the
 * policy language, and not once for each of its forty signatures.
 */
export function boxesOf(signatures: Iterable<Signature>): Pattern[] {
  const all = new Set(signatures);
  const left = new Set(all);
  const boxes: Pattern[] = [];
  for (const signature of all) {
    if (!left.has(signature)) continue;
    const box = widest(signature, all);
    for (const one of signaturesIn(box)) left.delete(one);
    boxes.push(simplified(box));
  }
  return boxes;
}

interface Box {
  readonly kind: KindName;
  readonly values: Record<string, readonly string[]>;
}

function widest(signature: Signature, all: ReadonlySet<Signature>): Box {
  const { kind, attributes } = describeSignature(signature);
  const values: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(attributes)) values[name] = [value];
  const box = { kind, values };
  // the last attributes are the finer ones (weight, precision): they are widened first
  for (const name of Object.keys(values).toReversed()) {
    for (const value of kindOf(kind).attributes[name]!) {
      if (values[name]!.includes(value)) continue;
      const before = values[name]!;
      values[name] = kindOf(kind).attributes[name]!.filter(
        (one) => one === value || before.includes(one),
      );
      if (!signaturesIn(box).every((one) => all.has(one))) values[name] = before;
    }
  }
  return box;
}

function signaturesIn({ kind, values }: Box): Signature[] {
  let combinations: Record<string, string>[] = [{}];
  for (const [name, list] of Object.entries(values)) {
    combinations = combinations.flatMap((one) => list.map((value) => ({ ...one, [name]: value })));
  }
  return combinations.map((attributes) => signatureOf(kind, attributes));
}

function simplified({ kind, values }: Box): Pattern {
  const named = Object.entries(kindOf(kind).attributes).filter(
    ([name, all]) => values[name]!.length < all.length,
  );
  return { kind, where: Object.fromEntries(named.map(([name]) => [name, values[name]!])) };
}

/** A pattern as it is written in a policy: `{ kind: contact, degree: close }`. */
export function writePattern({ kind, where }: Pattern): string {
  const parts = Object.entries(where).map(
    ([name, values]) => `${name}: ${values.length === 1 ? values[0] : `[${values.join(', ')}]`}`,
  );
  return `{ ${[`kind: ${kind}`, ...parts].join(', ')} }`;
}
