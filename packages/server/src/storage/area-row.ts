/** The columns of an area. */
export const AREA = `area_id as id, source, identity, level, named, division, place, listed_at as "listedAt",
  level_since as "levelSince", lifted_at as "liftedAt", submission_id as submission, suggestions`;
