import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An OpenID Connect provider of somebody else, as small as it can be: whoever comes is `login`. */
export interface OtherIssuer {
  readonly issuer: string;
  /** What goes into the next ID tokens beside the usual claims. */
  claims: Readonly<Record<string, unknown>>;
  close(): void;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function otherIssuer(clientId: string, clientSecret: string): Promise<OtherIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const asked = new Map<string, URLSearchParams>();
  const self = { issuer: '', claims: {}, close: () => void server.close() };

  const idToken = (nonce: string | null) => {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: self.issuer, aud: clientId, sub: 's-1', iat: now, exp: now + 60, nonce };
    const head = `${encode({ alg: 'ES256', kid: 'k' })}.${encode({ ...usual, ...self.claims })}`;
    const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
    return `${head}.${sign('sha256', Buffer.from(head), key).toString('base64url')}`;
  };

  const redeem = async (request: IncomingMessage) => {
    const form = new URLSearchParams(await text(request));
    const wanted = asked.get(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const secret = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const isRight =
      wanted?.get('code_challenge') === challenge && request.headers.authorization === secret;
    return isRight
      ? { access_token: 'a', token_type: 'Bearer', id_token: idToken(wanted.get('nonce')) }
      : { error: 'invalid_grant' };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', self.issuer);
    const at = (path: string) => `${self.issuer}${path}`;
    if (url.pathname === '/auth') {
      const code = String(asked.size);
      asked.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({
        code,
        state: url.searchParams.get('state') ?? '',
      }).toString();
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    const body =
      url.pathname === '/token'
        ? await redeem(request)
        : url.pathname === '/jwks'
          ? { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'ES256' }] }
          : {
              issuer: self.issuer,
              authorization_endpoint: at('/auth'),
              token_endpoint: at('/token'),
              jwks_uri: at('/jwks'),
              id_token_signing_alg_values_supported: ['ES256'],
            };
    const status = 'error' in body ? 400 : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  self.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return self;
}
