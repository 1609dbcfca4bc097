import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { programFolder } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { type Cluster, openCluster, urlOf } from './cluster.ts';
import { freePort } from './free-port.ts';
import { endLeftover } from './leftover.ts';
import { startPostmaster, type Postmaster, type PostmasterOptions } from './postmaster.ts';
import { unprivilegedUser } from './unprivileged.ts';

export interface EmbeddedOptions {
  /** Holds the cluster in `postgres/`; created where it does not exist. */
  readonly dataFolder: string;
  /** A free one where none is given. */
  readonly port?: number;
  /** False for tests: a crash of the machine may lose what was committed. */
  readonly durable?: boolean;
  /** Gets PostgreSQL's own log, line by line; it holds no statements and no values. */
  readonly log: (line: string) => void;
}

export interface Embedded {
  /** As superuser, on the loopback address; of the database `postgres`. */
  readonly url: string;
  /** Of the process that runs now. */
  readonly pid: number;
  /** A fast shutdown, with a limit to the wait. */
  stop(): Promise<void>;
}

/** Children of a killed PostgreSQL hold its memory for a moment, and a zombie its number. */
const START_TRIES = 20;
const TRY_AGAIN_MS = 250;

function starterOf({ folder }: Cluster): number | undefined {
  const file = join(folder, 'starter');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

async function startPatiently(cluster: Cluster, options: PostmasterOptions): Promise<Postmaster> {
  for (let tried = 1; ; tried++) {
    await endLeftover(cluster.data, starterOf(cluster));
    try {
      return await startPostmaster(cluster, options);
    } catch (error) {
      const passing = error instanceof CannotStart && error.code === 'did-not-start';
      if (!passing || tried === START_TRIES) throw error;
      await pause(TRY_AGAIN_MS);
    }
  }
}

/**
 * Starts the PostgreSQL that npm brings over a data folder, and starts it again at the same address if it dies.
 * It runs as an unprivileged user also where this process is root.
 * @throws CannotStart with what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataFolder, durable = true, log } = options;
  const user = unprivilegedUser();
  const programs = programFolder(user !== undefined);
  const cluster = await openCluster(dataFolder, programs, user, durable);
  const port = options.port ?? (await freePort());
  const running: PostmasterOptions = { programs, user, port, durable, log };
  let postmaster = await startPatiently(cluster, running);
  let stopping = false;

  const keepAlive = async () => {
    for (;;) {
      await postmaster.gone;
      if (stopping) return;
      log('PostgreSQL ended by itself and is started again');
      postmaster = await startPatiently(cluster, running);
    }
  };
  const guard = keepAlive().catch((error: Error) => log(error.message));

  return {
    url: urlOf(cluster, port),
    get pid() {
      return postmaster.pid;
    },
    async stop() {
      stopping = true;
      await postmaster.stop();
      await guard;
    },
  };
}
