/** What staff members are, each for one division and all below it. */
export const STAFF_ROLES = [
  'community',
  'town',
  'district',
  'city',
  'province',
  'site',
  'laboratory',
  'hospital',
  'cdc',
  'border',
  'data-bureau',
  'checkpoint',
  'policy-author',
  'auditor',
  'operator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The levels of administration, which review and convert. */
export const LEVELS = ['community', 'town', 'district', 'city', 'province'] as const;

/** Those who deal with single persons. */
export const SEES_PERSONS = [...LEVELS, 'hospital', 'cdc', 'data-bureau', 'auditor'] as const;

/** Those who hand evidence in. */
export const SUBMITS = [
  ...LEVELS,
  'site',
  'laboratory',
  'hospital',
  'cdc',
  'border',
  'data-bureau',
] as const;

/** Those who see how the system does, in counts. */
export const SEES_OPERATIONS = [
  'district',
  'city',
  'province',
  'data-bureau',
  'auditor',
  'operator',
] as const;

/** Those who write policies. */
export const PROPOSES = ['policy-author'] as const;

/** Those who sign and publish them, where the configuration holds a key of theirs. */
export const ENACTS = ['policy-author', 'province'] as const;

/** Those who see what is proposed. */
export const SEES_PROPOSALS = [...ENACTS, 'auditor', 'operator'] as const;

/** Those whose systems act in their name. */
export const HOLDS_TOKENS = [...SUBMITS, ...PROPOSES] as const;

/** Those who say where a named place lies. */
export const RESOLVES_PLACES = ['district', 'city', 'province', 'data-bureau'] as const;

/** Those who stand at the counter, and see whom the registers did not confirm. */
export const COUNTER = ['community', 'town', 'district'] as const;

/** Those who decide whether two records are one person. */
export const MERGES = ['district', 'city', 'province'] as const;

/** Why a staff member opens the record of a person: a closed list, because the person reads it. */
export const PURPOSES = [
  'conversion',
  'error-correction',
  'investigation',
  'care',
  'monitoring',
  'audit',
  'remedy',
] as const;
export type Purpose = (typeof PURPOSES)[number];
