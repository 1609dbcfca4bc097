/** A named place as the national service names it. */
export interface NamedArea {
  /** province, city, county. */
  readonly named: readonly [string, string, string];
  readonly areaName: string;
  readonly community: string;
}

/** A snapshot in the form of the national risk-area service. @param at milliseconds; the service says whole hours. */
export function snapshotOf(
  at: number,
  lists: { readonly high?: readonly NamedArea[]; readonly middle?: readonly NamedArea[] },
): string {
  const local = new Date(at + 8 * 3_600_000).toISOString();
  const listOf = (areas: readonly NamedArea[] = []) =>
    areas.map(({ named: [province, city, county], areaName, community }) => ({
      province,
      city,
      county,
      area_name: areaName,
      communitys: [community],
    }));
  return JSON.stringify({
    data: {
      end_update_time: `${local.slice(0, 10)} ${Number(local.slice(11, 13))}时`,
      highlist: listOf(lists.high),
      middlelist: listOf(lists.middle),
      lowlist: [],
    },
  });
}
