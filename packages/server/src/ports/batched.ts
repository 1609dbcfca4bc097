/**
 * Turns a look-up of many keys into one of a single key: the keys that are asked for in one turn of the event loop are
 * looked up together.
 */
export function batched<Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (key: string) => Promise<Value | undefined> {
  let waiting = new Map<string, PromiseWithResolvers<Value | undefined>>();

  const flush = async () => {
    const asked = waiting;
    waiting = new Map();
    try {
      const found = await load([...asked.keys()]);
      for (const [key, { resolve }] of asked) resolve(found.get(key));
    } catch (error) {
      for (const { reject } of asked.values()) reject(error);
    }
  };

  return (key) => {
    const known = waiting.get(key);
    if (known !== undefined) return known.promise;
    if (waiting.size === 0) setImmediate(() => void flush());
    const asked = Promise.withResolvers<Value | undefined>();
    waiting.set(key, asked);
    return asked.promise;
  };
}
