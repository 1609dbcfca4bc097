/**
 * Turns a look-up of many keys into one of a single key: the keys that are asked for while a look-up is under way go together in
 * the next one. So the busier it gets, the more of them share the cost of one; alone, a key waits for nothing but the end of
 * the turn of the event loop.
 */
export function batched<Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (key: string) => Promise<Value | undefined> {
  let waiting = new Map<string, PromiseWithResolvers<Value | undefined>>();
  let busy = false;

  const flush = async () => {
    const asked = waiting;
    waiting = new Map();
    try {
      const found = await load([...asked.keys()]);
      for (const [key, { resolve }] of asked) resolve(found.get(key));
    } catch (error) {
      for (const { reject } of asked.values()) reject(error);
    }
    if (waiting.size > 0) setImmediate(() => void flush());
    else busy = false;
  };

  return (key) => {
    const known = waiting.get(key);
    if (known !== undefined) return known.promise;
    if (!busy) {
      busy = true;
      setImmediate(() => void flush());
    }
    const asked = Promise.withResolvers<Value | undefined>();
    waiting.set(key, asked);
    return asked.promise;
  };
}
