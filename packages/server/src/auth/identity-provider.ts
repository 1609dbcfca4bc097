import { Provider } from 'oidc-provider/lib/provider.js';
import type { Clock } from '../ports/clock.ts';
import type { Keys } from '../ports/keys.ts';
import type { Sql } from '../ports/sql.ts';
import { oidcAdapter } from './oidc-adapter.ts';
import { signingKey } from './signing-keys.ts';

export const PROVIDER_PATH = '/oidc';
export const SIGN_IN_PATH = '/sign-in';
export const CALLBACK_PATH = '/desk/callback';
export const DESK_CLIENT = 'kangma-desk';

const MINUTE = 60;

export interface IdentityProviderParts {
  readonly sql: Sql;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly behindProxy: boolean;
  /** The login of an active staff member. */
  readonly loginOf: (staff: string) => Promise<string | undefined>;
}

/** The secret that the desk shows to the embedded provider. */
export function deskSecret(keys: Keys): string {
  return keys.secret('oidc-desk-client').toString('base64url');
}

/** The embedded OpenID Connect provider: one client, our own desk; code with PKCE; nobody is remembered. */
export async function identityProvider(parts: IdentityProviderParts): Promise<Provider> {
  const { sql, keys, clock, publicUrl, behindProxy, loginOf } = parts;
  const provider = new Provider(`${publicUrl}${PROVIDER_PATH}`, {
    adapter: oidcAdapter(sql, keys, clock),
    jwks: { keys: [await signingKey(sql, keys)] },
    clients: [
      {
        client_id: DESK_CLIENT,
        client_secret: deskSecret(keys),
        redirect_uris: [`${publicUrl}${CALLBACK_PATH}`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    cookies: { keys: [keys.secret('oidc-cookies').toString('base64url')] },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    interactions: { url: (_ctx, { uid }) => `${SIGN_IN_PATH}/${uid}` },
    ttl: {
      AccessToken: MINUTE,
      AuthorizationCode: MINUTE,
      IdToken: 5 * MINUTE,
      Interaction: 15 * MINUTE,
      Session: 15 * MINUTE,
      Grant: 15 * MINUTE,
    },
    async findAccount(_ctx, staff) {
      const login = await loginOf(staff);
      if (login === undefined) return undefined;
      return {
        accountId: staff,
        claims: () => Promise.resolve({ sub: staff, preferred_username: login }),
      };
    },
    // The desk is our own: nobody is asked whether it may know who they are.
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError(ctx, { error }) {
      ctx.type = 'text/plain';
      ctx.body = error;
    },
  });
  provider.proxy = behindProxy;
  return provider;
}
