import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuthServer, authServer } from '../testing/auth-server.ts';
import { Browser } from '../testing/browser.ts';
import { otherIssuer, type OtherIssuer } from '../testing/other-issuer.ts';

let issuer: OtherIssuer;
let server: AuthServer;

beforeAll(async () => {
  issuer = await otherIssuer('kangma', 'secret');
  server = await authServer(
    {},
    { issuer: issuer.issuer, clientId: 'kangma', clientSecret: 'secret', loginClaim: 'employee' },
  );
  await server.auth.staff.add([
    {
      login: 'wang',
      name: '测试员',
      role: 'auditor',
      division: '35',
      office: '审计处',
      phone: '10011112222',
      password: 'not used',
    },
  ]);
});

afterAll(async () => {
  await server.close();
  issuer.close();
});

async function come(claims: Readonly<Record<string, unknown>>) {
  issuer.claims = claims;
  const browser = new Browser(server.url);
  const { status } = await browser.go('/desk/login');
  const me = await browser.fetch('/v1/staff/me');
  return { status, me: me.status, text: browser.text };
}

test('whom another provider vouches for is who bears the claim that is configured', async () => {
  expect(await come({ employee: 'Wang' })).toMatchObject({ me: 200 });
});

test('a name that nobody here has, and no name at all, open nothing', async () => {
  expect(await come({ employee: 'li' })).toMatchObject({ status: 403, me: 401 });
  expect(await come({ preferred_username: 'wang' })).toMatchObject({ status: 403, me: 401 });
});

test('an ID token for another client, of another issuer, expired or of another sign-in opens nothing', async () => {
  const past = Math.floor(Date.now() / 1000) - 3600;
  for (const wrong of [{ aud: 'other' }, { iss: 'http://other' }, { exp: past }, { nonce: 'n' }]) {
    expect(await come({ employee: 'wang', ...wrong })).toMatchObject({ status: 400, me: 401 });
  }
});

test('the embedded provider is not there when another one is configured', async () => {
  expect((await fetch(`${server.url}/oidc/.well-known/openid-configuration`)).status).toBe(404);
  expect((await fetch(`${server.url}/sign-in/x`)).status).toBe(404);
});
