import { join, resolve } from 'node:path';
import { type SettingName, SETTINGS, type Settings } from './settings.ts';

/** The configuration of a server: the settings, with what follows from them. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** where people reach the server, without a slash at the end; `undefined`: where it listens. */
  readonly publicUrl: string | undefined;
  readonly trustedProxies: number;
  readonly dataFolder: string;
  readonly keyFile: string;
  /** the watched folder, where there is one. */
  readonly inboxFolder: string | undefined;
  readonly registerFile: string | undefined;
  /** the file of those who may sign policies, where there is one. */
  readonly signersFile: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly databaseConnections: number;
  /** how many worker processes. */
  readonly workers: number;
  /** the provinces that this server is for, 2 digits each. */
  readonly provinces: readonly string[];
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly limits: {
    readonly bodyBytes: number;
    readonly uploadBytes: number;
    readonly requestsPerMinute: number;
  };
  readonly demoClock: boolean;
  readonly devOutbox: boolean;
  /** from how many persons a day on a staff member's reads are told to the auditor. */
  readonly bulkReads: number;
  /** where measures are served, if at all. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** the collector that traces go to, where there is one. */
  readonly tracesUrl: string | undefined;
  /** the SMS gateway, where there is one. */
  readonly sms: SmsAddress | undefined;
  /** another identity provider than the embedded one. */
  readonly oidc: OidcClient | undefined;
}

export interface SmsAddress {
  readonly url: string;
  readonly token: string | undefined;
}

export interface OidcClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** the claim of the ID token that holds the login of a staff member. */
  readonly loginClaim: string;
}

/** One setting that cannot be used. Its value is not repeated: it may be a secret. */
export interface SettingProblem {
  readonly name: SettingName;
  readonly message: string;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** Reads the configuration from an environment; tells every setting that is wrong, at once. An empty value is none. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const problems: SettingProblem[] = [];
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const [key, setting] of Object.entries(SETTINGS)) {
    const name = key as SettingName;
    const read = setting.schema.safeParse(env[name] === '' ? undefined : env[name]);
    if (read.success) values[name] = read.data;
    else problems.push({ name, message: `${name} must be ${setting.must}.` });
  }
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const) {
    if (values.OIDC_ISSUER === undefined || values[name] !== undefined) continue;
    problems.push({ name, message: `${name} must be given where OIDC_ISSUER is.` });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, config: configOf(values as Settings) };
}

const KIB = 1024;

function configOf(settings: Settings): Config {
  const dataFolder = resolve(settings.KANGMA_DATA);
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    trustedProxies: settings.TRUST_PROXY,
    dataFolder,
    keyFile: resolve(settings.KANGMA_KEY_FILE ?? join(dataFolder, 'master.key')),
    inboxFolder: settings.KANGMA_INBOX === undefined ? undefined : resolve(settings.KANGMA_INBOX),
    registerFile:
      settings.KANGMA_REGISTER === undefined ? undefined : resolve(settings.KANGMA_REGISTER),
    signersFile:
      settings.KANGMA_POLICY_SIGNERS === undefined
        ? undefined
        : resolve(settings.KANGMA_POLICY_SIGNERS),
    databaseUrl: settings.DATABASE_URL,
    databaseConnections: settings.KANGMA_DATABASE_CONNECTIONS,
    workers: settings.KANGMA_WORKERS,
    provinces: settings.KANGMA_PROVINCES.split(','),
    logLevel: settings.LOG_LEVEL,
    limits: {
      bodyBytes: settings.KANGMA_BODY_KB * KIB,
      uploadBytes: settings.KANGMA_UPLOAD_MB * KIB * KIB,
      requestsPerMinute: settings.KANGMA_REQUESTS_PER_MINUTE,
    },
    demoClock: settings.KANGMA_DEMO_CLOCK,
    devOutbox: settings.KANGMA_DEV_OUTBOX,
    bulkReads: settings.KANGMA_BULK_READS,
    metrics:
      settings.KANGMA_METRICS_PORT === 0
        ? undefined
        : { host: settings.KANGMA_METRICS_HOST, port: settings.KANGMA_METRICS_PORT },
    tracesUrl: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    sms:
      settings.KANGMA_SMS_URL === undefined
        ? undefined
        : { url: settings.KANGMA_SMS_URL, token: settings.KANGMA_SMS_TOKEN },
    oidc: oidcOf(settings),
  };
}

function oidcOf(settings: Settings): OidcClient | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = settings;
  const { OIDC_CLIENT_SECRET: clientSecret, OIDC_LOGIN_CLAIM: loginClaim } = settings;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    return undefined;
  return { issuer, clientId, clientSecret, loginClaim };
}
