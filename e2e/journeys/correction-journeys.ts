import { expect, it } from 'vitest';
import type { Running } from '../running.ts';

const NEW_PHONE = '10055550077';
const LOOK_EVERY_MS = 7000;
/** A phone gets one code a minute, and one went out to sign in. */
const A_CODE_LATER_MS = 120_000;

/** A resident corrects their record, agrees to the terms, and moves to another phone. */
export function correctionJourneys(running: () => Running): void {
  it(
    'corrects the record once and not twice a day, and moves to another phone with both codes',
    async () => {
      const { phone } = running().persona('arrival from abroad at the site');
      const page = await running().residentPage(phone);
      await page.getByRole('link', { name: 'read the terms' }).click();
      await page.getByRole('button', { name: 'I agree' }).click();
      await page.getByText('Agreed to on').waitFor();

      await page.getByRole('button', { name: 'Correct' }).click();
      await page.getByLabel('Compound or building').fill('示例新村9号楼');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Changed today. Again from').waitFor();
      expect(await page.innerText('main')).toContain('示例新村9号楼');
      expect(await page.getByRole('button', { name: 'Correct' }).count()).toBe(0);

      await page.getByLabel('New mobile number').fill(NEW_PHONE);
      const since = Date.now();
      const oldCode = page.getByLabel('Code on the old phone');
      while ((await oldCode.count()) === 0) {
        await page.getByRole('button', { name: 'Send both codes' }).click();
        await page.waitForTimeout(LOOK_EVERY_MS);
      }
      await oldCode.fill(await running().system.oneTimeCode(since, phone));
      const newCode = await running().system.oneTimeCode(since, NEW_PHONE);
      await page.getByLabel('Code on the new phone').fill(newCode);
      await page.getByRole('button', { name: 'Change the number' }).click();
      await page.getByText('The new number counts from now on').waitFor();
      await page.reload();
      await page.getByText(`*******${NEW_PHONE.slice(-4)}`).waitFor();
    },
    A_CODE_LATER_MS,
  );
}
