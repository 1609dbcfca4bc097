/**
 * The canonical JSON text of plain data (RFC 8785): keys in order of their UTF-16 units, no spaces, numbers as
 * ECMAScript writes them. Equal data gives equal text, whatever order it was put together in.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const map = value as Readonly<Record<string, unknown>>;
  // the default order of sort() is that of UTF-16 units
  const keys = Object.keys(map)
    .filter((key) => map[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(map[key])}`).join(',')}}`;
}
