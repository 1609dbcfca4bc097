/**
 * Arrays of PostgreSQL, written quickly: the driver looks through every element for what must be escaped, which for thousands of
 * ids, instants and JSON texts costs more than everything else about them.
 */

/** Of values that need no escaping by nature: ids, numbers, truths, instants, words of our own. */
export function tokens(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** Of bytes. */
export function byteas(values: readonly (Uint8Array | null)[]): string {
  const written = values.map((bytes) =>
    bytes === null
      ? 'NULL'
      : `"\\\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}"`,
  );
  return `{${written.join(',')}}`;
}

/** JSON texts, which hold no line break, a line each: for `string_to_array(…, E'\\n')`. */
export function lines(values: readonly string[]): string {
  return values.join('\n');
}
