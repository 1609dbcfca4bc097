import { expect, it } from 'vitest';
import type { Running } from '../running.ts';

/** Somebody binds their father, who agrees by telling them the code, and speaks for him. */
export function familyJourneys(running: () => Running): void {
  it('stands side by side once the father has agreed; he sees who looks after him, and ends it', async () => {
    const keeper = running().persona('data match, five days three tests done');
    const father = running().persona('companion at home');
    const page = await running().residentPage(keeper.phone);
    await page.getByRole('link', { name: 'Family' }).click();
    await page.getByRole('button', { name: 'Add somebody' }).click();
    await page.getByText('Old person', { exact: true }).click();
    await page.fill('#name', father.name);
    await page.fill('#document', father.document);
    const since = Date.now();
    await page.getByRole('button', { name: 'Ask for consent' }).click();
    const code = page.getByLabel('Code from their message');
    await code.fill(await running().system.oneTimeCode(since));
    await page.getByRole('button', { name: 'Confirm' }).click();
    const member = page.locator('.who', { hasText: father.name });
    expect(await member.innerText()).toContain('Old person');

    await member.click();
    await page.locator('.steps li').first().waitFor();
    await page.getByRole('link', { name: 'Declare for them' }).click();
    await page.locator('.option', { hasText: 'I have a fever' }).click();
    await page.locator('.check').click();
    await page.getByRole('button', { name: 'Send the declaration' }).click();
    await page.getByText('Your declaration was recorded').waitFor();

    const his = await running().residentPage(father.phone);
    await his.getByRole('link', { name: 'Family' }).click();
    await his.getByText('Said for me').waitFor();
    expect(await his.innerText('main')).toContain(keeper.name);
    await his.getByRole('button', { name: 'Unbind' }).click();
    await his.getByRole('button', { name: 'Unbind' }).click();
    await his.getByText('Nobody sees your code or declares for you.').waitFor();
    await page.goto(`${running().system.url}/#/family`);
    await page.getByText('Nobody yet.').waitFor();
  });
}
