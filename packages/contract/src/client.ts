import type { z } from 'zod';
import type { CallInput, CallOutput } from './call.ts';
import type { Endpoint } from './endpoint.ts';
import { type HttpProblem, problem } from './problem.ts';

export interface ClientOptions {
  /** Where the server is, without a slash at the end; empty for the page’s own. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** A session’s token or an API token, where there is no cookie. */
  readonly token?: string;
  /** For messages; otherwise what `fetch` sends. */
  readonly language?: string;
}

/** Not every failure comes from the server: without a network, or through a broken proxy, there is no problem to read. */
export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: HttpProblem['code']; readonly problem: HttpProblem }
  | { readonly ok: false; readonly code: 'unreachable' | 'unreadable'; readonly status?: number };

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** For endpoints that ask for one: the same key when the same call is sent again. */
  readonly idempotencyKey?: string;
}

/** Calls endpoints by their description. */
export interface Client {
  call<E extends Endpoint>(
    endpoint: E,
    input: CallInput<E>,
    options?: CallOptions,
  ): Promise<Answered<CallOutput<E>>>;
}

type Values = Readonly<Record<string, unknown>>;

function has(shape: z.ZodObject | undefined, name: string): boolean {
  return shape !== undefined && Object.hasOwn(shape.shape, name);
}

/** Numbers and truth values as JSON writes them, words as they are. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The address of a call: its path with the parameters, and the query. */
export function addressOf({ path, request }: Endpoint, input: Values): string {
  const filled = path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(textOf(input[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && has(request.query, name)) query.set(name, textOf(value));
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}

function bodyOf({ request }: Endpoint, input: Values): string | FormData | undefined {
  const { body, upload } = request;
  const entries = Object.entries(input).filter(([, value]) => value !== undefined);
  if (body !== undefined) {
    return JSON.stringify(Object.fromEntries(entries.filter(([name]) => has(body, name))));
  }
  if (upload === undefined) return undefined;
  const form = new FormData();
  // Fields before files, so that the server knows what a file is when it begins.
  for (const [name, value] of entries) if (has(upload.fields, name)) form.set(name, textOf(value));
  for (const name of Object.keys(upload.files)) {
    const file = input[name];
    if (file instanceof Blob) form.set(name, file);
  }
  return form;
}

/** Our own pages and the command call the server with this. */
export function createClient({ baseUrl, fetch, token, language }: ClientOptions): Client {
  return {
    async call<E extends Endpoint>(
      endpoint: E,
      input: CallInput<E>,
      { signal, idempotencyKey }: CallOptions = {},
    ): Promise<Answered<CallOutput<E>>> {
      const values = input as Values;
      const body = bodyOf(endpoint, values);
      // The header tells the server that no other site’s form sent this.
      const headers: Record<string, string> = { 'x-kangma': '1' };
      if (typeof body === 'string') headers['content-type'] = 'application/json';
      if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
      if (language !== undefined) headers['accept-language'] = language;
      if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
      let response: Response;
      try {
        response = await fetch(`${baseUrl}${addressOf(endpoint, values)}`, {
          method: endpoint.method,
          headers,
          credentials: 'same-origin',
          ...(body === undefined ? {} : { body }),
          ...(signal === undefined ? {} : { signal }),
        });
      } catch {
        return { ok: false, code: 'unreachable' };
      }
      return read(endpoint, response);
    },
  };
}

async function read<E extends Endpoint>(
  { response: rules }: E,
  response: Response,
): Promise<Answered<CallOutput<E>>> {
  const { status } = response;
  try {
    if (!response.ok) {
      const told = problem.parse(await response.json());
      return { ok: false, code: told.code, problem: told };
    }
    if (rules.kind === 'json') {
      return { ok: true, value: rules.body.parse(await response.json()) as CallOutput<E> };
    }
    const value = rules.kind === 'file' ? await response.blob() : undefined;
    return { ok: true, value: value as CallOutput<E> };
  } catch {
    return { ok: false, code: 'unreadable', status };
  }
}
