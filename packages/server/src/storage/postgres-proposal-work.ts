import type {
  MeasureBucket,
  ProposalWork,
  Unchecked,
  WholeMeasurement,
} from '../ports/proposal-work.ts';
import type { Database } from './database.ts';
import { instant } from './instants.ts';

/** {@link ProposalWork} in PostgreSQL, as `kangma_decider`. */
export class PostgresProposalWork implements ProposalWork {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async claimCheck(now: number, until: number): Promise<Unchecked | undefined> {
    const [one] = await this.#rows<Unchecked>(
      `update policy_proposal set check_until = $2, check_part = 0 where proposal_id = (
          select proposal_id from policy_proposal
          where checked_at is null and withdrawn_at is null and (check_until is null or check_until <= $1)
            and not exists (select from policy_version v where v.proposal_id = policy_proposal.proposal_id)
          order by proposed_at limit 1 for update skip locked)
        returning proposal_id as id, canonical`,
      [instant(now), instant(until)],
    );
    return one;
  }

  async noteCheck(id: string, part: number, until: number): Promise<void> {
    await this.#rows(
      'update policy_proposal set check_part = $2, check_until = $3 where proposal_id = $1 and checked_at is null',
      [id, part, instant(until)],
    );
  }

  async noteChecked(id: string, report: string, findings: number, at: number): Promise<void> {
    await this.#rows(
      `update policy_proposal set check_part = 1, check_until = null, report = $2, findings = $3, checked_at = $4
        where proposal_id = $1 and checked_at is null`,
      [id, report, findings, instant(at)],
    );
  }

  async beginMeasurements(now: number): Promise<void> {
    await this.#rows(
      `with outdated as (
          delete from policy_measurement where finished_at is null and edition <> rules_edition()
        ), due as (
          select p.proposal_id, w.purpose, w.slot
          from policy_proposal p
          left join policy_version v using (proposal_id)
          cross join lateral (
            select 'impact', 0
            union all
            select 'shadow', floor(extract(epoch from $1::timestamptz - p.shadow_since) / 3600)::integer where p.shadow_since <= $1
          ) w(purpose, slot)
          where p.findings = 0 and p.withdrawn_at is null and v.proposal_id is null and w.slot < $2
        )
        insert into policy_measurement (measurement_id, proposal_id, purpose, edition, slot, at)
        select gen_random_uuid(), d.proposal_id, d.purpose, rules_edition(), d.slot, $1::timestamptz from due d
        where not exists (select from policy_measurement m where m.proposal_id = d.proposal_id
          and m.purpose = d.purpose and m.edition = rules_edition() and m.slot = d.slot)
        on conflict do nothing`,
      [instant(now), SHADOW_HOURS],
    );
  }

  async nextBucket(worker: string): Promise<MeasureBucket | undefined> {
    const [one] = await this.#rows<MeasureBucket>(
      `select m.measurement_id as measurement, p.canonical, m.edition, m.at, b.bucket
        from policy_measurement m join policy_proposal p using (proposal_id) join bucket b on b.leased_by = $1
        where m.finished_at is null and m.edition = rules_edition() and p.withdrawn_at is null
          and not exists (select from policy_version v where v.proposal_id = p.proposal_id)
          and not exists (select from policy_measurement_bucket d
            where d.measurement_id = m.measurement_id and d.bucket = b.bucket)
        order by m.at, m.measurement_id, b.bucket limit 1`,
      [worker],
    );
    return one;
  }

  async noteBucket({ measurement, bucket }: MeasureBucket, result: string): Promise<void> {
    await this.#rows(
      'insert into policy_measurement_bucket values ($1, $2, $3) on conflict do nothing',
      [measurement, bucket, result],
    );
  }

  async nextWhole(): Promise<WholeMeasurement | undefined> {
    const [one] = await this.#rows<WholeMeasurement>(
      `select measurement_id as measurement, array_agg(d.result) as results
        from policy_measurement m join policy_measurement_bucket d using (measurement_id)
        where m.finished_at is null group by measurement_id
        having count(*) = (select count(*) from bucket) limit 1`,
      [],
    );
    return one;
  }

  async finish(measurement: string, result: string, at: number): Promise<void> {
    await this.#database.transact(async (client) => {
      await client.query(
        'update policy_measurement set result = $2, finished_at = $3 where measurement_id = $1 and finished_at is null',
        [measurement, result, instant(at)],
      );
      await client.query('delete from policy_measurement_bucket where measurement_id = $1', [
        measurement,
      ]);
    });
  }

  async #rows<T extends object>(text: string, values: unknown[]): Promise<T[]> {
    const { rows } = await this.#database.pool.query<T>(text, values);
    return rows;
  }
}

const SHADOW_HOURS = 24;
