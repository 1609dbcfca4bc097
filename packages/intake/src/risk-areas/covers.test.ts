import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAreaPlace } from './area-place.ts';
import { type Cover, covers } from './covers.ts';

const TOWN = '120101001';

function cover(area: string, place: string | undefined, division = TOWN): Cover {
  const stay = place === undefined ? { division } : { division, place };
  return covers({ division: TOWN, place: parseAreaPlace(area) }, stay);
}

describe('a stay and a risk area', () => {
  it.each<[string, string | undefined, Cover]>([
    ['新博园小区6号楼', '新博园小区6号楼', 'inside'],
    ['新博园小区6号楼', '春华街新博园小区6号楼3单元201', 'inside'],
    ['新博园小区6号楼', '新博园小区16号楼', 'outside'],
    ['新博园小区6号楼', '新博园小区', 'ask'],
    ['新博园小区6号楼', '世纪花园6号楼', 'outside'],
    ['新博园小区6号楼', undefined, 'ask'],
    ['环湖南里13-17门，23-28门', '环湖南里25门', 'inside'],
    ['环湖南里13-17门，23-28门', '环湖南里20门', 'outside'],
    ['', '任何地方', 'inside'],
    ['', undefined, 'inside'],
    ['其他区域', undefined, 'inside'],
    ['金旭里除3号楼以外其他区域', '金旭里3号楼', 'outside'],
    ['金旭里除3号楼以外其他区域', '金旭里4号楼', 'inside'],
    ['金旭里除3号楼以外其他区域', '金旭里', 'ask'],
    ['全域（除金街外）', undefined, 'ask'],
    ['锦韵路以南、应龙路以北合围区域', '嘉年华青年城', 'ask'],
    ['万宝三区3-26号楼到3-33号楼', '万宝三区3-30号楼', 'ask'],
    ['万宝三区3-26号楼到3-33号楼', '世纪花园', 'outside'],
  ])('area “%s”, stay at “%s”: %s', (area, place, expected) => {
    expect(cover(area, place)).toBe(expected);
  });

  it('in another division has nothing to do with it', () => {
    expect(cover('', '新博园小区', '120101002')).toBe('outside');
    expect(cover('新博园小区', '新博园小区', '120102')).toBe('outside');
  });

  it('known only to a division above it asks', () => {
    expect(cover('', undefined, '120101')).toBe('ask');
    expect(cover('新博园小区6号楼', '新博园小区6号楼', '1201')).toBe('ask');
  });

  it('never colours by a place in another building of the compound', () => {
    const number = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(number, number, (building, other) => {
        const expected = building === other ? 'inside' : 'outside';
        expect(cover(`花园${building}号楼`, `花园${other}号楼1单元`)).toBe(expected);
      }),
    );
  });
});
