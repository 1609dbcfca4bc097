/** Another transaction changed what this one rests on: as a serialization failure, it runs again. */
export class RaceLost extends Error {
  override readonly name = 'RaceLost';
  readonly code = '40001';
}
