/** How the system stands, in counts over everybody. Instants are milliseconds. */
export interface Standing {
  readonly codes: Readonly<Record<'green' | 'yellow' | 'red' | 'none', number>>;
  readonly waitingSubmissions: number;
  readonly oldestSubmission: number | null;
  readonly dueCodes: number;
  readonly oldestDue: number | null;
  readonly rows: Readonly<Record<'accepted' | 'repeated' | 'rejected' | 'parked', number>>;
  readonly waitingNotices: number;
  readonly failedNotices: number;
  readonly unresolvedPlaces: number;
}
