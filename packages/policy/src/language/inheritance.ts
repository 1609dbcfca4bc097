/** What a version says about itself alone: never inherited. */
export const OWN: ReadonlySet<string> = new Set([
  'policy',
  'version',
  'title',
  'issuer',
  'jurisdiction',
  'basis',
  'published',
  'effective',
  'retroactive',
]);

/** Lists whose items are merged by id. */
export const BY_ID: ReadonlySet<string> = new Set([
  'pathways',
  'exits',
  'vetoes',
  'exemptions',
  'asks',
]);

/** Maps that are merged by key. */
export const BY_KEY: ReadonlySet<string> = new Set(['accept']);
