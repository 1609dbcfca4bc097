import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { residentSignsIn, staffSignsIn } from './sign-in.ts';
import { startSystem, type System } from './start-system.ts';

const HALF_DAY_MIN = 720;
const PATIENCE_MS = 10_000;
const MINUTE = 60_000;
const EAST_MS = 480 * MINUTE;

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

/** A running system with a browser before it, and the people of its province. */
export class Running {
  readonly system: System;
  readonly #browser: Browser;
  readonly #cookies = new Map<string, Cookies>();

  constructor(system: System, browser: Browser) {
    this.system = system;
    this.#browser = browser;
  }

  static async start(): Promise<Running> {
    const [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    return new Running(system, browser);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.system.stop();
  }

  office(role: string) {
    return this.system.province.staff.find((one) => one.role === role)!;
  }

  persona(label: string) {
    return this.system.province.personas.find((one) => one.label === label)!;
  }

  async newPage(): Promise<Page> {
    const context = await this.#browser.newContext({ locale: 'en-GB' });
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  }

  async residentPage(phone: string): Promise<Page> {
    const page = await this.newPage();
    await residentSignsIn(page, this.system, phone);
    return page;
  }

  /** The file of the key that somebody of a role signs policies with. */
  keyFile(role: string): string {
    const login = this.#loginOf(role);
    return this.system.signers.find((one) => one.login === login)!.keyFile;
  }

  /** Of an office of this role, or of whom the province has besides. */
  #loginOf(role: string): string {
    return this.system.province.staff.find((one) => one.role === role)?.id ?? role;
  }

  /** A page of the desk, of a member of staff who signs in once: codes are not sent twice in a minute. */
  async staffPage(role: string, name = ''): Promise<Page> {
    const page = await this.newPage();
    const id = this.#loginOf(role);
    const known = this.#cookies.get(id);
    if (known === undefined) {
      await staffSignsIn(page, this.system, id);
      this.#cookies.set(id, await page.context().cookies());
    } else {
      await page.context().addCookies(known);
    }
    await page.goto(`${this.system.url}/desk/#/${name}`);
    return page;
  }

  /** A day's noon before the province's today, as laboratories write it. */
  noonBefore(days: number): string {
    const { today } = this.system.province;
    const at = (today - days * 2 * HALF_DAY_MIN + HALF_DAY_MIN) * MINUTE;
    return new Date(at + EAST_MS).toISOString().slice(0, 16).replace('T', ' ');
  }
}
