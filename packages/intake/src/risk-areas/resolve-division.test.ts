import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { realDivisions } from '../testing/divisions.ts';
import { resolveDivision } from './resolve-division.ts';

const DIVISIONS = realDivisions(createRequire(import.meta.url));

function resolve(province: string, city: string, county: string, community = '') {
  return resolveDivision({ province, city, county, community }, DIVISIONS);
}

describe('the division of a risk area', () => {
  it.each([
    ['河北省', '廊坊市', '霸州市', '', '131081', 'as-named'],
    ['天津市', '天津市', '和平区', '', '120101', 'elsewhere-in-province'],
    ['河北省', '辛集市', '辛集市', '', '130181', 'elsewhere-in-province'],
    ['海南省', '省直辖县级行政单位', '万宁市', '', '469006', 'as-named'],
    ['海南省', '省直辖县级行政单位', '乐东黎族自治', '', '469027', 'cut-off'],
    ['海南省', '儋州市', '市辖区', '', '460400', 'city-without-counties'],
    ['北京市', '朝阳区', '酒仙桥街道', '', '110105011', 'town-as-county'],
    ['北京市', '大兴区', '旧宫（地区）镇', '', '110115006', 'town-as-county'],
    ['广东省', '东莞市', '大朗镇', '', '441900113', 'town-as-county'],
    ['河北省', '承德市', '高新区', '', '130871', 'zone'],
    ['河南省', '郑州市', '航空港区', '', '410173', 'zone'],
    ['四川省', '成都市', '天府新区', '华阳街道南湖春天15栋', '510116003', 'town-of-place'],
  ])('%s %s %s “%s” is %s: %s', (province, city, county, community, division, how) => {
    expect(resolve(province, city, county, community)).toMatchObject({ ok: true, division, how });
  });

  it('goes down into town and village where the place begins with them', () => {
    expect(resolve('天津市', '天津市', '和平区', '劝业场街河南路河南里3号')).toMatchObject({
      division: '120101001',
      place: '河南路河南里3号',
    });
    expect(resolve('吉林省', '长春市', '宽城区', '团山街道小南街社区')).toMatchObject({
      division: expect.stringMatching(/^220103\d{6}$/) as string,
      place: '',
    });
  });

  it('passes over the names of the area where the place repeats them', () => {
    const resolved = resolve(
      '河南省',
      '平顶山市',
      '郏县',
      '河南省平顶山市郏县除高风险区以外的其他区域',
    );
    expect(resolved).toMatchObject({ division: '410425', place: '除高风险区以外的其他区域' });
  });

  it('does not take the first of several towns for all', () => {
    expect(resolve('广东省', '深圳市', '福田区', '福保街道、园岭街道')).toMatchObject({
      division: '440304',
      place: '福保街道、园岭街道',
    });
  });

  it('is not guessed: what is not found comes with suggestions', () => {
    const resolved = resolve('河北省', '邢台市', '邢东新区');
    expect(resolved).toMatchObject({ ok: false });
    const names = resolved.ok ? [] : resolved.suggestions.map(({ name }) => name);
    expect(names).toContain('邢台市');
  });
});
