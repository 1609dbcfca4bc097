import type { z } from 'zod';
import type { Endpoint, FileRule, RequestRules } from './endpoint.ts';

/** The fields that a part of a request adds to the input: before (`Sent`) and after (`Read`) the schema has read them. */
type Sent<T> = T extends z.ZodType ? z.input<T> : unknown;
type Read<T> = T extends z.ZodType ? z.output<T> : unknown;
type PartOf<R, Name extends string> = R extends Readonly<Record<Name, infer P>> ? P : unknown;
type UploadOf<R, Name extends 'fields' | 'files'> = PartOf<PartOf<R, 'upload'>, Name>;

type FilesOf<F, File> =
  F extends Readonly<Record<string, FileRule>>
    ? { readonly [Name in keyof F as F[Name]['required'] extends true ? Name : never]: File } & {
        readonly [Name in keyof F as F[Name]['required'] extends true ? never : Name]?: File;
      }
    : unknown;

/** What a caller sends: parameters, query, body, fields and files in one record. */
export type CallInput<E extends Endpoint, R extends RequestRules = E['request']> = Sent<
  PartOf<R, 'params'>
> &
  Sent<PartOf<R, 'query'>> &
  Sent<PartOf<R, 'body'>> &
  Sent<UploadOf<R, 'fields'>> &
  FilesOf<UploadOf<R, 'files'>, Blob>;

/** A file as the server has it: bounded in size, in pieces as they came. */
export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly pieces: readonly Uint8Array[];
}

/** What the server has read of a call. */
export type ReadInput<E extends Endpoint, R extends RequestRules = E['request']> = Read<
  PartOf<R, 'params'>
> &
  Read<PartOf<R, 'query'>> &
  Read<PartOf<R, 'body'>> &
  Read<UploadOf<R, 'fields'>> &
  FilesOf<UploadOf<R, 'files'>, ReceivedFile>;

/** Starts sending events and answers how to stop. */
export type Subscription<Data> = (send: (data: Data) => void) => () => void;

/** What the server answers to a call that goes well. */
export type Answer<E extends Endpoint> = E['response'] extends {
  kind: 'json';
  body: infer S extends z.ZodType;
}
  ? z.input<S>
  : E['response'] extends { kind: 'file' }
    ? Uint8Array
    : E['response'] extends { kind: 'events'; data: infer S extends z.ZodType }
      ? Subscription<z.input<S>>
      : undefined;

/** What a client gets from a call that goes well; events are read with an EventSource. */
export type CallOutput<E extends Endpoint> = E['response'] extends {
  kind: 'json';
  body: infer S extends z.ZodType;
}
  ? z.output<S>
  : E['response'] extends { kind: 'file' }
    ? Blob
    : undefined;
