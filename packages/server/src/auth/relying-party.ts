import * as openid from 'openid-client';
import type { OidcClient } from '../config/config.ts';
import { CALLBACK_PATH, DESK_CLIENT, PROVIDER_PATH } from './identity-provider.ts';

/** What the browser brings back unchanged, sealed in a cookie. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The desk towards its OpenID Connect provider. */
export interface RelyingParty {
  /** Where to send the browser, and what to remember until it is back. */
  begin(): Promise<{ readonly url: URL; readonly pending: PendingSignIn }>;
  /** The login that the provider vouches for. @throws where the answer does not belong to `pending`. */
  finish(answer: URL, pending: PendingSignIn): Promise<string | undefined>;
}

/** The embedded provider: its addresses are known, and the server talks to itself at `internalUrl`. */
export function embeddedClient(
  publicUrl: string,
  internalUrl: string,
  secret: string,
): openid.Configuration {
  const issuer = `${publicUrl}${PROVIDER_PATH}`;
  const client = new openid.Configuration(
    {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
    },
    DESK_CLIENT,
    { id_token_signed_response_alg: 'ES256' },
    openid.ClientSecretBasic(secret),
  );
  openid.allowInsecureRequests(client);
  client[openid.customFetch] = (url, options) =>
    fetch(url.replace(publicUrl, internalUrl), options as RequestInit);
  return client;
}

/** Another provider: what it offers is asked. */
export async function otherClient(oidc: OidcClient): Promise<openid.Configuration> {
  const issuer = new URL(oidc.issuer);
  return openid.discovery(
    issuer,
    oidc.clientId,
    undefined,
    openid.ClientSecretBasic(oidc.clientSecret),
    issuer.protocol === 'http:' ? { execute: [openid.allowInsecureRequests] } : {},
  );
}

/** @param find asks the provider what it offers: at the first sign-in, and again where it was down then. */
export function relyingParty(
  find: () => Promise<openid.Configuration>,
  publicUrl: string,
  loginClaim: string,
): RelyingParty {
  let found: Promise<openid.Configuration> | undefined;
  const client = () => {
    found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    async begin() {
      const pending = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(await client(), {
        redirect_uri: `${publicUrl}${CALLBACK_PATH}`,
        scope: 'openid profile',
        response_type: 'code',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        // whoever used the machine before is not whoever sits there now
        prompt: 'login',
      });
      return { url, pending };
    },
    async finish(answer, { state, nonce, verifier }) {
      const tokens = await openid.authorizationCodeGrant(await client(), answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
      });
      const login = tokens.claims()?.[loginClaim];
      return typeof login === 'string' ? login : undefined;
    },
  };
}
