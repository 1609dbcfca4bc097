import { expect, test } from 'vitest';
import type { Endpoint } from './endpoint.ts';
import { DEV_ENDPOINTS, ENDPOINTS } from './endpoints.ts';

const all: [string, Endpoint][] = Object.entries({ ...ENDPOINTS, ...DEV_ENDPOINTS });

function namesIn({ request: { params, query, body, upload } }: Endpoint): string[] {
  const shapes = [params, query, body, upload?.fields].map((schema) => schema?.shape ?? {});
  return [...shapes, upload?.files ?? {}].flatMap((shape) => Object.keys(shape));
}

test('no two endpoints share a method and a path', () => {
  const places = all.map(
    ([, { method, path }]) => `${method} ${path.replaceAll(/:[a-z]+/gi, ':')}`,
  );
  expect(new Set(places).size).toBe(places.length);
});

test('the input of a call is one flat record: no two of its parts share a name', () => {
  const doubled = all.filter(([, one]) => new Set(namesIn(one)).size < namesIn(one).length);
  expect(doubled.map(([name]) => name)).toEqual([]);
});

test('the parameters of a path are those of its schema', () => {
  const differing = all.filter(([, { path, request }]) => {
    const inPath = Array.from(path.matchAll(/:([a-zA-Z]+)/g), ([, name]) => name);
    return inPath.join(' ') !== Object.keys(request.params?.shape ?? {}).join(' ');
  });
  expect(differing.map(([name]) => name)).toEqual([]);
});

test('nothing that could be a person stands in an address: documents and phones go in bodies', () => {
  const telling = all.filter(([, { request }]) =>
    Object.keys({ ...request.params?.shape, ...request.query?.shape }).some((name) =>
      /phone|document|name/i.test(name),
    ),
  );
  expect(telling.map(([name]) => name)).toEqual([]);
});

test('whoever opens the record of a person is kept, and staff alone does', () => {
  const reads = all.filter(([, { path }]) => path.startsWith('/v1/persons'));
  expect(reads.length).toBeGreaterThan(0);
  for (const [, { audit, callers }] of reads) {
    expect(audit.keep).toBe('person-read');
    expect(Array.isArray(callers)).toBe(true);
  }
});
