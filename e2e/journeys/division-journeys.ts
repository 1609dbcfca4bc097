import { expect, it } from 'vitest';
import type { Running } from '../running.ts';

/** A district or a city looks at how its division does, and at a person. */
export function divisionJourneys(running: () => Running): void {
  it('sees how intake does, and goes down from its towns to their villages', async () => {
    const page = await running().staffPage('district');
    await page.waitForSelector('.figures');
    expect(await page.innerText('main')).toContain('Latest intake runs');

    await page.getByRole('link', { name: 'Colours by division' }).click();
    await page.waitForSelector('.colour-sum');
    const town = page.locator('td a').first();
    const name = await town.innerText();
    await town.click();
    await page.locator('.ant-breadcrumb a', { hasText: name }).waitFor();
    await page.locator('tbody tr.ant-table-row').first().waitFor();
    expect(await page.locator('td a').count()).toBe(0);
    await page.reload();
    await page.locator('.ant-breadcrumb a', { hasText: name }).waitFor();
    expect(await page.locator('.colour-sum').innerText()).toMatch(/Persons \d+/);
  });

  it('opens a record, and the person sees who looked and why', async () => {
    const persona = running().persona('healthy');
    // so few people live in one city
    const page = await running().staffPage('city', 'person');
    await page.fill('#document', persona.document);
    await page.click('#purpose');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.waitForSelector('.person-code');

    const resident = await running().residentPage(persona.phone);
    await resident.goto(`${running().system.url}/#/record`);
    await resident.getByText(running().office('city').name).first().waitFor();
    expect(await resident.innerText('main')).toContain('opened your code');
  });
}
