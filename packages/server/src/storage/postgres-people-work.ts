import type { PoolClient } from 'pg';
import type {
  ClosedCase,
  Duplicate,
  NewDuplicate,
  PeopleWork,
  PhoneMove,
  RecordEdit,
  RegistrationCase,
  SealedRecord,
  Stepped,
} from '../ports/people.ts';
import { byteas, tokens } from './arrays.ts';
import { DUPLICATE, RECORD, REGISTRATION_CASE } from './people-rows.ts';
import { instant } from './instants.ts';

/** {@link PeopleWork} as SQL. */
export class PostgresPeopleWork implements PeopleWork {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async #rows<T extends object>(name: string, text: string, values: unknown[]): Promise<T[]> {
    const { rows } = await this.#client.query<T>({ name, text, values });
    return rows;
  }

  async nextSearch(): Promise<{ id: string; persons: string[] } | undefined> {
    const [search] = await this.#rows<{ id: string; persons: string[] }>(
      'next-search',
      'select search_id as id, persons from person_search limit 1 for update skip locked',
      [],
    );
    return search;
  }

  async endSearch(id: string): Promise<void> {
    await this.#rows('end-search', 'delete from person_search where search_id = $1', [id]);
  }

  records(persons: readonly string[]): Promise<readonly SealedRecord[]> {
    return this.#rows<SealedRecord>(
      'records',
      `select ${RECORD} from person where person_id = any($1::uuid[])`,
      [tokens(persons)],
    );
  }

  async sharing(
    traits: readonly Uint8Array[],
    most: number,
  ): Promise<readonly (readonly string[])[]> {
    const rows = await this.#rows<{ persons: string[] }>(
      'sharing',
      `select s.persons from unnest($1::bytea[]) as t(trait) cross join lateral (
          select array_agg(person_id) as persons from (
            select person_id from person_trait p where p.trait = t.trait limit $2 + 1) as first
        ) s where cardinality(s.persons) between 2 and $2`,
      [byteas(traits), most],
    );
    return rows.map(({ persons }) => persons);
  }

  async addDuplicates(found: readonly NewDuplicate[], at: number): Promise<void> {
    await this.#rows(
      'add-duplicates',
      `insert into duplicate (duplicate_id, one, other, division, score, verdict, reasons, found_at)
        select id, one, other, division, score, verdict, string_to_array(reasons, ' '), $8
        from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::smallint[], $6::text[], $7::text[])
          as d(id, one, other, division, score, verdict, reasons)
        on conflict (one, other) do nothing`,
      [
        tokens(found.map(({ id }) => id)),
        tokens(found.map(({ one }) => one)),
        tokens(found.map(({ other }) => other)),
        tokens(found.map(({ division }) => division)),
        tokens(found.map(({ score }) => score)),
        tokens(found.map(({ verdict }) => verdict)),
        found.map(({ reasons }) => reasons.join(' ')),
        instant(at),
      ],
    );
  }

  async duplicate(id: string): Promise<Duplicate | undefined> {
    const [one] = await this.#rows<Duplicate>(
      'duplicate',
      `select ${DUPLICATE} from duplicate d where duplicate_id = $1 for update`,
      [id],
    );
    return one;
  }

  async step(stepped: Stepped): Promise<void> {
    const { duplicate, step, reason, state, survivor, merge, staff, at } = stepped;
    await this.#rows(
      'step-duplicate',
      `update duplicate set state = $2, survivor = $3, merge_id = $4, staff_id = $5, stepped_at = $6
        where duplicate_id = $1`,
      [duplicate, state, survivor, merge, staff, instant(at)],
    );
    await this.#rows(
      'add-step',
      `insert into duplicate_step (duplicate_id, step_no, at, staff_id, step, reason)
        select $1, coalesce(max(step_no), 0) + 1, $2, $3, $4, $5 from duplicate_step where duplicate_id = $1`,
      [duplicate, instant(at), staff, step, reason],
    );
  }

  async hasMerged(person: string): Promise<boolean> {
    const rows = await this.#rows(
      'has-merged',
      'select from person where merged_into = $1 limit 1',
      [person],
    );
    return rows.length > 0;
  }

  async merge(merge: string, survivor: string, merged: string): Promise<void> {
    await this.#rows('merge', 'select merge_people($1, $2, $3)', [merge, survivor, merged]);
  }

  async unmerge(merge: string, survivor: string, merged: string): Promise<void> {
    await this.#rows('unmerge', 'select unmerge_people($1, $2, $3)', [merge, survivor, merged]);
  }

  async keepRegistration(phoneKey: Uint8Array, said: Uint8Array, expires: number): Promise<void> {
    await this.#rows(
      'keep-registration',
      `insert into registration (phone_key, said, expires_at) values ($1, $2, $3)
        on conflict (phone_key) do update set said = excluded.said, expires_at = excluded.expires_at`,
      [phoneKey, said, instant(expires)],
    );
  }

  async takeRegistration(phoneKey: Uint8Array, now: number): Promise<Uint8Array | undefined> {
    const [taken] = await this.#rows<{ said: Buffer }>(
      'take-registration',
      'delete from registration where phone_key = $1 and expires_at > $2 returning said',
      [phoneKey, instant(now)],
    );
    return taken?.said;
  }

  async hasPhone(person: string | null, phoneKey: Uint8Array): Promise<boolean> {
    const rows = await this.#rows(
      'has-phone',
      `select from person_key k join person p using (person_id)
        where k.key = $2 and k.kind = 'phone' and coalesce(p.merged_into, p.person_id) = $1 limit 1`,
      [person, phoneKey],
    );
    return rows.length > 0;
  }

  async edit({ traits, ...edit }: RecordEdit): Promise<boolean> {
    const [saved] = await this.#rows<{ saved: boolean }>(
      'edit-record',
      'select edit_record($1, $2, $3::text[], $4, $5, $6, $7, $8::bytea[], $9::bytea[]) as saved',
      [
        edit.person,
        instant(edit.at),
        tokens(edit.fields),
        edit.before,
        edit.division,
        edit.place,
        edit.language,
        byteas(traits.gone),
        byteas(traits.come),
      ],
    );
    return saved!.saved;
  }

  async movePhone({ traits, ...move }: PhoneMove): Promise<'moved' | 'edited' | 'taken'> {
    const [moved] = await this.#rows<{ result: 'moved' | 'edited' | 'taken' }>(
      'move-phone',
      'select move_phone($1, $2, $3, $4, $5, $6, $7, $8::bytea[], $9::bytea[], $10) as result',
      [
        move.person,
        instant(move.at),
        move.staff,
        move.phoneKey,
        move.sealed,
        move.keyBefore,
        move.before,
        byteas(traits.gone),
        byteas(traits.come),
        move.staying,
      ],
    );
    return moved!.result;
  }

  async agree(person: string, version: number, at: number): Promise<void> {
    await this.#rows(
      'agree',
      'insert into terms_agreement (person_id, version, at) values ($1, $2, $3) on conflict do nothing',
      [person, version, instant(at)],
    );
  }

  async openCase(one: RegistrationCase): Promise<string> {
    const [opened] = await this.#rows<{ id: string }>(
      'open-case',
      `with opened as (
          insert into registration_case (case_id, division, document_key, phone_key, said, opened_at)
          values ($1, $2, $3, $4, $5, $6)
          on conflict (document_key, phone_key) where state = 'open' do nothing returning case_id)
        select case_id as id from opened union all
        select case_id from registration_case where document_key = $3 and phone_key = $4 and state = 'open' limit 1`,
      [one.id, one.division, one.documentKey, one.phoneKey, one.said, instant(one.openedAt)],
    );
    return opened!.id;
  }

  async openedCase(id: string): Promise<RegistrationCase | undefined> {
    const [one] = await this.#rows<RegistrationCase>(
      'opened-case',
      `select ${REGISTRATION_CASE} from registration_case where case_id = $1 and state = 'open' for update`,
      [id],
    );
    return one;
  }

  async closeCase({ id, state, reason, staff, at }: ClosedCase): Promise<void> {
    await this.#rows(
      'close-case',
      `update registration_case set state = $2, reason = $3, staff_id = $4, closed_at = $5 where case_id = $1`,
      [id, state, reason, staff, instant(at)],
    );
  }
}
