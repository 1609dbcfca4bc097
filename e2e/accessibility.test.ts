import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { residentSignsIn, staffSignsIn } from './sign-in.ts';
import { startSystem, type System } from './start-system.ts';
import { violations } from './violations.ts';

const STARTING_MS = 120_000;
const LOOKING_MS = 120_000;
const RESIDENT_PAGES = ['', 'declare', 'record', 'family', 'guidance', 'settings', 'mine'];
const DESK_PAGES = [
  'operations',
  'colours',
  'hand-in',
  'submissions',
  'places',
  'person',
  'registrations',
  'duplicates',
  'tokens',
  'policies',
  'policies/national/1',
];
const LOCALES = ['zh-CN', 'zh-TW', 'en-GB'];
const SCREENS = [
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1440, height: 900, colorScheme: 'light' },
] as const;
const LOOKS = LOCALES.flatMap((locale) => SCREENS.map((screen) => ({ locale, ...screen })));

let system: System;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
}, STARTING_MS);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, STARTING_MS);

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

/** Signs in once, for as many looks as follow. */
async function signedIn(signIn: (page: Page) => Promise<void>): Promise<Cookies> {
  const context = await browser.newContext();
  await signIn(await context.newPage());
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** What is wrong on each of some pages, in one language, size and appearance. */
async function look(
  { locale, width, height, colorScheme }: (typeof LOOKS)[number],
  cookies: Cookies,
  addresses: readonly string[],
): Promise<string[]> {
  const context = await browser.newContext({
    locale,
    colorScheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(system.url + address);
    await page.waitForLoadState('networkidle');
    await page.waitForSelector('main h1');
    await page.waitForFunction(() => document.querySelector('.ant-skeleton') === null);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wide > 0) found.push(`${address}: ${wide} pixels too wide`);
    found.push(...(await violations(page)).map((one) => `${address}: ${one}`));
  }
  await context.close();
  return found;
}

describe('the resident’s pages', () => {
  it(
    'have no serious barrier in any language, at any size, in light and dark',
    async () => {
      const persona = system.province.personas.find(({ colour }) => colour === 'yellow')!;
      const cookies = await signedIn((page) => residentSignsIn(page, system, persona.phone));
      for (const one of LOOKS) {
        expect(await look(one, [], ['/', '/#/register', '/#/terms'])).toEqual([]);
        const addresses = RESIDENT_PAGES.map((name) => `/#/${name}`);
        expect(await look(one, cookies, addresses)).toEqual([]);
      }
    },
    LOOKING_MS,
  );
});

describe('the desk of those who enact policies', () => {
  it(
    'has no serious barrier in any language, at any size, in light and dark',
    async () => {
      const cookies = await signedIn((page) => staffSignsIn(page, system, 'policy-author'));
      const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
      const listed = await fetch(`${system.url}/v1/proposals`, { headers });
      const { items } = (await listed.json()) as { items: { id: string }[] };
      const pages = ['proposals', 'proposals/new', `proposals/${items[0]!.id}`];
      for (const one of LOOKS) {
        const addresses = pages.map((name) => `/desk/#/${name}`);
        expect(await look(one, cookies, addresses)).toEqual([]);
      }
    },
    LOOKING_MS,
  );
});

describe('the desk', () => {
  it(
    'has no serious barrier in any language, at any size, in light and dark',
    async () => {
      const district = system.province.staff.find(({ role }) => role === 'district')!.id;
      const cookies = await signedIn((page) => staffSignsIn(page, system, district));
      for (const one of LOOKS) {
        expect(await look(one, [], ['/desk/'])).toEqual([]);
        const addresses = DESK_PAGES.map((name) => `/desk/#/${name}`);
        expect(await look(one, cookies, addresses)).toEqual([]);
      }
    },
    LOOKING_MS,
  );
});
