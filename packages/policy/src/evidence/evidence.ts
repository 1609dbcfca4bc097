import type { KindName } from './kinds.ts';

/** Who vouches for a piece of evidence: the division's code (prefix of GB/T 2260 style codes) and the office in it. */
export interface Authority {
  /** 2 digits province, 4 city, 6 district, 9 town, 12 village; `00` for the national level. */
  readonly division: string;
  readonly office: string;
  /** whom a person may call. */
  readonly phone?: string;
}

/**
 * One piece of evidence about one person (or, for place kinds, about one place), as it is written in JSON.
 *
 * Bitemporal: `validFrom`/`validTo` say when it was true, `recordedAt` when the system came to know it. Evidence is
 * never edited: a newer piece `supersedes` one older piece of the same kind, or a `correction` `voids` older pieces.
 * Where two records turn out to be one person, a `merge` says so in both; what was said of the other record stands
 * `through` it.
 * Attributes of the kind (kinds.ts) stand beside these fields.
 */
export interface Evidence {
  readonly id: string;
  readonly person: string;
  readonly kind: KindName;
  readonly authority: Authority;
  readonly source: { readonly system: string; readonly reference?: string };
  readonly validFrom: string;
  readonly validTo?: string;
  readonly recordedAt: string;
  readonly supersedes?: string;
  readonly voids?: readonly string[];
  /** the merge by which it came to be about this record: it stands as long as that merge does. */
  readonly through?: string;
  /** when it was recorded first, under another record of the same person. */
  readonly firstRecordedAt?: string;
  readonly approvals?: readonly string[];
  readonly [field: string]: unknown;
}
