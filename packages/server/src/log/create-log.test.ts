import pg from 'pg';
import { beforeEach, expect, test } from 'vitest';
import type { Log } from '../ports/log.ts';
import { createLog } from './create-log.ts';

const NAME = '测试员甲';
const DOCUMENT = '990101199001011237';
const PHONE = '10012345678';

let lines: string[];
let log: Log;

beforeEach(() => {
  lines = [];
  log = createLog('debug', { write: (line) => lines.push(line) });
});

function logged(): Record<string, unknown> {
  return JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
}

function expectNothingPersonal(): void {
  expect(lines.length).toBeGreaterThan(0);
  for (const value of [NAME, DOCUMENT, PHONE]) expect(lines.join('')).not.toContain(value);
}

test('events keep counts, truths, codes and ids', () => {
  const id = '01935f7e-1234-7abc-8def-012345678901';
  log.info('import-finished', { rows: 100_000, kind: 'laboratory', whole: true, id });
  expect(logged()).toMatchObject({
    msg: 'import-finished',
    rows: 100_000,
    kind: 'laboratory',
    whole: true,
    id,
  });
});

test('a name, a sentence or the number of a person beside an event is withheld', () => {
  log.warn('odd', {
    name: NAME,
    document: DOCUMENT,
    phone: PHONE,
    note: 'a row of somebody',
    n: 1,
  });
  expectNothingPersonal();
  expect(logged()).toMatchObject({ name: '(withheld)', note: '(withheld)', n: 1 });
});

test('an error keeps its name, its code and where it arose, at every depth, and no value', () => {
  const inner = Object.assign(
    new pg.DatabaseError(`invalid input syntax for type integer: "${DOCUMENT}"`, 1, 'error'),
    { code: '22P02', detail: `Key (phone)=(${PHONE})`, where: NAME, parameters: [NAME] },
  );
  log.error('request-failed', new Error(`cannot save ${NAME}\nat ${PHONE}`, { cause: inner }));
  expectNothingPersonal();
  expect(logged()).toMatchObject({
    error: { name: 'Error', cause: { name: 'DatabaseError', code: '22P02' } },
  });
  expect(JSON.stringify(logged())).toContain('create-log.test.ts');
});

test('something else than an error, and a code that is a value, are not repeated', () => {
  log.error('request-failed', `thrown ${NAME}`);
  expect(logged()).toMatchObject({ error: { name: 'string', at: [] } });
  log.error('request-failed', Object.assign(new Error('x'), { code: NAME }));
  expect(logged()).not.toHaveProperty('error.code');
  expectNothingPersonal();
});

test('a request is its method, route pattern, status and time', () => {
  log.request({ id: 'r-1', method: 'GET', route: '/v1/persons/:id/code', status: 200, ms: 1.234 });
  const { level, time, pid, hostname, ...rest } = logged();
  expect(rest).toEqual({
    id: 'r-1',
    method: 'GET',
    route: '/v1/persons/:id/code',
    status: 200,
    ms: 1.2,
    msg: 'request',
  });
});
