/** How files of a kind begin, and how their names end. */
const BEGINNINGS: readonly (readonly [ending: string, begin: readonly number[]])[] = [
  ['.pdf', [0x25, 0x50, 0x44, 0x46]],
  ['.jpg', [0xff, 0xd8, 0xff]],
  ['.png', [0x89, 0x50, 0x4e, 0x47]],
  ['.tif', [0x49, 0x49, 0x2a, 0x00]],
  ['.tif', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** The ending that a scan's first bytes ask for; none where they say nothing that we know. */
export function scanType(first: Uint8Array): string {
  const known = BEGINNINGS.find(([, begin]) => begin.every((byte, i) => first[i] === byte));
  return known?.[0] ?? '';
}
