/** Why something was not taken in, as stored: never a value of the row itself. */
export interface LeftProblem {
  /** of the intake's catalogue of problems, or of `ROW_PROBLEMS`. */
  readonly code: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
