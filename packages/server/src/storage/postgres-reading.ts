import type { Evidence } from '@kangma/policy';
import type { PoolClient } from 'pg';
import type {
  After,
  BondLine,
  Agreement,
  BulkReadLine,
  ColourCounts,
  DecisionLine,
  LeftLine,
  NoticeLine,
  Overview,
  OwnRecord,
  PolicyLine,
  Reading,
  Scope,
  StepLine,
  StoredCode,
  SubmissionLine,
  UndeliveredLine,
  UnresolvedPlace,
} from '../ports/reading.ts';
import type { Bond } from '../ports/family.ts';
import type { Duplicate, DuplicateState, RegistrationCase } from '../ports/people.ts';
import type { RowOutcome } from '../ports/store.ts';
import { batched } from '../ports/batched.ts';
import { byteas } from './arrays.ts';
import { type Database, SNAPSHOT } from './database.ts';
import { EVIDENCE, type EvidenceRow, readEvidence } from './evidence-row.ts';
import { instant } from './instants.ts';
import { BOND, DUPLICATE, RECORD, REGISTRATION_CASE } from './people-rows.ts';
import { RECEIPT } from './receipt-row.ts';
import { UNRESOLVED } from './unresolved-places.ts';

/** Pairs that wait for somebody. */
const WAITING = ['open', 'proposed', 'undoing'];
const FIVE_MINUTES = 300_000;

const CODE = `person_id as person, colour, since, decided_at as "decidedAt", known_at as "knownAt",
  next_change_at as "nextChangeAt", decision_no as "decisionNo", summary`;

/** How many digits the code of a division below one of so many has. */
const BELOW: Readonly<Record<number, number>> = { 2: 4, 4: 6, 6: 9, 9: 12, 12: 12 };

/** {@link Reading} in PostgreSQL, as `kangma_app`: row-level security applies to every line here. */
export class PostgresReading implements Reading {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  readonly #own = batched(async (sessions) => {
    const { rows } = await this.#database.pool.query<StoredCode & { session: Buffer }>({
      name: 'own-codes',
      text: `select session, person, colour, since, decided_at as "decidedAt", known_at as "knownAt",
          next_change_at as "nextChangeAt", decision_no as "decisionNo", summary
        from codes_of_sessions($1::bytea[], $2)`,
      values: [byteas(sessions.map((one) => Buffer.from(one, 'hex'))), instant(this.#at)],
    });
    return new Map(rows.map(({ session, ...code }) => [session.toString('hex'), code]));
  });
  /** the moment of the latest look-up: sessions end by the clock of who asks. */
  #at = 0;

  ownCode(session: Uint8Array, at: number): Promise<StoredCode | undefined> {
    this.#at = at;
    return this.#own(
      Buffer.from(session.buffer, session.byteOffset, session.length).toString('hex'),
    );
  }

  /** One statement under a scope. */
  #rows<T extends object>(scope: Scope, text: string, values: unknown[]): Promise<T[]> {
    return this.#database.transact(async (client: PoolClient) => {
      const { rows } = await client.query<T>(text, values);
      return rows;
    }, scope);
  }

  async code(scope: Scope, person: string): Promise<StoredCode | undefined> {
    const [code] = await this.#rows<StoredCode>(
      scope,
      `select ${CODE} from code where person_id = $1`,
      [person],
    );
    return code;
  }

  dossier(
    scope: Scope,
    person: string,
  ): Promise<{ code: StoredCode; evidence: readonly Evidence[] } | undefined> {
    return this.#database.transact(
      async (client) => {
        const codes = client.query<StoredCode>(`select ${CODE} from code where person_id = $1`, [
          person,
        ]);
        const { rows } = await client.query<EvidenceRow>(
          `select ${EVIDENCE} from evidence where person_id = $1`,
          [person],
        );
        const [code] = (await codes).rows;
        return code === undefined ? undefined : { code, evidence: rows.map(readEvidence) };
      },
      scope,
      SNAPSHOT,
    );
  }

  decisions(
    scope: Scope,
    person: string,
    before: number | null,
    limit: number,
  ): Promise<readonly DecisionLine[]> {
    return this.#rows<DecisionLine>(
      scope,
      `select decision_no as "decisionNo", at, colour, cause,
          array(select distinct reason ->> 'pathway' from jsonb_array_elements(body::jsonb -> 'reasons') as reason)
            as pathways
        from decision where person_id = $1 and decision_no < coalesce($2, 2147483647)
        order by decision_no desc limit $3`,
      [person, before, limit],
    );
  }

  notices(
    scope: Scope,
    person: string,
    after: After | null,
    limit: number,
  ): Promise<readonly NoticeLine[]> {
    return this.#rows<NoticeLine>(
      scope,
      `select notice_id as id, kind, facts, made_at as "madeAt", due_at as "dueAt", state from notice
        where person_id = $1 and ($2::timestamptz is null or (made_at, notice_id) < ($2, $3::uuid))
        order by made_at desc, notice_id desc limit $4`,
      [person, after === null ? null : instant(after.at), after?.id ?? null, limit],
    );
  }

  undelivered(
    scope: Scope,
    after: After | null,
    limit: number,
  ): Promise<readonly UndeliveredLine[]> {
    return this.#rows<UndeliveredLine>(
      scope,
      `select notice_id as id, p.person_id as person, p.name, p.division, n.kind, n.settled_at as "failedAt", n.problem
        from notice n join person p using (person_id)
        where n.state = 'failed' and ($1::timestamptz is null or (n.settled_at, notice_id) < ($1, $2::uuid))
        order by n.settled_at desc, notice_id desc limit $3`,
      [after === null ? null : instant(after.at), after?.id ?? null, limit],
    );
  }

  bulkReads(scope: Scope, since: number, least: number): Promise<readonly BulkReadLine[]> {
    return this.#rows<BulkReadLine>(scope, 'select * from bulk_reads($1, $2)', [
      instant(since),
      least,
    ]);
  }

  async findByDocument(
    scope: Scope,
    key: Uint8Array,
  ): Promise<{ person: string; name: Uint8Array; division: string } | undefined> {
    const [found] = await this.#rows<{ person: string; name: Buffer; division: string }>(
      scope,
      `select p.person_id as person, p.name, p.division
        from person_key k join person r using (person_id)
        join person p on p.person_id = coalesce(r.merged_into, r.person_id)
        where k.key = $1 and k.kind = 'document'`,
      [key],
    );
    return found;
  }

  submissions(
    scope: Scope,
    after: After | null,
    limit: number,
  ): Promise<readonly SubmissionLine[]> {
    return this.#rows<SubmissionLine>(
      scope,
      `select ${RECEIPT}, channel from submission
        where ($1::timestamptz is null or (received_at, submission_id) < ($1, $2::uuid))
        order by received_at desc, submission_id desc limit $3`,
      [after === null ? null : instant(after.at), after?.id ?? null, limit],
    );
  }

  async submission(scope: Scope, id: string): Promise<SubmissionLine | undefined> {
    const [one] = await this.#rows<SubmissionLine>(
      scope,
      `select ${RECEIPT}, channel from submission where submission_id = $1`,
      [id],
    );
    return one;
  }

  leftRows(
    scope: Scope,
    submission: string,
    outcome: RowOutcome | null,
    afterRow: number,
    limit: number,
  ): Promise<readonly LeftLine[]> {
    return this.#rows<LeftLine>(
      scope,
      `select row_number as row, outcome, problems, settled_at as "settledAt" from submission_row
        where submission_id = $1 and ($2::text is null or outcome = $2) and row_number > $3
        order by row_number limit $4`,
      [submission, outcome, afterRow, limit],
    );
  }

  async attachment(scope: Scope, submission: string): Promise<readonly Uint8Array[]> {
    const rows = await this.#rows<{ content: Buffer }>(
      scope,
      'select content from attachment_of($1) order by part_no',
      [submission],
    );
    return rows.map(({ content }) => content);
  }

  unresolved(
    scope: Scope,
    after: string | null,
    limit: number,
  ): Promise<readonly UnresolvedPlace[]> {
    return this.#rows<UnresolvedPlace>(
      scope,
      `${UNRESOLVED} where $1::uuid is null or id > $1 order by id limit $2`,
      [after, limit],
    );
  }

  async unresolvedPlace(scope: Scope, id: string): Promise<UnresolvedPlace | undefined> {
    const [place] = await this.#rows<UnresolvedPlace>(scope, `${UNRESOLVED} where id = $1`, [id]);
    return place;
  }

  colours(scope: Scope, division: string): Promise<readonly ColourCounts[]> {
    return this.#rows<ColourCounts>(
      scope,
      `select d.code as division, d.name,
          coalesce(sum(codes) filter (where colour = 'green'), 0)::integer as green,
          coalesce(sum(codes) filter (where colour = 'yellow'), 0)::integer as yellow,
          coalesce(sum(codes) filter (where colour = 'red'), 0)::integer as red,
          coalesce(sum(codes) filter (where colour = 'none'), 0)::integer as none
        from code_counts($1, $2) c join division d on d.code = c.division
        group by d.code, d.name order by d.code`,
      [division, BELOW[division.length] ?? 12],
    );
  }

  async overview(scope: Scope, now: number): Promise<Overview> {
    const [overview] = await this.#rows<Overview>(
      scope,
      `select
        (select count(*) from submission where state in ('received', 'reading')) as "waitingSubmissions",
        (select min(received_at) from submission where state in ('received', 'reading')) as "oldestSubmission",
        p.due as "dueCodes",
        p.oldest_due as "oldestDue",
        (select coalesce(sum(rejected), 0) from submission) as rejected,
        (select coalesce(sum(parked), 0) from submission) as parked,
        (select count(*) from (${UNRESOLVED}) u) as "unresolvedPlaces",
        p.decided as "recentChanges"
        from code_progress($1, $2) p`,
      [instant(now), instant(now - FIVE_MINUTES)],
    );
    return overview!;
  }

  registrationCases(
    scope: Scope,
    after: After | null,
    limit: number,
  ): Promise<readonly RegistrationCase[]> {
    return this.#rows<RegistrationCase>(
      scope,
      `select ${REGISTRATION_CASE} from registration_case
        where state = 'open' and ($1::timestamptz is null or (opened_at, case_id) > ($1, $2::uuid))
        order by opened_at, case_id limit $3`,
      [after === null ? null : instant(after.at), after?.id ?? null, limit],
    );
  }

  async record(person: string): Promise<OwnRecord | undefined> {
    const [record] = await this.#rows<OwnRecord>(
      { person },
      `select ${RECORD}, registered_at as "registeredAt", (select max(at) from person_edit e
          where e.person_id = p.person_id and kind = 'record' and staff_id is null) as "editedAt"
        from person p where person_id = $1`,
      [person],
    );
    return record;
  }

  async agreement(person: string): Promise<Agreement | undefined> {
    const [agreed] = await this.#rows<Agreement>(
      { person },
      'select version, at from terms_agreement where person_id = $1 order by version desc limit 1',
      [person],
    );
    return agreed;
  }

  duplicates(
    scope: Scope,
    state: DuplicateState | null,
    after: After | null,
    limit: number,
  ): Promise<readonly Duplicate[]> {
    return this.#rows<Duplicate>(
      scope,
      `select ${DUPLICATE} from duplicate d
        where state = any($1::text[]) and ($2::integer is null or (-score, duplicate_id) > (-$2, $3::uuid))
        order by score desc, duplicate_id limit $4`,
      [state === null ? WAITING : [state], after?.at ?? null, after?.id ?? null, limit],
    );
  }

  async duplicate(
    scope: Scope,
    id: string,
  ): Promise<{ pair: Duplicate; steps: readonly StepLine[] } | undefined> {
    const [pair] = await this.#rows<Duplicate>(
      scope,
      `select ${DUPLICATE} from duplicate d where duplicate_id = $1`,
      [id],
    );
    if (pair === undefined) return undefined;
    const steps = await this.#rows<StepLine>(
      scope,
      'select at, step, reason from duplicate_step where duplicate_id = $1 order by step_no',
      [id],
    );
    return { pair, steps };
  }

  bonds(scope: Scope, person: string): Promise<readonly BondLine[]> {
    return this.#rows<BondLine>(
      scope,
      `select ${BOND}, 'keeper' as side from family_bond b where keeper = any(records_of($1))
        union all select ${BOND}, 'member' from family_bond b where member = any(records_of($1))
        order by "askedAt" desc, id`,
      [person],
    );
  }

  bondsAsked(scope: Scope, after: After | null, limit: number): Promise<readonly Bond[]> {
    return this.#rows<Bond>(
      scope,
      `select ${BOND} from family_bond b
        where state = 'asked' and ($1::timestamptz is null or (asked_at, bond_id) > ($1, $2::uuid))
        order by asked_at, bond_id limit $3`,
      [after === null ? null : instant(after.at), after?.id ?? null, limit],
    );
  }

  async policies(): Promise<readonly PolicyLine[]> {
    return this.#rows<PolicyLine>(
      {},
      `select canonical, published_at as "publishedAt", effective_at as "effectiveAt", withdrawn_at as "withdrawnAt",
          encode(digest, 'hex') as digest
        from policy_version order by policy, version desc`,
      [],
    );
  }

  async divisionExists(code: string): Promise<boolean> {
    const rows = await this.#rows({}, 'select from division where code = $1', [code]);
    return rows.length > 0;
  }

  async ping(): Promise<void> {
    await this.#database.pool.query('select 1');
  }
}
