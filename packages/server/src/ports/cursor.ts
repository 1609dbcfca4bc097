/** Where a list that is sorted by time and id goes on: behind this row. */
export interface Mark {
  /** milliseconds. */
  readonly at: number;
  /** a UUID. */
  readonly id: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
// 13 digits reach to the year 2286; what is longer is no moment of ours
const MARK = new RegExp(`^([0-9]{1,13})_(${UUID})$`);
const ID = new RegExp(`^${UUID}$`);
/** The largest row or decision number that the database can hold. */
const LARGEST = 2_147_483_647;

/** A mark as callers see it: they hand it back, and know nothing of what is in it. */
export function writeCursor({ at, id }: Mark): string {
  return `${at}_${id}`;
}

/** `undefined` where the text is no cursor of ours. */
export function readCursor(text: string): Mark | undefined {
  const [, at, id] = MARK.exec(text) ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}

/** Where a list that is sorted by id goes on; `null` where the text is no cursor of ours. */
export function readIdCursor(text: string | undefined): string | null {
  return text !== undefined && ID.test(text) ? text : null;
}

/** Where a list that is sorted by number goes on; `null` where the text is no cursor of ours. */
export function readNumberCursor(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number <= LARGEST ? number : null;
}
