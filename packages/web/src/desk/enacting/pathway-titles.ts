import { type Language, parseCanonical } from '@kangma/policy';

/** What the pathways of a policy are called, by their ids. */
export function pathwayTitles(canonical: string, language: Language): ReadonlyMap<string, string> {
  const read = parseCanonical(canonical);
  const pathways = read.ok ? read.value.pathways : [];
  return new Map(pathways.map(({ id, title }) => [id, title[language]]));
}
