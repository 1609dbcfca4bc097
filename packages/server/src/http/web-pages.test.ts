import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleHttp, sampleHttp } from '../testing/sample-http.ts';

let folder: string;
let http: SampleHttp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kangma-web-'));
  mkdirSync(join(folder, 'dist/desk'), { recursive: true });
  mkdirSync(join(folder, 'dist/assets'));
  writeFileSync(join(folder, 'secret'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), '<p>code');
  writeFileSync(join(folder, 'dist/desk/index.html'), '<p>desk');
  writeFileSync(join(folder, 'dist/assets/page-1a2b.js'), '1');
  http = await sampleHttp({}, { webFolder: join(folder, 'dist') });
});

afterAll(async () => {
  await http.app.close();
  rmSync(folder, { recursive: true });
});

test('the resident’s page is at /, the desk at /desk/', async () => {
  expect((await http.app.inject('/')).body).toBe('<p>code');
  expect((await http.app.inject('/desk/')).body).toBe('<p>desk');
  expect((await http.app.inject('/desk')).headers.location).toBe('/desk/');
});

test('files whose names carry a hash are kept for good, pages are asked for again', async () => {
  expect((await http.app.inject('/assets/page-1a2b.js')).headers['cache-control']).toContain(
    'immutable',
  );
  expect((await http.app.inject('/')).headers['cache-control']).toBe('no-cache');
});

test('what is not there is a problem, and nothing outside of the folder is there', async () => {
  for (const path of ['/nothing', '/../secret', '/%2e%2e/secret', '/assets/..%2f..%2fsecret']) {
    const { statusCode, body } = await http.app.inject(path);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).toContain('urn:kangma:problem:');
  }
});
