import { expect, test } from 'vitest';
import { named } from '../testing/invented.ts';
import { SmallProvince } from '../testing/small-province.ts';

test('where somebody was is forgotten when it has expired, and not before', async () => {
  const province = await SmallProvince.open();
  const [one] = await province.register(1);
  await province.takeIn('presence', [
    {
      ...named(one!),
      division: { code: '350203' },
      place: '示例商场',
      from: '2022-04-01T07:00:00',
      to: '2022-04-01T08:00:00',
    },
  ]);
  const { population } = province.deciding;
  const expiry = await province.pool.query<{ at: Date }>('select expires_at as at from presence');
  const at = expiry.rows[0]!.at.getTime();
  expect(await population.forgetPresences(at - 1)).toBe(0);
  expect(await population.forgetPresences(at)).toBe(1);
  expect((await province.pool.query('select from presence')).rowCount).toBe(0);
  await province.close();
});
