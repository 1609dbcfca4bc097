import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AuthServer, authServer } from '../testing/auth-server.ts';
import { Browser } from '../testing/browser.ts';

const PHONE = '10011112222';
const PASSWORD = 'correct horse battery';
const MINUTE = 60_000;

let server: AuthServer;
beforeAll(async () => {
  server = await authServer({});
  await server.auth.staff.add([
    {
      login: 'Wang',
      name: '测试员',
      role: 'district',
      division: '350203',
      office: '思明区指挥部',
      phone: PHONE,
      password: PASSWORD,
    },
  ]);
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.time += 2 * 60 * MINUTE;
});

/** Opens the login page and sends login and password. */
async function withPassword(browser: Browser, login: string, password: string) {
  await browser.go('/desk/login');
  return browser.submit({ login, password });
}

async function signIn(browser: Browser) {
  await withPassword(browser, 'wang', PASSWORD);
  const [code = ''] = await server.codesTo(PHONE);
  return browser.submit({ code });
}

test('password and code open the desk; signing out closes it', async () => {
  const browser = new Browser(server.url);
  await signIn(browser);
  expect(server.errors).toEqual([]);
  expect(browser.address).toBe(`${server.url}/desk/`);
  const me = await browser.fetch('/v1/staff/me');
  expect(await me.json()).toMatchObject({ login: 'wang', role: 'district', division: '350203' });
  const out = await browser.fetch('/v1/staff/session', {
    method: 'DELETE',
    headers: { 'x-kangma': '1' },
  });
  expect(out.status).toBe(204);
  expect((await browser.fetch('/v1/staff/me')).status).toBe(401);
});

test('the password alone opens nothing, and each sign-in asks for both again', async () => {
  const browser = new Browser(server.url);
  await withPassword(browser, 'wang', PASSWORD);
  expect((await browser.fetch('/v1/staff/me')).status).toBe(401);
  const page = await browser.submit({ code: '000000' });
  expect(page.status).toBe(401);
  server.clock.time += 2 * MINUTE;
  await signIn(browser);
  expect(await browser.go('/desk/login')).toMatchObject({ status: 200 });
  expect(browser.text).toContain('type="password"');
});

test('an unknown login, a wrong password and a lock are answered alike; the lock ends after 15 minutes', async () => {
  const answer = async (login: string, password: string) => {
    const browser = new Browser(server.url);
    const { status } = await withPassword(browser, login, password);
    return `${status} ${browser.text.replaceAll(/sign-in\/[\w-]+/g, '')}`;
  };
  const unknown = await answer('nobody', 'x');
  for (let i = 0; i < 5; i++) expect(await answer('wang', 'wrong')).toBe(unknown);
  expect(await answer('wang', PASSWORD)).toBe(unknown);
  server.clock.time += 15 * MINUTE;
  expect(await answer('wang', PASSWORD)).toContain('200');
});

test('a code page cannot be entered without the password of this very sign-in', async () => {
  const browser = new Browser(server.url);
  await withPassword(browser, 'wang', PASSWORD);
  const proof = browser.hidden('proof');
  const [code = ''] = await server.codesTo(PHONE);
  const other = new Browser(server.url);
  await other.go('/desk/login');
  const action = other.action();
  for (const stolen of [proof, '', 'AAAA']) {
    expect((await other.post(`${action}/code`, { proof: stolen, code })).status).toBe(400);
  }
});

test('an answer that belongs to no sign-in of this browser is refused', async () => {
  const browser = new Browser(server.url);
  expect(await browser.go('/desk/callback?code=x&state=y')).toMatchObject({ status: 400 });
  await browser.go('/desk/login');
  expect(await browser.go('/desk/callback?code=x&state=y')).toMatchObject({ status: 400 });
  expect((await browser.fetch('/v1/staff/me')).status).toBe(401);
});

test('the page speaks the language of the browser and repeats nothing that was typed', async () => {
  const browser = new Browser(server.url, 'en');
  await withPassword(browser, '"><script>alert(1)</script>', 'x');
  expect(browser.text).toContain('<html lang="en">');
  expect(browser.text).toContain('Login or password is wrong');
  expect(browser.text).not.toContain('<script>');
});

test('neither passwords nor phones nor what the provider remembers can be read from the database', async () => {
  await signIn(new Browser(server.url));
  const { rows } = await server.database.pool.query<{ all: string }>(
    `select string_agg(t::text, ' ') as all from (
      select s::text as t from staff s union all select p::text from oidc_payload p union all
      select k::text from server_key k) everything`,
  );
  const stored = rows[0]?.all ?? '';
  for (const secret of [PASSWORD, PHONE, '"kty"', 'accountId']) {
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(Buffer.from(secret).toString('hex'));
  }
});
