import { describe, expect, it } from 'vitest';
import { parseAreaPlace } from './area-place.ts';

const places = (text: string) => parseAreaPlace(text).places;

describe('the named place of a risk area', () => {
  it.each(['', '全域', '全镇'])('“%s” is the whole division', (text) => {
    expect(parseAreaPlace(text)).toEqual({ places: [], except: [], exceptOtherAreas: false });
  });

  it.each([
    '除高、中风险区以外的其他区域',
    '全域（高、中风险区除外）',
    '其它区域',
    '高风险区以外的噶尔县其他所有区域',
    '除高风险区外的区域为低风险区',
    '(除上述中、高风险区外的其他区域)',
    '（除高风险区外）',
  ])('“%s” is the rest beside other areas', (text) => {
    expect(parseAreaPlace(text)).toEqual({ places: [], except: [], exceptOtherAreas: true });
  });

  it('is a building, or several of one compound', () => {
    expect(places('卡姆游泳健身（七彩店）')).toEqual([{ base: '卡姆游泳健身' }]);
    expect(places('天资里14、15门')).toEqual([
      { base: '天资里', from: 14, to: 14 },
      { base: '天资里', from: 15, to: 15 },
    ]);
    expect(places('环湖南里13-17门，23-28门')).toEqual([
      { base: '环湖南里', from: 13, to: 17 },
      { base: '环湖南里', from: 23, to: 28 },
    ]);
    expect(places('春华里1号楼4门至6门')).toEqual([{ base: '春华里1号楼', from: 4, to: 6 }]);
  });

  it('goes back to the compound for a number of the same unit', () => {
    expect(places('万隆滨河新苑58号楼1门、2门，60号楼')).toEqual([
      { base: '万隆滨河新苑58号楼', from: 1, to: 1 },
      { base: '万隆滨河新苑58号楼', from: 2, to: 2 },
      { base: '万隆滨河新苑', from: 60, to: 60 },
    ]);
  });

  it('has exclusions', () => {
    expect(parseAreaPlace('三潭东里小区2号楼（除6门外）')).toEqual({
      places: [{ base: '三潭东里小区', from: 2, to: 2 }],
      except: [{ base: '三潭东里小区2号楼', from: 6, to: 6 }],
      exceptOtherAreas: false,
    });
    expect(parseAreaPlace('圣烽源小区 2 栋（含底层商铺）以外的其他楼栋')).toMatchObject({
      places: [{ base: '圣烽源小区' }],
      except: [{ base: '圣烽源小区', from: 2, to: 2 }],
    });
    expect(parseAreaPlace('香达镇除青土村外的11个村')).toMatchObject({
      except: [{ base: '青土村' }],
    });
  });

  it('is vague where only borders are told, or numbers that cannot be read', () => {
    expect(places('锦韵路以南、应龙路以北、梓州大道以西合围区域')).toEqual([
      { base: '', vague: true },
    ]);
    expect(places('万宝三区3-26号楼到3-33号楼')).toEqual([{ base: '万宝三区', vague: true }]);
  });
});
