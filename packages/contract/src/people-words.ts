/** What was seen, or not, at the counter: why a registration is refused there. */
export const REFUSALS = [
  'document-not-shown',
  'document-invalid',
  'not-the-holder',
  'not-living-here',
  'nobody-came',
] as const;

/** Why two records are held for one person, or for two. */
export const MERGE_REASONS = [
  'entered-twice',
  'mistyped-document',
  'two-documents',
  'other-spelling',
  'different-people',
  'mistake',
] as const;

/** The steps that a pair of records can take: two of them take two people. */
export const DUPLICATE_STEPS = [
  'propose',
  'merge',
  'undo',
  'unmerge',
  'withdraw',
  'keep-apart',
] as const;
