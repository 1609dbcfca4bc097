import { z } from 'zod';

/** One setting of the environment: what it is for, what it must be, and its value where it is not given. */
interface Setting<T> {
  readonly means: string;
  /** completes "NAME must be …". */
  readonly must: string;
  /** what stands in the reference where nothing is given; left out: nothing. */
  readonly otherwise?: string;
  readonly schema: z.ZodType<T>;
}

function whole(min: number, max: number, otherwise: number, means: string): Setting<number> {
  const schema = z.coerce.number().int().min(min).max(max).default(otherwise);
  return { means, must: `a whole number from ${min} to ${max}`, otherwise: `${otherwise}`, schema };
}

function text(otherwise: string, means: string): Setting<string> {
  return { means, must: 'text', otherwise, schema: z.string().default(otherwise) };
}

function optionalText(means: string): Setting<string | undefined> {
  return { means, must: 'text', schema: z.string().optional() };
}

function truth(means: string): Setting<boolean> {
  const schema = z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true');
  return { means, must: 'true or false', otherwise: 'false', schema };
}

function url(protocols: readonly string[], means: string): Setting<string | undefined> {
  const allowed = (value: string) => protocols.includes(URL.parse(value)?.protocol ?? '');
  return {
    means,
    must: `an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    schema: z.string().refine(allowed).optional(),
  };
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Everything that can be set, by the name of the environment variable. */
export const SETTINGS = {
  PORT: whole(0, 65_535, 7070, 'The port to listen on; 0 is any free one.'),
  HOST: text('127.0.0.1', 'The address to listen on.'),
  PUBLIC_URL: url(
    ['http:', 'https:'],
    'Under which address people reach the server; by default the one it listens on. With https, cookies are sent over https only.',
  ),
  TRUST_PROXY: whole(
    0,
    10,
    0,
    'How many proxies stand before the server. Only then is the caller’s address read from X-Forwarded-For.',
  ),
  KANGMA_DATA: text(
    '.kangma',
    'The data folder: keys, the embedded PostgreSQL, files being taken in.',
  ),
  KANGMA_INBOX: optionalText(
    'A folder that is watched: a file laid into `<login>/<kind>/` is handed in for that staff member’s office (docs/guides/intake.md); by default none.',
  ),
  KANGMA_REGISTER: optionalText(
    'A register that registrations are matched against, beside the people who are registered: a file as `kangma template residents` describes it (docs/guides/people.md); by default none.',
  ),
  KANGMA_KEY_FILE: optionalText(
    'The file of the master key, readable by its owner alone; by default `master.key` in the data folder, created at the first start.',
  ),
  KANGMA_POLICY_SIGNERS: optionalText(
    'The file of those who may sign policies, with their public keys (docs/guides/enacting.md); by default nobody may.',
  ),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'A PostgreSQL 18 to use, as a role that may create roles and owns the database; by default the embedded one.',
  ),
  KANGMA_DATABASE_CONNECTIONS: whole(2, 200, 16, 'The most connections to PostgreSQL per role.'),
  KANGMA_WORKERS: whole(
    1,
    8,
    1,
    'How many processes take submissions in and decide what time brings, beside the one that answers; each takes some 200 MB and 5 connections.',
  ),
  KANGMA_PROVINCES: {
    means:
      'The provinces that this server is for, 2 digits each: their villages are known by name.',
    must: 'codes of 2 digits, separated by commas',
    otherwise: '35',
    schema: z
      .string()
      .regex(/^[0-9]{2}(,[0-9]{2})*$/)
      .default('35'),
  } satisfies Setting<string>,
  LOG_LEVEL: {
    means: 'What is logged: this level and the more serious ones.',
    must: `one of ${LEVELS.join(', ')}`,
    otherwise: 'info',
    schema: z.enum(LEVELS).default('info'),
  } satisfies Setting<(typeof LEVELS)[number]>,
  KANGMA_BODY_KB: whole(1, 10_240, 64, 'The largest JSON body of a request, in KiB.'),
  KANGMA_UPLOAD_MB: whole(1, 1024, 32, 'The largest uploaded file, in MiB.'),
  KANGMA_REQUESTS_PER_MINUTE: whole(
    1,
    1_000_000,
    600,
    'How many requests one address may send a minute; signing in is limited further.',
  ),
  KANGMA_BULK_READS: whole(
    2,
    100_000,
    50,
    'From how many persons a day on the records that a staff member opened are told to the auditor.',
  ),
  KANGMA_METRICS_PORT: whole(
    0,
    65_535,
    0,
    'The port on which measures for Prometheus are to be had at /metrics; 0 is nowhere.',
  ),
  KANGMA_METRICS_HOST: text(
    '127.0.0.1',
    'The address of the measures: none that the world reaches.',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(
    ['http:', 'https:'],
    'The OpenTelemetry collector that traces go to, by OTLP over HTTP; by default nowhere.',
  ),
  KANGMA_DEMO_CLOCK: truth(
    'Lets a developer move the time at /dev/clock. For demonstrations only.',
  ),
  KANGMA_DEV_OUTBOX: truth(
    'Shows the messages that would go out by SMS, one-time codes included, at /dev/outbox. For demonstrations only.',
  ),
  KANGMA_SMS_URL: url(
    ['http:', 'https:'],
    'The SMS gateway: messages go there by POST (docs/guides/running.md); by default they stay in the outbox.',
  ),
  KANGMA_SMS_TOKEN: optionalText('What the gateway knows us by, sent as a bearer token.'),
  OIDC_ISSUER: url(
    ['http:', 'https:'],
    'The OpenID Connect provider of the staff; by default the embedded one.',
  ),
  OIDC_CLIENT_ID: optionalText('Our name at that provider.'),
  OIDC_CLIENT_SECRET: optionalText('Our secret at that provider.'),
  OIDC_LOGIN_CLAIM: text(
    'preferred_username',
    'The claim that holds the login of the staff member.',
  ),
} as const;

export type SettingName = keyof typeof SETTINGS;

/** The values of all settings. */
export type Settings = {
  readonly [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['schema']>;
};
