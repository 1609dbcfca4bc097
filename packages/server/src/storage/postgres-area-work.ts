import type { PoolClient } from 'pg';
import {
  type AppliedChange,
  type Area,
  type AreaChange,
  type AreaSource,
  type AreaWork,
  type Home,
  type NewAlias,
  type PendingChange,
  PRESENCE_DAYS,
  type Presence,
  type Resident,
} from '../ports/areas.ts';
import { AREA } from './area-row.ts';
import { instant, instantOrNull } from './instants.ts';
import { RULES_CHANGED } from './channels.ts';

/** A lock for the transaction: changes of areas are worked on one after the other, in their order. */
const AREAS = 7_070_002;

/** {@link AreaWork} as SQL. */
export class PostgresAreaWork implements AreaWork {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async lockAreas(source: AreaSource): Promise<readonly Area[]> {
    const locked = this.#client.query('select pg_advisory_xact_lock($1)', [AREAS]);
    const { rows } = await this.#client.query<Area>(
      `select ${AREA} from area where source = $1 and lifted_at is null`,
      [source],
    );
    await locked;
    return rows;
  }

  async latestSnapshot(): Promise<number | null> {
    const { rows } = await this.#client.query<{ at: number | null }>(
      'select max(said_at) as at from submission where said_at is not null',
    );
    return rows[0]!.at;
  }

  async noteSnapshot(submission: string, at: number): Promise<void> {
    await this.#client.query('update submission set said_at = $2 where submission_id = $1', [
      submission,
      instant(at),
    ]);
  }

  async saveAreas(areas: readonly Area[], changes: readonly AreaChange[]): Promise<void> {
    await this.#client.query(
      `insert into area (area_id, source, identity, level, named, division, place, listed_at, level_since, lifted_at,
          submission_id, suggestions)
        select id, source, identity, level, array(select jsonb_array_elements_text(named)), division, place, listed, since,
          lifted, submission, array(select jsonb_array_elements_text(suggestions))
        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::text[], $7::text[], $8::timestamptz[],
          $9::timestamptz[], $10::timestamptz[], $11::uuid[], $12::jsonb[])
          as a(id, source, identity, level, named, division, place, listed, since, lifted, submission, suggestions)
        on conflict (area_id) do update set level = excluded.level, division = excluded.division,
          level_since = excluded.level_since, lifted_at = excluded.lifted_at, suggestions = excluded.suggestions`,
      [
        areas.map(({ id }) => id),
        areas.map(({ source }) => source),
        areas.map(({ identity }) => identity),
        areas.map(({ level }) => level),
        areas.map(({ named }) => JSON.stringify(named)),
        areas.map(({ division }) => division),
        areas.map(({ place }) => place),
        areas.map(({ listedAt }) => instant(listedAt)),
        areas.map(({ levelSince }) => instant(levelSince)),
        areas.map(({ liftedAt }) => instantOrNull(liftedAt)),
        areas.map(({ submission }) => submission),
        areas.map(({ suggestions }) => JSON.stringify(suggestions)),
      ],
    );
    await this.#client.query(
      `insert into area_change (area_id, at, change, level, submission_id)
        select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::uuid[])`,
      [
        changes.map(({ area }) => area),
        changes.map(({ at }) => instant(at)),
        changes.map(({ change }) => change),
        changes.map(({ level }) => level),
        changes.map(({ submission }) => submission),
      ],
    );
  }

  async nextChanges(limit: number): Promise<readonly PendingChange[]> {
    await this.#client.query('select pg_advisory_xact_lock($1)', [AREAS]);
    const { rows: pending } = await this.#client.query<
      Omit<PendingChange, 'of' | 'authority'> & {
        authorityDivision: string;
        office: string;
        phone: string | null;
      }
    >(
      `select c.change_no as no, c.area_id as area, c.at, c.change, c.level, c.submission_id as submission,
          (select min(n.at) from area_change n where n.area_id = c.area_id and n.change_no > c.change_no) as until,
          s.division as "authorityDivision", s.office, s.phone
        from area_change c join submission s on s.submission_id = c.submission_id
        where c.applied_at is null order by c.change_no limit $1`,
      [limit],
    );
    if (pending.length === 0) return [];
    const { rows: areas } = await this.#client.query<Area>(
      `select ${AREA} from area where area_id = any($1::uuid[])`,
      [pending.map(({ area }) => area)],
    );
    const byId = new Map(areas.map((area) => [area.id, area]));
    return pending.map(({ authorityDivision, office, phone, ...change }) => ({
      ...change,
      of: byId.get(change.area)!,
      authority: { division: authorityDivision, office, ...(phone === null ? {} : { phone }) },
    }));
  }

  async markApplied(applied: readonly AppliedChange[], at: number): Promise<void> {
    await this.#client.query(
      `update area_change c set persons = a.persons, applied_at = $3
        from unnest($1::bigint[], $2::integer[]) as a(no, persons) where c.change_no = a.no`,
      [applied.map(({ no }) => no), applied.map(({ persons }) => persons), instant(at)],
    );
  }

  async areasOf(divisions: readonly string[], since: number): Promise<readonly Area[]> {
    const { rows } = await this.#client.query<Area>({
      name: 'areas-of',
      text: `select ${AREA} from area
        where division = any($1::text[]) and (lifted_at is null or lifted_at > $2) order by listed_at`,
      values: [divisions, instant(since)],
    });
    return rows;
  }

  async homesIn(division: string): Promise<readonly Home[]> {
    const { rows } = await this.#client.query<Home>(
      `select distinct division, place from person where division like $1 || '%'`,
      [division],
    );
    return rows;
  }

  async residentsAt(homes: readonly Home[]): Promise<readonly Resident[]> {
    const { rows } = await this.#client.query<Resident>(
      `select p.person_id as person, p.division, p.place
        from unnest($1::text[], $2::text[]) as h(division, place)
        join person p on p.division = h.division and p.place is not distinct from h.place`,
      [homes.map(({ division }) => division), homes.map(({ place }) => place)],
    );
    return rows;
  }

  async formerResidents(division: string): Promise<readonly Resident[]> {
    const { rows } = await this.#client.query<Resident>(
      `select person_id as person, division, place from former_home where division like $1 || '%'`,
      [division],
    );
    return rows;
  }

  async presencesIn(
    division: string,
    from: number,
    to: number | null,
  ): Promise<readonly Presence[]> {
    const { rows } = await this.#client.query<Presence>(
      `select presence_id as id, person_id as person, division, place, from_at as "from", to_at as "to", weight,
          merge_id as merge
        from presence where division like $1 || '%' and from_at <= coalesce($3::timestamptz, 'infinity') and coalesce(to_at, 'infinity') >= $2`,
      [division, instant(from), instantOrNull(to)],
    );
    return rows;
  }

  async addPresences(presences: readonly Presence[], submission: string | null): Promise<number> {
    const { rowCount } = await this.#client.query(
      `insert into presence (person_id, presence_id, division, place, from_at, to_at, weight, submission_id, expires_at,
          merge_id)
        select person, id, division, place, "from", "to", weight, $9, coalesce("to", "from") + make_interval(days => $10), merge
        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[],
          $8::uuid[]) as p(person, id, division, place, "from", "to", weight, merge)
        on conflict do nothing`,
      [
        presences.map(({ person }) => person),
        presences.map(({ id }) => id),
        presences.map(({ division }) => division),
        presences.map(({ place }) => place),
        presences.map(({ from }) => instant(from)),
        presences.map(({ to }) => instantOrNull(to)),
        presences.map(({ weight }) => weight),
        presences.map(({ merge }) => merge),
        submission,
        PRESENCE_DAYS,
      ],
    );
    return rowCount!;
  }

  async addAlias({ named, key, division, by, at }: NewAlias): Promise<boolean> {
    const { rowCount } = await this.#client.query(
      `insert into place_alias values ($1, $2, $3, $4, $5) on conflict (named) do nothing`,
      [named, key, division, by, instant(at)],
    );
    await this.#client.query('select pg_notify($1, $2)', [RULES_CHANGED, 'places']);
    return rowCount === 1;
  }

  async homeCities(persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.#client.query<{ person: string; city: string }>({
      name: 'home-cities',
      text: `select person_id as person, left(division, 4) as city from person where person_id = any($1::uuid[])`,
      values: [persons],
    });
    return new Map(rows.map(({ person, city }) => [person, city]));
  }
}
