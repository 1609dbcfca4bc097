/**
 * Data as people read it in a policy: in the manner of YAML, a word a line, short lists on one. It is for reading: nothing reads
 * it back.
 */
export function writeValue(value: unknown): string {
  return block(value).join('\n');
}

function block(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.every(isScalar)
      ? [inline(value)]
      : value.flatMap((item) => under('- ', block(item)));
  }
  if (isScalar(value)) return [String(value)];
  return Object.entries(value as object).flatMap(([word, inner]: [string, unknown]) =>
    isScalar(inner) || (Array.isArray(inner) && inner.every(isScalar))
      ? [`${word}: ${block(inner)[0]}`]
      : [`${word}:`, ...block(inner).map((line) => `  ${line}`)],
  );
}

function under(mark: string, lines: readonly string[]): string[] {
  return lines.map((line, i) => `${i === 0 ? mark : ' '.repeat(mark.length)}${line}`);
}

function inline(list: readonly unknown[]): string {
  return list.length === 1 ? String(list[0]) : `[${list.join(', ')}]`;
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
