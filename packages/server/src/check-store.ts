import { OffsetClock } from './demo/offset-clock.ts';
import { reachStore } from './reach-store.ts';
import { type Verified, verifyStore } from './use-cases/verifying/verify-store.ts';
import { wireDeciding } from './wire-deciding.ts';

const CONNECTIONS = 2;

/** What was found, or why the store cannot be looked at. */
export type Checked =
  | { readonly ok: true; readonly verified: Verified }
  | { readonly ok: false; readonly message: string };

/**
 * Decides everything that a server stored again, and tells what differs ({@link verifyStore}), beside the server or without
 * it. The environment says where the store is, as it does to the server; nothing is created where there is none.
 *
 * @param onPage told how many people have been looked at.
 */
export async function checkStore(
  env: Readonly<Record<string, string | undefined>>,
  onPage: (persons: number) => void,
): Promise<Checked> {
  const reached = await reachStore(env);
  if (!reached.ok) return reached;
  const { url, keys, config, leave } = reached;
  try {
    const clock = new OffsetClock();
    const deciding = await wireDeciding({
      url,
      keys,
      clock,
      provinces: config.provinces,
      connections: CONNECTIONS,
      onIdleError: () => {},
    });
    try {
      const { population } = deciding;
      const verified = await verifyStore(deciding, population, clock.now(), onPage);
      return { ok: true, verified };
    } finally {
      await deciding.close();
    }
  } finally {
    await leave();
  }
}
