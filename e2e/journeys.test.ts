import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { residentSignsIn, staffSignsIn } from './sign-in.ts';
import { startSystem, type System } from './start-system.ts';

const STARTING_MS = 120_000;
const JOURNEY_MS = 60_000;
const HALF_DAY_MIN = 720;
const MINUTE = 60_000;
const EAST_MS = 480 * MINUTE;

let system: System;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
}, STARTING_MS);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, STARTING_MS);

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  return context.newPage();
}

const officeOf = (role: string) => system.province.staff.find((one) => one.role === role)!.id;
const cookies = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>>();

/** A page of a member of staff, who signs in once: codes are not sent twice in a minute. */
async function staffPage(login: string): Promise<Page> {
  const page = await newPage();
  const known = cookies.get(login);
  if (known !== undefined) {
    await page.context().addCookies(known);
    await page.goto(`${system.url}/desk/`);
  } else {
    await staffSignsIn(page, system, login);
    cookies.set(login, await page.context().cookies());
  }
  return page;
}
const personaOf = (label: string) => system.province.personas.find((one) => one.label === label)!;

/** A day's noon before the province's today, as laboratories write it. */
function noonBefore(days: number): string {
  const at = (system.province.today - days * 2 * HALF_DAY_MIN + HALF_DAY_MIN) * MINUTE;
  return new Date(at + EAST_MS).toISOString().slice(0, 16).replace('T', ' ');
}

async function handIn(page: Page, name: string, content: string): Promise<void> {
  await page.goto(`${system.url}/desk/#/hand-in`);
  await page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.click('main button[type=submit]');
}

const HEADER = '姓名,证件类型,证件号码,样本编号,采样时间,检测结果';

describe('a resident and a laboratory', () => {
  it(
    'see a yellow code turn green, on the open page, when the missing negative is handed in',
    async () => {
      const persona = personaOf('data match, tests wrongly spaced');
      const resident = await newPage();
      await residentSignsIn(resident, system, persona.phone);
      await resident.waitForSelector('.code.yellow');
      await resident.waitForSelector('#way');
      const told = await resident.innerText('main');
      expect(told).toContain('Flagged by data match');
      expect(told).toContain('2 of 3 negative tests count');
      expect(told).toContain('Take a nucleic acid test');
      expect(await resident.getAttribute('a.call', 'href')).toMatch(/^tel:/);
      await resident.getByText('Live', { exact: true }).waitFor();

      const laboratory = await staffPage(officeOf('laboratory'));
      const { name, document } = persona;
      const row = `${name},居民身份证,${document},E2E-1,${noonBefore(1)},阴性`;
      await handIn(laboratory, 'third.csv', `${HEADER}\n${row}\n`);
      await laboratory.getByText('Received. Receipt number').waitFor();

      await resident.waitForSelector('.code.green');
      expect(await resident.innerText('.changed')).toContain('Green');

      await handIn(laboratory, 'third.csv', `${HEADER}\n${row}\n`);
      await laboratory.getByText('handed in before').waitFor();
      expect(await laboratory.innerText('main')).toContain('nothing is counted twice');
    },
    JOURNEY_MS,
  );

  it(
    'read which rows of a bad file were refused, and why',
    async () => {
      const page = await staffPage(officeOf('laboratory'));
      const rows = [
        `张三,居民身份证,1.1E+17,E2E-2,${noonBefore(1)},阴性`,
        `李四,居民身份证,990101199001010008,E2E-3,yesterday,阴性`,
      ];
      await handIn(page, 'bad.csv', [HEADER, ...rows].join('\n'));
      await page.waitForSelector('.left-rows li >> nth=1');
      const left = await page.locator('.left-rows li').allInnerTexts();
      expect(left[0]).toContain('Row 2');
      expect(left[0]).toContain('Rejected');
      expect(left[0]).toContain('document');
      expect(left[1]).toContain('Row 3');
      expect(left[1]).toContain('sampledAt');
    },
    JOURNEY_MS,
  );
});

describe('a district or a city', () => {
  it(
    'sees how intake does, and goes down from its towns to their villages',
    async () => {
      const page = await staffPage(officeOf('district'));
      await page.waitForSelector('.figures');
      expect(await page.innerText('main')).toContain('Latest intake runs');

      await page.getByRole('link', { name: 'Colours by division' }).click();
      const town = page.locator('td a').first();
      const name = await town.innerText();
      await town.click();
      await page.locator('.ant-breadcrumb a', { hasText: name }).waitFor();
      await page.locator('tbody tr.ant-table-row').first().waitFor();
      expect(await page.locator('td a').count()).toBe(0);
      await page.reload();
      await page.locator('.ant-breadcrumb a', { hasText: name }).waitFor();
      expect(await page.locator('.colour-sum').innerText()).toMatch(/Persons \d+/);
    },
    JOURNEY_MS,
  );

  it(
    'opens a record, and the person sees who looked and why',
    async () => {
      const persona = personaOf('healthy');
      // so few people live in one city
      const city = system.province.staff.find(({ role }) => role === 'city')!;
      const page = await staffPage(city.id);
      await page.goto(`${system.url}/desk/#/person`);
      await page.fill('#document', persona.document);
      await page.click('#purpose');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await page.waitForSelector('.person-code');

      const resident = await newPage();
      await residentSignsIn(resident, system, persona.phone);
      await resident.goto(`${system.url}/#/record`);
      await resident.getByText(city.name).first().waitFor();
      expect(await resident.innerText('main')).toContain('opened your code');
    },
    JOURNEY_MS,
  );
});
