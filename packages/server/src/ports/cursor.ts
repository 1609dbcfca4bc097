/** Where a list that is sorted by time and id goes on: behind this row. */
export interface Mark {
  /** milliseconds. */
  readonly at: number;
  /** a UUID. */
  readonly id: string;
}

const MARK = /^([0-9]{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A mark as callers see it: they hand it back, and know nothing of what is in it. */
export function writeCursor({ at, id }: Mark): string {
  return `${at}_${id}`;
}

/** `undefined` where the text is no cursor of ours. */
export function readCursor(text: string): Mark | undefined {
  const [, at, id] = MARK.exec(text) ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}
