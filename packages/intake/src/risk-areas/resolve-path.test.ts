import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { realDivisions } from '../testing/divisions.ts';
import { resolvePath } from './resolve-path.ts';

const DIVISIONS = realDivisions(createRequire(import.meta.url));

it.each([
  ['福建省', '35'],
  ['福建省/厦门市/思明区', '350203'],
  ['福建省/厦门市/思明区/中华街道', '350203003'],
  ['天津市/和平区', '120101'],
  ['天津市/天津市/和平区/劝业场街', '120101001'],
  ['广东省/东莞市/大朗镇', '441900113'],
  ['河北省/辛集市', '130181'],
])('%s is %s', (path, division) => {
  expect(resolvePath(path.split('/'), DIVISIONS)).toEqual({ ok: true, division });
});

it('a name that is not found comes with what it may mean', () => {
  const resolved = resolvePath(['福建省', '厦门市', '思鸣区'], DIVISIONS);
  expect(resolved).toMatchObject({ ok: false, suggestions: [{ name: '思明区' }, {}, {}, {}, {}] });
});

it('no names are no division', () => {
  expect(resolvePath([], DIVISIONS)).toEqual({ ok: false, suggestions: [] });
});
