import writeExcelFile from 'write-excel-file/universal';

/** A workbook of one sheet, every cell text. The same cells give the same bytes. */
export async function workbook(cells: readonly (readonly string[])[]): Promise<Uint8Array> {
  const rows = cells.map((row) => row.map((value) => (value === '' ? null : value)));
  const blob = await writeExcelFile(rows).toBlob();
  return withoutClock(new Uint8Array(await blob.arrayBuffer()));
}

/** 1980-01-01, the first day of the format. */
const FIRST_DAY = 0x0021;
const CENTRAL = 0x0201_4b50;
const END_SIZE = 22;

/** Sets the times of a zip's parts to the first day of the format: they are when it was packed, which says nothing. */
function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_SIZE;
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === CENTRAL) {
    const local = view.getUint32(entry + 42, true);
    setTime(view, entry + 12);
    setTime(view, local + 10);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return zip;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
