import type { Minute } from '@kangma/policy';
import { DAY, instantText } from '../local-time.ts';
import { levelOn, type RiskPlace } from '../places/risk-area.ts';

/** Places elsewhere, and two whose district no table knows: development zones have no row of their own. */
const ELSEWHERE = {
  high: [
    ['上海市', '浦东新区', '北蔡镇', '联勤村'],
    ['福建省', '泉州市', '示例经济技术开发区', '幸福一号厂房'],
  ],
  medium: [
    ['河南省', '郑州市', '二七区', '福华街街道和平小区'],
    ['福建省', '福州市', '示例高新区', '海西园二期'],
  ],
} as const;

/**
 * What the national risk-area service answers on the morning of a day, in its own form: the invented places of the
 * province at their levels, some of other provinces, and two that cannot be resolved.
 */
export function riskAreaSnapshot(areas: readonly RiskPlace[], start: Minute, at: Minute): string {
  const day = Math.floor((at - start) / DAY);
  const list = (level: 'high' | 'medium') => [
    ...ELSEWHERE[level].map(([province, city, county, place]) =>
      entry(province, city, county, [place]),
    ),
    ...named(areas.filter((area) => levelOn(area, day) === level)),
  ];
  const [highlist, middlelist] = [list('high'), list('medium')];
  const time = instantText(at);
  return JSON.stringify({
    data: {
      end_update_time: `${time.slice(0, 10)} ${time.slice(11, 13)}时`,
      hcount: highlist.length,
      mcount: middlelist.length,
      highlist,
      middlelist,
    },
  });
}

/** One entry for each district, as the service has it, with the street before each place. */
function named(areas: readonly RiskPlace[]): ReturnType<typeof entry>[] {
  const byCounty = Map.groupBy(areas, ({ village }) => village.names.slice(0, 3).join(' '));
  return [...byCounty.values()].map((places) => {
    const [province, city, county] = places[0]!.village.names;
    return entry(
      province,
      city,
      county,
      places.map(({ village, place }) => village.names[3] + place),
    );
  });
}

function entry(province: string, city: string, county: string, communitys: readonly string[]) {
  return {
    type: '2',
    province,
    city,
    county,
    area_name: `${province} ${city} ${county}`,
    communitys,
  };
}
