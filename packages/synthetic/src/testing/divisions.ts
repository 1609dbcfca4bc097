import type { Division } from '../places/settle.ts';

const CITIES = [
  '福州市',
  '厦门市',
  '莆田市',
  '三明市',
  '泉州市',
  '漳州市',
  '南平市',
  '龙岩市',
  '宁德市',
];
const NUMBERS = [1, 2, 3, 4, 5];

/** A small table of divisions under the code of Fujian: its cities, and invented districts, towns and villages. */
export function someDivisions(): Division[] {
  const table: Division[] = [{ code: '35', name: '福建省' }];
  CITIES.forEach((name, i) => {
    const city = `350${i + 1}`;
    table.push({ code: city, name });
    for (const d of [1, 2]) {
      const district = `${city}0${d}`;
      table.push({ code: district, name: `示例${d}区` });
      for (const t of NUMBERS) {
        const town = `${district}00${t}`;
        table.push({ code: town, name: `示例${d}${t}街道` });
        for (const v of NUMBERS)
          table.push({ code: `${town}00${v}`, name: `示例${d}${t}${v}社区` });
      }
    }
  });
  return table;
}
