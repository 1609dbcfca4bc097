import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { checkDigit } from '../../packages/intake/src/index.ts';
import type { Running } from '../running.ts';

const NAME = '买买提·示例';
const FIRST = '99010119920307777';
const DOCUMENT = FIRST + checkDigit(FIRST);
const LOOK_EVERY_MS = 200;
const PHONE = '10055550001';

/** Somebody registers, is confirmed at the counter, is entered twice, and is one person again. */
export function peopleJourneys(running: () => Running): void {
  const say = async (page: Page, document: string) => {
    const village = running().office('community').division;
    await page.goto(`${running().system.url}/#/register`);
    await page.fill('#name', NAME);
    await page.fill('#document', document);
    await page.fill('#phone', PHONE);
    for (const length of [2, 4, 6, 9, 12]) {
      const division = village.slice(0, length);
      const option = `#division-${length} option[value="${division}"]`;
      await page.waitForSelector(option, { state: 'attached' });
      await page.selectOption(`#division-${length}`, division);
    }
    await page.getByText('I am well.').click();
    await page.locator('.check').click();
  };

  it('registers: a wrong number is told, and what nobody knows the counter confirms', async () => {
    const page = await running().newPage();
    await say(page, `${FIRST}${DOCUMENT.endsWith('0') ? 1 : 0}`);
    const send = page.getByRole('button', { name: 'Send me the code' });
    await send.click();
    await page.getByText('Document number').waitFor();
    await page.fill('#document', DOCUMENT);
    const since = Date.now();
    await send.click();
    await page.waitForSelector('#code');
    await page.fill('#code', await running().system.oneTimeCode(since));
    await page.getByRole('button', { name: 'Register' }).click();
    const number = await page.locator('.counter-number').innerText();

    const desk = await running().staffPage('community', 'registrations');
    const card = desk.locator('.ant-card', { hasText: number });
    await card.getByLabel('Number on the document').fill(DOCUMENT);
    await card.getByRole('button', { name: 'Document and person seen' }).click();
    await card.locator('[role=status]').waitFor();
    expect(await card.innerText()).toContain('Registered. They can sign in');
  });

  it('is entered again with a passport: found, proposed by one, confirmed by another', async () => {
    const desk = await running().staffPage('community', 'registrations');
    await desk.fill('#here-name', NAME);
    await desk.click('#here-documentType');
    await desk.locator('.ant-select-item-option', { hasText: 'Passport' }).click();
    await desk.fill('#here-document', 'E99000001');
    await desk.fill('#here-birthDate', '1992-03-07');
    await desk.fill('#here-phone', PHONE);
    await desk.getByRole('button', { name: 'Register', exact: true }).click();
    await desk.getByText('Registered.', { exact: true }).waitFor();

    const take = async (role: string, step: string) => {
      const page = await running().staffPage(role, 'duplicates');
      const compare = page.getByRole('link', { name: 'Compare' });
      // the search comes after everything else that waits
      while ((await compare.count()) === 0) {
        await page.waitForTimeout(LOOK_EVERY_MS);
        await page.reload();
        await page.waitForLoadState('networkidle');
      }
      await compare.first().click();
      await page.getByText('E99000001').waitFor();
      await page.getByLabel('Reason').click();
      await page.locator('.ant-select-item-option', { hasText: 'two documents' }).click();
      await page.getByRole('button', { name: step }).click();
      return page;
    };
    const first = await take('district', 'Propose to merge');
    await first.getByText('somebody else has to confirm it').waitFor();
    const second = await take('city', 'Confirm the merge');
    await second.getByRole('button', { name: 'Propose to undo' }).waitFor();
    expect(await second.innerText('main')).toContain(NAME);
  });
}
