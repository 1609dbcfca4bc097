import type { Evidence } from '@kangma/policy';
import type { PoolClient } from 'pg';
import type { AreaWork } from '../ports/areas.ts';
import type { FamilyWork } from '../ports/family.ts';
import type { PeopleWork } from '../ports/people.ts';
import type {
  Advance,
  CodeState,
  EmptyCode,
  LeftRow,
  Match,
  NewDecision,
  NewEvidence,
  NewPerson,
  Reschedule,
  Tally,
  Work,
} from '../ports/store.ts';
import type { NewNotice } from '../ports/notices.ts';
import { bucketOf } from '../ports/bucket.ts';
import type { AwakenedRow } from '../ports/submissions.ts';
import { byteas, lines, tokens } from './arrays.ts';
import { PostgresAreaWork } from './postgres-area-work.ts';
import { PostgresFamilyWork } from './postgres-family-work.ts';
import { PostgresPeopleWork } from './postgres-people-work.ts';
import { CLAIMED, type ClaimedRow, readClaimed } from './claimed-row.ts';
import { CODE_STATE, type CodeStateRow, readCodeState } from './code-state-row.ts';
import { EVIDENCE, type EvidenceRow, groupEvidence } from './evidence-row.ts';
import { instant, instantOrNull } from './instants.ts';
import { matchDocuments } from './match-documents.ts';
import { CODES_CHANGED } from './channels.ts';

/** NOTIFY carries 8,000 bytes; a person's id is 36 and a comma. */
const PERSONS_PER_NOTICE = 200;

/** One transaction of the deciding path, as SQL. Columns go as arrays: one statement for any number of rows. */
export class PostgresWork implements Work {
  readonly areas: AreaWork;
  readonly people: PeopleWork;
  readonly family: FamilyWork;
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
    this.areas = new PostgresAreaWork(client);
    this.people = new PostgresPeopleWork(client);
    this.family = new PostgresFamilyWork(client);
  }

  matchDocuments(keys: readonly Uint8Array[]): Promise<ReadonlyMap<string, Match>> {
    return matchDocuments(this.#client, keys);
  }

  async addPersons(persons: readonly NewPerson[], empty: EmptyCode): Promise<void> {
    const ids = persons.map(({ id }) => id);
    await Promise.all([
      this.#client.query({
        name: 'add-persons',
        text: `insert into person (person_id, division, place, name, name_check, document_type, document, phone, language,
            registered_at, birth_date)
          select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::bytea[], $6::text[], $7::bytea[],
            $8::bytea[], $9::text[], $10::timestamptz[], $11::bytea[])`,
        values: [
          tokens(ids),
          tokens(persons.map(({ division }) => division)),
          persons.map(({ place }) => place),
          byteas(persons.map(({ name }) => name)),
          byteas(persons.map(({ nameCheck }) => nameCheck)),
          tokens(persons.map(({ documentType }) => documentType)),
          byteas(persons.map(({ document }) => document)),
          byteas(persons.map(({ phone }) => phone)),
          tokens(persons.map(({ language }) => language)),
          tokens(persons.map(({ registeredAt }) => instant(registeredAt))),
          byteas(persons.map(({ birthDate }) => birthDate)),
        ],
      }),
      this.#client.query({
        name: 'add-traits',
        text: `with search as (insert into person_search (search_id, persons) values ($3, $4))
          insert into person_trait (trait, person_id) select * from unnest($1::bytea[], $2::uuid[]) on conflict do nothing`,
        values: [
          byteas(persons.flatMap(({ traits }) => traits)),
          tokens(persons.flatMap(({ id, traits }) => traits.map(() => id))),
          ids[0],
          tokens(ids),
        ],
      }),
      this.#client.query({
        name: 'add-keys',
        text: `insert into person_key (key, kind, person_id)
          select key, kind, person from unnest($1::bytea[], $2::text[], $3::uuid[]) as k(key, kind, person)`,
        values: keysOf(persons),
      }),
      this.#client.query({
        name: 'open-codes',
        text: 'select open_codes($1::uuid[], $2::smallint[], $3::text[], $4, $5, $6)',
        values: [
          tokens(ids),
          tokens(ids.map(bucketOf)),
          tokens(persons.map(({ division }) => division)),
          empty.digest,
          empty.summary,
          instant(empty.at),
        ],
      }),
    ]);
  }

  async lockCodes(persons: readonly string[]): Promise<readonly CodeState[]> {
    const { rows } = await this.#client.query<CodeStateRow>({
      name: 'lock-codes',
      // in one order, so that two that need the same people wait for each other instead of for ever
      text: `select ${CODE_STATE} from code c where c.person_id = any($1::uuid[]) order by c.person_id for no key update`,
      values: [tokens(persons)],
    });
    return rows.map(readCodeState);
  }

  async evidenceOf(persons: readonly string[]): Promise<ReadonlyMap<string, Evidence[]>> {
    const { rows } = await this.#client.query<EvidenceRow>({
      name: 'evidence-of',
      text: `select ${EVIDENCE} from evidence where person_id = any($1::uuid[])`,
      values: [tokens(persons)],
    });
    return groupEvidence(rows);
  }

  async appendEvidence(evidence: readonly NewEvidence[]): Promise<void> {
    await this.#client.query({
      name: 'append-evidence',
      text: APPEND_EVIDENCE,
      values: evidenceColumns(evidence),
    });
  }

  async appendUnlessThere(evidence: readonly NewEvidence[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.#client.query<{ id: string }>({
      name: 'append-unless-there',
      text: `with added as (${APPEND_EVIDENCE} on conflict do nothing returning evidence_id)
        select id from unnest($2::uuid[]) as e(id) where id not in (select evidence_id from added)`,
      values: evidenceColumns(evidence),
    });
    return new Set(rows.map(({ id }) => id));
  }

  async markNotPlain(persons: readonly string[]): Promise<void> {
    await this.#client.query({
      name: 'mark-not-plain',
      text: 'select mark_not_plain($1::uuid[])',
      values: [tokens(persons)],
    });
  }

  async appendDecisions(decisions: readonly NewDecision[]): Promise<void> {
    await this.#client.query({
      name: 'append-decisions',
      text: `select append_decisions($1::uuid[], $2::integer[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[],
        string_to_array($7, E'\\n'), $8::boolean[], $9::integer[], $10::timestamptz[], $11::bytea[],
        string_to_array($12, E'\\n'), $13::timestamptz[])`,
      values: [
        tokens(decisions.map(({ person }) => person)),
        tokens(decisions.map(({ decisionNo }) => decisionNo)),
        tokens(decisions.map(({ at }) => instant(at))),
        tokens(decisions.map(({ knownAt }) => instant(knownAt))),
        tokens(decisions.map(({ colour }) => colour)),
        tokens(decisions.map(({ cause }) => cause)),
        lines(decisions.map(({ body }) => body)),
        tokens(decisions.map(({ last }) => last)),
        tokens(decisions.map(({ before }) => before)),
        tokens(decisions.map(({ since }) => instant(since))),
        byteas(decisions.map(({ digest }) => digest)),
        lines(decisions.map(({ summary }) => summary)),
        tokens(decisions.map(({ nextChangeAt }) => instantOrNull(nextChangeAt))),
      ],
    });
  }

  async tell(persons: readonly string[], notices: readonly NewNotice[]): Promise<void> {
    await Promise.all([
      this.#client.query({
        name: 'take-back-reminders',
        text: `delete from notice where person_id = any($1::uuid[]) and state = 'waiting' and kind in ('question-due', 'test-due')`,
        values: [tokens(persons)],
      }),
      notices.length === 0 ? undefined : this.#leaveNotices(notices),
    ]);
  }

  async #leaveNotices(notices: readonly NewNotice[]): Promise<void> {
    await this.#client.query({
      name: 'leave-notices',
      text: `insert into notice (person_id, notice_id, bucket, kind, facts, made_at, due_at, expires_at, phone)
        select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], string_to_array($5, E'\\n'),
          $6::timestamptz[], $7::timestamptz[], $8::timestamptz[], $9::bytea[])
        on conflict do nothing`,
      values: [
        tokens(notices.map(({ person }) => person)),
        tokens(notices.map(({ id }) => id)),
        tokens(notices.map(({ person }) => bucketOf(person))),
        tokens(notices.map(({ kind }) => kind)),
        lines(notices.map(({ facts }) => JSON.stringify(facts))),
        tokens(notices.map(({ madeAt }) => instant(madeAt))),
        tokens(notices.map(({ dueAt }) => instant(dueAt))),
        tokens(notices.map(({ expiresAt }) => instantOrNull(expiresAt))),
        byteas(notices.map(({ phone = null }) => phone)),
      ],
    });
  }

  async reschedule(rows: readonly Reschedule[]): Promise<void> {
    await this.#client.query({
      name: 'reschedule',
      text: 'select reschedule_codes($1::uuid[], $2::timestamptz[], $3::timestamptz[])',
      values: [
        tokens(rows.map(({ person }) => person)),
        tokens(rows.map(({ knownAt }) => instant(knownAt))),
        tokens(rows.map(({ nextChangeAt }) => instantOrNull(nextChangeAt))),
      ],
    });
  }

  async announce(persons: readonly string[]): Promise<void> {
    const notices: string[] = [];
    for (let i = 0; i < persons.length; i += PERSONS_PER_NOTICE) {
      notices.push(persons.slice(i, i + PERSONS_PER_NOTICE).join(','));
    }
    await this.#client.query({
      name: 'announce',
      text: 'select pg_notify($1, notice) from unnest($2::text[]) as n(notice)',
      values: [CODES_CHANGED, notices],
    });
  }

  async leaveRows(submission: string, left: readonly LeftRow[]): Promise<void> {
    await this.#client.query({
      name: 'leave-rows',
      text: `insert into submission_row (submission_id, row_number, outcome, problems, awaits, record)
        select $1, row, outcome, problems, awaits, record
        from unnest($2::integer[], $3::text[], $4::jsonb[], $5::bytea[], $6::bytea[])
          as r(row, outcome, problems, awaits, record)`,
      values: [submission, ...leftColumns(left)],
    });
  }

  async takeAwakened(limit: number): Promise<readonly AwakenedRow[]> {
    const { rows } = await this.#client.query<
      ClaimedRow & { row: number; awaits: Buffer; record: Buffer }
    >(
      `select ${CLAIMED}, r.row_number as row, r.awaits, r.record
        from submission_row r join submission s using (submission_id)
        where r.awaits is not null and r.settled_at is null and (
          exists (select from person_key k where k.key = r.awaits and k.kind = 'document')
          or exists (select from place_alias a where a.key = r.awaits))
        order by s.received_at, r.row_number limit $1 for update of r skip locked`,
      [limit],
    );
    return rows.map(({ row, awaits, record, ...claimed }) => ({
      submission: readClaimed(claimed),
      row,
      awaits,
      record,
    }));
  }

  async settleRows(
    submission: string,
    rows: readonly number[],
    left: readonly LeftRow[],
    { accepted, repeated, rejected, parked }: Tally,
    at: number,
  ): Promise<void> {
    const waiting = new Set(left.flatMap(({ row, awaits }) => (awaits === null ? [] : [row])));
    await this.#client.query(
      `update submission_row set settled_at = $3, record = null, awaits = null
        where submission_id = $1 and row_number = any($2::integer[])`,
      [submission, rows.filter((row) => !waiting.has(row)), instant(at)],
    );
    if (left.length > 0) {
      await this.#client.query(
        `update submission_row r set outcome = l.outcome, problems = l.problems, awaits = l.awaits, record = l.record
          from unnest($2::integer[], $3::text[], $4::jsonb[], $5::bytea[], $6::bytea[])
            as l(row, outcome, problems, awaits, record)
          where r.submission_id = $1 and r.row_number = l.row`,
        [submission, ...leftColumns(left)],
      );
    }
    await this.#client.query(
      `update submission set parked = parked - $2, accepted = accepted + $3, repeated = repeated + $4, rejected = rejected + $5
        where submission_id = $1`,
      [submission, rows.length - parked, accepted, repeated, rejected],
    );
  }

  async advance({ submission, worker, lane, from, to, tally, until }: Advance): Promise<boolean> {
    const { rowCount } = await this.#client.query({
      name: 'advance',
      text: `update submission set lanes_done[$3] = $5, attempts = 1, leased_until = greatest(leased_until, $10),
          accepted = accepted + $6, repeated = repeated + $7, rejected = rejected + $8, parked = parked + $9
        where submission_id = $1 and leased_by = $2 and lanes_done[$3] = $4`,
      values: [
        submission,
        worker,
        // arrays count from 1
        lane + 1,
        from,
        to,
        tally.accepted,
        tally.repeated,
        tally.rejected,
        tally.parked,
        instant(until),
      ],
    });
    return rowCount === 1;
  }
}

const APPEND_EVIDENCE = `insert into evidence (person_id, evidence_id, recorded_at, submission_id, row_number, body)
  select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::integer[],
    string_to_array($6, E'\\n'))`;

function evidenceColumns(evidence: readonly NewEvidence[]): string[] {
  return [
    tokens(evidence.map(({ person }) => person)),
    tokens(evidence.map(({ id }) => id)),
    tokens(evidence.map(({ recordedAt }) => instant(recordedAt))),
    tokens(evidence.map(({ submission }) => submission)),
    tokens(evidence.map(({ row }) => row)),
    lines(evidence.map(({ body }) => body)),
  ];
}

function leftColumns(left: readonly LeftRow[]): unknown[] {
  return [
    left.map(({ row }) => row),
    left.map(({ outcome }) => outcome),
    left.map(({ problems }) => JSON.stringify(problems)),
    byteas(left.map(({ awaits }) => awaits)),
    byteas(left.map(({ record }) => record)),
  ];
}

function keysOf(persons: readonly NewPerson[]): string[] {
  const keys = persons.flatMap(({ id, documentKey, phoneKey }) => [
    { id, key: documentKey, kind: 'document' },
    ...(phoneKey === null ? [] : [{ id, key: phoneKey, kind: 'phone' }]),
  ]);
  return [
    byteas(keys.map(({ key }) => key)),
    tokens(keys.map(({ kind }) => kind)),
    tokens(keys.map(({ id }) => id)),
  ];
}
