import { expect, it } from 'vitest';
import { diffSnapshots } from './diff-snapshots.ts';
import type { RiskArea, RiskLevel } from './risk-area.ts';

function area(level: RiskLevel, community: string): RiskArea {
  const names = { province: '福建省', city: '厦门市', county: '思明区' };
  return { level, ...names, areaName: '福建省 厦门市 思明区', community };
}

it('tells raised, lowered, new, lifted and unchanged apart', () => {
  const before = [
    area('low', '甲'),
    area('high', '乙'),
    area('medium', '丙'),
    area('medium', '丁'),
  ];
  const after = [
    area('high', '甲'),
    area('medium', '乙'),
    area('medium', '丙'),
    area('high', '戊'),
  ];
  expect(diffSnapshots(before, after)).toEqual({
    raised: [{ area: area('high', '甲'), before: 'low' }],
    lowered: [{ area: area('medium', '乙'), before: 'high' }],
    unchanged: [area('medium', '丙')],
    new: [area('high', '戊')],
    lifted: [area('medium', '丁')],
  });
});

it('takes spaces and full-width forms for nothing, and a place listed twice at its worst', () => {
  const before = [area('high', '世纪花园（1号楼）')];
  const after = [area('medium', '世纪花园(1号楼)'), area('high', ' 世纪花园(1号楼)')];
  expect(diffSnapshots(before, after).unchanged).toHaveLength(1);
});
