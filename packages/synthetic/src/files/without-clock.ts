/** 1980-01-01, the first day of the format. */
const FIRST_DAY = 0x0021;
const CENTRAL = 0x0201_4b50;
const END_SIZE = 22;

/**
 * A zip without comment whose parts all have the first day of the format: when they were packed says nothing, and would
 * make two files of the same cells differ. Changes it in place.
 */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let entry = view.getUint32(zip.byteLength - END_SIZE + 16, true);
  while (view.getUint32(entry, true) === CENTRAL) {
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    const rest = [28, 30, 32].map((field) => view.getUint16(entry + field, true));
    entry += 46 + rest.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
