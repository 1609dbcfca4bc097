import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../packages/server/src/demo/demo-staff.ts';
import type { System } from './start-system.ts';

/** A resident signs in with their phone and the code that was sent to it. */
export async function residentSignsIn(page: Page, system: System, phone: string): Promise<void> {
  const since = Date.now();
  await page.goto(system.url);
  await page.fill('#phone', phone);
  await page.click('button[type=submit]');
  await page.waitForSelector('#code');
  await page.fill('#code', await system.oneTimeCode(since));
  await page.click('button[type=submit]');
  await page.waitForSelector('.code');
}

/** A member of staff signs in with the embedded provider: password, then the second factor. */
export async function staffSignsIn(page: Page, system: System, login: string): Promise<void> {
  const since = Date.now();
  await page.goto(`${system.url}/desk/login`);
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', DEMO_PASSWORD);
  await page.click('button');
  await page.waitForSelector('[name=code]');
  await page.fill('[name=code]', await system.oneTimeCode(since));
  await page.click('button');
  await page.waitForSelector('.desk-me');
}
