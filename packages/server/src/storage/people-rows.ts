/** The columns of a pair of records, of the table `d`. */
export const DUPLICATE = `d.duplicate_id as id, d.one, d.other, d.division, d.score, d.verdict, d.reasons, d.state,
  d.survivor, d.merge_id as merge, d.staff_id as staff, d.found_at as "foundAt"`;

/** The columns of a record. */
export const RECORD = `person_id as person, division, place, name, document_type as "documentType", document, phone,
  birth_date as "birthDate", language, merged_into is not null as "isClosed"`;

/** The columns of a case at the counter. */
export const REGISTRATION_CASE = `case_id as id, division, document_key as "documentKey", phone_key as "phoneKey", said,
  opened_at as "openedAt"`;

/** The columns of a family bond, of the table `b`; the member is the record that it leads to now. */
export const BOND = `b.bond_id as id, b.keeper, b.division, b.relation, b.document_key as "documentKey", b.said, b.state,
  current_record(b.member) as member, b.consent, b.asked_at as "askedAt", b.bound_at as "boundAt"`;
