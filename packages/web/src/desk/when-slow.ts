const NOTICED_AFTER_MS = 300;

/**
 * A button turns only when the answer takes its time: one that stops turning before it has begun to keeps the sign, and its name with
 * it. What it does must not begin twice meanwhile: the caller sees to that.
 */
export function whenSlow(busy: boolean) {
  return busy && { delay: NOTICED_AFTER_MS };
}
