import type { Answered } from '@kangma/contract';
import { useEffect, useState } from 'react';
import type { Failed } from './failure-text.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

interface Pages<Item> {
  /** not there until the first page has come. */
  readonly items: readonly Item[] | undefined;
  readonly failed: Failed | undefined;
  /** there is more to be had; not there at the end. */
  readonly more: (() => void) | undefined;
  readonly again: () => void;
}

/** A list of the server, page by page. It begins anew when one of `dependencies` changes. */
export function usePages<Item>(
  ask: (cursor: string | undefined) => Promise<Answered<Page<Item>>>,
  dependencies: readonly unknown[],
): Pages<Item> {
  const [items, setItems] = useState<readonly Item[]>();
  const [next, setNext] = useState<string | null>(null);
  const [failed, setFailed] = useState<Failed>();
  const load = async (cursor: string | undefined, isCurrent: () => boolean) => {
    const answered = await ask(cursor);
    if (!isCurrent()) return;
    if (!answered.ok) return setFailed(answered);
    setFailed(undefined);
    setNext(answered.value.next);
    setItems((before = []) =>
      cursor === undefined ? answered.value.items : [...before, ...answered.value.items],
    );
  };
  useEffect(() => {
    let isCurrent = true;
    void load(undefined, () => isCurrent);
    return () => {
      isCurrent = false;
    };
  }, dependencies);
  const always = () => true;
  return {
    items,
    failed,
    more: next === null ? undefined : () => void load(next, always),
    again: () => void load(undefined, always),
  };
}
