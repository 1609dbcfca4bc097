/** The levels of the national risk-area service, worst first. */
export const RISK_LEVELS = ['high', 'medium', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** One entry of a snapshot: one named place in one area, with the names exactly as the service gives them. */
export interface RiskArea {
  readonly level: RiskLevel;
  readonly province: string;
  readonly city: string;
  readonly county: string;
  /** the three names in one. */
  readonly areaName: string;
  /** the named place: a building, a range of houses, a village, or the rest of the district. */
  readonly community: string;
}
