/** The only way to know the time: everything that reads it is given one. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}
