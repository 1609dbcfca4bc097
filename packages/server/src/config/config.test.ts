import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { SETTINGS } from './settings.ts';

test('nothing has to be set', () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    config: {
      host: '127.0.0.1',
      port: 7070,
      dataFolder: resolve('.kangma'),
      keyFile: resolve('.kangma/master.key'),
      databaseUrl: undefined,
      oidc: undefined,
      devOutbox: false,
      limits: { bodyBytes: 65_536, uploadBytes: 33_554_432, requestsPerMinute: 600 },
    },
  });
});

test('every setting that is wrong is told at once, and no value is repeated', () => {
  const read = readConfig({
    PORT: 'seventy',
    DATABASE_URL: 'mysql://user:secret@host/db',
    LOG_LEVEL: 'loud',
    KANGMA_UPLOAD_MB: '0',
    KANGMA_DEV_OUTBOX: 'yes',
    OIDC_ISSUER: 'https://id.example',
  });
  expect(read).toEqual({
    ok: false,
    problems: [
      { name: 'PORT', message: 'PORT must be a whole number from 0 to 65535.' },
      {
        name: 'DATABASE_URL',
        message: 'DATABASE_URL must be an address that begins with postgres:// or postgresql://.',
      },
      {
        name: 'LOG_LEVEL',
        message: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent.',
      },
      {
        name: 'KANGMA_UPLOAD_MB',
        message: 'KANGMA_UPLOAD_MB must be a whole number from 1 to 1024.',
      },
      { name: 'KANGMA_DEV_OUTBOX', message: 'KANGMA_DEV_OUTBOX must be true or false.' },
      { name: 'OIDC_CLIENT_ID', message: 'OIDC_CLIENT_ID must be given where OIDC_ISSUER is.' },
      {
        name: 'OIDC_CLIENT_SECRET',
        message: 'OIDC_CLIENT_SECRET must be given where OIDC_ISSUER is.',
      },
    ],
  });
});

test('an empty value is the same as none, and the public address has no slash at its end', () => {
  const read = readConfig({ PORT: '', PUBLIC_URL: 'https://code.example/' });
  expect(read).toMatchObject({
    ok: true,
    config: { port: 7070, publicUrl: 'https://code.example' },
  });
});

test('another identity provider is used when it is named', () => {
  const read = readConfig({
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLIENT_ID: 'kangma',
    OIDC_CLIENT_SECRET: 'secret',
  });
  expect(read).toMatchObject({
    config: { oidc: { issuer: 'https://id.example', loginClaim: 'preferred_username' } },
  });
});

test('the reference says of every setting what it has where nothing is given', () => {
  const given = Object.entries(SETTINGS).map(([name, { schema }]) => {
    const value = schema.parse(undefined);
    return [name, value === undefined ? undefined : String(value)];
  });
  expect(given).toEqual(Object.entries(SETTINGS).map(([name, { otherwise }]) => [name, otherwise]));
});
