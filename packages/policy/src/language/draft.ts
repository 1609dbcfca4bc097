import type { Policy } from './ast.ts';

/** A policy as far as it could be read: validation goes on beside a problem, so that all are told at once. */
export type Draft<T = Policy> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Draft<Item> | undefined)[]
    : { readonly [Field in keyof T]?: Draft<T[Field]> | undefined };
