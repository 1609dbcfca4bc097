/** A database as one role sees it: single statements, each a transaction of its own. */
export interface Sql {
  query<Row>(text: string, values: readonly unknown[]): Promise<Row[]>;
}
