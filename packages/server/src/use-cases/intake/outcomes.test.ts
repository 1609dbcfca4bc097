import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Invented, named } from '../../testing/invented.ts';
import { SmallProvince } from '../../testing/small-province.ts';

let province: SmallProvince;
let people: Invented[];
beforeAll(async () => {
  province = await SmallProvince.open();
  people = await province.register(30);
});
afterAll(() => province.close());

test('everybody is green', async () => {
  const { differences, persons } = await province.verify();
  expect({ differences, persons }).toEqual({ differences: [], persons: 30 });
  console.log(await province.standing(people[0]!), await province.evidenceRows());
  await province.takeIn('contacts', [{ ...named(people[0]!), degree: 'close', lastContactAt: '2022-03-31T10:00:00+08:00' }]);
  console.log(await province.standing(people[0]!));
});
