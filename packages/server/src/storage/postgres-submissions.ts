import type { Pool } from 'pg';
import type { LeftProblem } from '../ports/left-problem.ts';
import type { Claimed, NewSubmission, Receipt, SubmissionStore } from '../ports/submissions.ts';
import { CLAIMED, type ClaimedRow, readClaimed } from './claimed-row.ts';
import { RECEIPT } from './receipt-row.ts';
import { SUBMISSION_RECEIVED } from './channels.ts';
import { instant } from './instants.ts';
import type { Database } from './database.ts';

/** {@link SubmissionStore} in PostgreSQL, as `kangma_decider`. */
export class PostgresSubmissions implements SubmissionStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get #pool(): Pool {
    return this.#database.pool;
  }

  receive(submission: NewSubmission): Promise<{ receipt: Receipt; repeated: boolean }> {
    const { id, authority, fingerprint } = submission;
    return this.#database.transact(async (client) => {
      const { rows: before } = await client.query<Receipt>(
        `select ${RECEIPT} from submission where fingerprint = $1`,
        [fingerprint],
      );
      if (before.length > 0) return { receipt: before[0]!, repeated: true };
      // where another hands in the same at the same moment, the unique fingerprint refuses one, who then finds the other's
      const inserted = client.query<Receipt>(
        `insert into submission (submission_id, kind, division, office, phone, submitted_by, channel, filename, fingerprint,
            size, attachment_size, received_at, state)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'received') returning ${RECEIPT}`,
        [
          id,
          submission.kind,
          authority.division,
          authority.office,
          authority.phone ?? null,
          submission.submittedBy,
          submission.channel,
          submission.filename,
          fingerprint,
          submission.size,
          submission.attachmentSize,
          instant(submission.receivedAt),
        ],
      );
      const { file, attachment } = submission;
      const parts = Object.entries({ file, attachment }).flatMap(([purpose, pieces]) =>
        pieces.map((piece, i) =>
          client.query('insert into submission_part values ($1, $2, $3, $4)', [
            id,
            purpose,
            i,
            piece,
          ]),
        ),
      );
      const notified = client.query('select pg_notify($1, $2)', [SUBMISSION_RECEIVED, id]);
      const [{ rows }] = await Promise.all([inserted, notified, ...parts]);
      return { receipt: rows[0]!, repeated: false };
    });
  }

  async claim(worker: string, now: number, until: number): Promise<Claimed | undefined> {
    const { rows } = await this.#pool.query<ClaimedRow>(
      `update submission s set leased_by = $1, leased_until = $3, state = 'reading', started_at = coalesce(s.started_at, $2),
          attempts = attempts + (leased_by is distinct from $1)::integer
        where s.submission_id = (
          select submission_id from submission
          where state in ('received', 'reading') and (leased_until is null or leased_until <= $2 or leased_by = $1)
          order by received_at limit 1 for update skip locked)
        returning ${CLAIMED}`,
      [worker, instant(now), instant(until)],
    );
    return rows[0] === undefined ? undefined : readClaimed(rows[0]);
  }

  async letGo(id: string): Promise<void> {
    await this.#pool.query(
      'update submission set leased_by = null, leased_until = null where submission_id = $1',
      [id],
    );
  }

  async file(id: string): Promise<readonly Uint8Array[]> {
    const { rows } = await this.#pool.query<{ content: Buffer }>(
      `select content from submission_part where submission_id = $1 and purpose = 'file' order by part_no`,
      [id],
    );
    return rows.map(({ content }) => content);
  }

  async describe(id: string, format: string, encoding: string | null): Promise<void> {
    await this.#pool.query(
      'update submission set format = $2, encoding = $3 where submission_id = $1',
      [id, format, encoding],
    );
  }

  async finish(id: string, at: number): Promise<void> {
    await this.#pool.query(
      `update submission set state = 'done', rows_total = accepted + repeated + rejected + parked, finished_at = $2, leased_by = null, leased_until = null
        where submission_id = $1`,
      [id, instant(at)],
    );
  }

  async refuse(id: string, problem: LeftProblem, at: number): Promise<void> {
    await this.#pool.query(
      `update submission set state = 'refused', problem = $2, finished_at = $3, leased_by = null, leased_until = null
        where submission_id = $1`,
      [id, JSON.stringify(problem), instant(at)],
    );
  }

  async receipt(id: string): Promise<Receipt | undefined> {
    const { rows } = await this.#pool.query<Receipt>(
      `select ${RECEIPT} from submission where submission_id = $1`,
      [id],
    );
    return rows[0];
  }
}
