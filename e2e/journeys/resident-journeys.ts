import { expect, it } from 'vitest';
import type { Running } from '../running.ts';

/** A resident declares, answers, and leaves. */
export function residentJourneys(running: () => Running): void {
  it('declares symptoms, having read what follows: the green code turns yellow', async () => {
    const { phone } = running().persona('flagged by Henan, three days two tests done');
    const page = await running().residentPage(phone);
    await page.waitForSelector('.code.green');

    await page.getByRole('link', { name: 'Declare', exact: true }).click();
    const symptoms = page.locator('.option', { hasText: 'I have a fever' });
    expect(await symptoms.innerText()).toContain('turns yellow until a clinic clears you');
    const send = page.getByRole('button', { name: 'Send the declaration' });
    await symptoms.click();
    expect(await send.isDisabled()).toBe(true);
    await page.locator('.check').click();
    await send.click();
    await page.getByText('Your declaration was recorded').waitFor();

    await page.getByRole('link', { name: 'My code' }).first().click();
    await page.waitForSelector('.code.yellow');
  });

  it.each(['passed through a risk area', 'linked phone was in a risk area'])(
    'who %s denies it, having read what follows: the question is gone, the code stays green',
    async (label) => {
      const page = await running().residentPage(running().persona(label).phone);
      const question = page.locator('.question');
      await question.getByRole('button', { name: 'No: deny' }).click();
      expect(await question.innerText()).toContain('It then does not colour your code');
      await question.getByRole('button', { name: 'No: deny' }).click();
      await question.waitFor({ state: 'detached' });
      expect(await page.locator('.code.green').count()).toBe(1);
      await page.reload();
      await page.waitForSelector('.code.green');
      expect(await question.count()).toBe(0);
    },
  );

  it.each(['close contact released to home', 'asymptomatic infection at the site'])(
    '%s reads the way to green with places by name, never by code',
    async (label) => {
      const page = await running().residentPage(running().persona(label).phone);
      await page.locator('.steps li').first().waitFor();
      await page.locator('details summary').click();
      const told = await page.innerText('main');
      expect(told).toContain('at a laboratory in 福建省');
      expect(told).not.toMatch(/\b35(\d\d){0,2}\b|\b35\d{7}(\d{3})?\b/);
    },
  );

  it('signs out, and nothing is left to see', async () => {
    const { phone } = running().persona('on duty in a high-risk area');
    const page = await running().residentPage(phone);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForSelector('#phone');
    await page.reload();
    await page.waitForSelector('#phone');
    expect(await page.locator('.code').count()).toBe(0);
  });
}
