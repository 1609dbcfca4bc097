import { BUCKETS } from '../ports/bucket.ts';
import type { Mark } from '../ports/cursor.ts';
import type {
  EnactedVersion,
  NewProposal,
  NewSignature,
  ProposalLine,
  Proposals,
  PublicKey,
  Refusal,
  StoredMeasurement,
  StoredPass,
  StoredProposal,
  StoredSignature,
} from '../ports/proposals.ts';
import type { Sql } from '../ports/sql.ts';
import { instant } from './instants.ts';

const LINE = `p.proposal_id as id, p.canonical, encode(p.digest, 'hex') as digest, p.author_name as author,
  p.proposed_at as "proposedAt", p.checked_at as "checkedAt", p.findings,
  exists (select from policy_measurement m where m.proposal_id = p.proposal_id and m.purpose = 'impact'
    and m.finished_at is not null and m.edition = rules_edition()) as measured,
  (select count(*)::integer from policy_signature s where s.proposal_id = p.proposal_id and s.act = 'publish') as signed,
  v.published_at as "publishedAt", coalesce(v.withdrawn_at, p.withdrawn_at) as "withdrawnAt"`;

const FROM = 'from policy_proposal p left join policy_version v using (proposal_id)';

/** {@link Proposals} in PostgreSQL, as `kangma_app`. */
export function postgresProposals(sql: Sql): Proposals {
  return {
    async add({ id, source, canonical, author, at }: NewProposal) {
      await sql.query(
        `insert into policy_proposal (proposal_id, source, canonical, author, author_name, proposed_at)
          values ($1, $2, $3, $4, $5, $6)`,
        [id, source, canonical, author?.staff ?? null, author?.name ?? null, instant(at)],
      );
    },
    page: (after: Mark | undefined, limit: number) =>
      sql.query<ProposalLine>(
        `select ${LINE} ${FROM}
          where ($1::timestamptz is null or (p.proposed_at, p.proposal_id) < ($1, $2::uuid))
          order by p.proposed_at desc, p.proposal_id desc limit $3`,
        [after === undefined ? null : instant(after.at), after?.id ?? null, limit],
      ),
    async one(id: string) {
      const [line] = await sql.query<ProposalLine & OwnWords>(
        `select ${LINE}, p.source, p.check_part as "checkPart", p.report, p.shadow_since as "shadowSince",
            (select count(*) / ${BUCKETS}::float8 from policy_measurement m
              join policy_measurement_bucket using (measurement_id)
              where m.proposal_id = p.proposal_id and m.finished_at is null group by m.measurement_id
              order by m.at limit 1) as measuring
          ${FROM} where p.proposal_id = $1`,
        [id],
      );
      if (line === undefined) return undefined;
      const [measurements, signatures, [pass]] = await Promise.all([
        sql.query<StoredMeasurement & { readonly shadow: boolean; readonly newest: boolean }>(
          `select at, result, purpose = 'shadow' as shadow, edition = rules_edition() as newest
            from policy_measurement where proposal_id = $1 and finished_at is not null order by at`,
          [id],
        ),
        sql.query<StoredSignature>(
          'select act, login, name, signed_at as at from policy_signature where proposal_id = $1 order by signed_at',
          [id],
        ),
        sql.query<StoredPass>(
          `select r.at, r.finished_at as "finishedAt", sum(b.seen)::integer as seen, sum(b.changed)::integer as changed,
              count(*) filter (where b.done) / count(*)::float8 as part
            from policy_version v
            join population_run r on r.reason in (v.policy || ':' || v.version, 'withdrawn ' || v.policy || ':' || v.version)
            join population_run_bucket b using (run_id)
            where v.proposal_id = $1 group by r.run_id order by r.started_at desc limit 1`,
          [id],
        ),
      ]);
      return {
        ...line,
        impact: measurements.find(({ shadow, newest }) => !shadow && newest) ?? null,
        shadow: measurements.filter(({ shadow }) => shadow),
        signatures,
        pass: pass ?? null,
      };
    },
    async version(policy: string, version: number) {
      const [found] = await sql.query<Omit<EnactedVersion, 'signatures'>>(
        `select proposal_id as proposal, canonical, encode(digest, 'hex') as digest, published_at as "publishedAt",
            effective_at as "effectiveAt", withdrawn_at as "withdrawnAt"
          from policy_version where policy = $1 and version = $2`,
        [policy, version],
      );
      if (found === undefined) return undefined;
      const signatures = await sql.query<EnactedVersion['signatures'][number]>(
        `select s.act, s.name, s.signature, g.public_key as "publicKey"
          from policy_signature s left join policy_signer g using (login)
          where s.proposal_id = $1 order by s.signed_at`,
        [found.proposal],
      );
      return { ...found, signatures };
    },
    async keyOf(login: string) {
      const [found] = await sql.query<{ key: PublicKey }>(
        'select public_key as key from policy_signer where login = $1',
        [login],
      );
      return found?.key;
    },
    async sign(id: string, { act, login, staff, name, signature, at }: NewSignature) {
      const added = await sql.query(
        `insert into policy_signature (proposal_id, act, login, staff_id, name, signature, signed_at)
          values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning login`,
        [id, act, login, staff, name, signature, instant(at)],
      );
      return added.length > 0;
    },
    async beginShadow(id: string, at: number) {
      await sql.query('update policy_proposal set shadow_since = $2 where proposal_id = $1', [
        id,
        instant(at),
      ]);
    },
    publish: (id: string, now: number) => refusal('enact_policy', id, now),
    withdraw: (id: string, now: number) => refusal('withdraw_policy', id, now),
  };

  async function refusal(call: string, id: string, now: number): Promise<Refusal> {
    const [row] = await sql.query<{ refusal: Refusal }>(`select ${call}($1, $2) as refusal`, [
      id,
      instant(now),
    ]);
    return row!.refusal;
  }
}

type OwnWords = Pick<
  StoredProposal,
  'source' | 'checkPart' | 'report' | 'shadowSince' | 'measuring'
>;
