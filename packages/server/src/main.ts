// `npm start`: the whole system on one machine.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages.ts';
import { type Config, readConfig } from './config/config.ts';
import type { Sights } from './demo/demo-plan.ts';
import { demoSigners } from './demo/demo-signers.ts';
import { demoStaff, signersOf } from './demo/demo-staff.ts';
import { greeting } from './demo/greeting.ts';
import { OffsetClock } from './demo/offset-clock.ts';
import { runDemo } from './demo/run-demo.ts';
import { derivedKeys } from './keys/derived-keys.ts';
import { readKeyFile } from './keys/key-file.ts';
import { BadSigners, readSigners } from './keys/policy-signers.ts';
import { createLog } from './log/create-log.ts';
import { CannotStart } from './postgres/cannot-start.ts';
import { freePort } from './postgres/free-port.ts';
import { startEmbedded } from './postgres/start-embedded.ts';
import { prepareDatabase, shippedPolicies } from './prepare-database.ts';
import { showProgress } from './show-progress.ts';
import { keepSigners } from './storage/keep-signers.ts';
import { startServer } from './start-server.ts';
import { keepShipped } from './keep-shipped.ts';

const USAGE = `npm start -- [options]

  --residents N   how many invented residents the province has (default 100000, from 1000 to 2000000)
  --seed N        another invented province (default 1)
  --empty         no invented province: the system as an authority would put it up
  --demo-clock    lets a developer move the time at /dev/clock
  --help

Settings of the environment: docs/reference/configuration.md
`;

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      residents: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      empty: { type: 'boolean', default: false },
      'demo-clock': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const residents = Number(values.residents);
  const seed = Number(values.seed);
  if (!Number.isInteger(residents) || residents < 1000 || residents > 2_000_000) {
    throw new Error('--residents must be a whole number from 1000 to 2000000');
  }
  if (!Number.isInteger(seed)) throw new Error('--seed must be a whole number');
  return { ...values, residents, seed };
}

function refuse(message: string): never {
  process.stderr.write(`kangma: ${message}\n`);
  process.exit(2);
}

async function main(): Promise<void> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    return refuse(`${(error as Error).message}\n\n${USAGE}`);
  }
  if (options.help) return void process.stdout.write(USAGE);
  const demo = !options.empty;
  const read = readConfig({
    // a demonstration shows its messages and, on a terminal, no log lines among its words
    ...(demo ? { KANGMA_DEV_OUTBOX: 'true', LOG_LEVEL: 'warn' } : {}),
    ...(options['demo-clock'] ? { KANGMA_DEMO_CLOCK: 'true' } : {}),
    ...process.env,
  });
  if (!read.ok) return refuse(read.problems.map(({ message }) => message).join('\nkangma: '));
  const config = await withPort(read.config);
  mkdirSync(config.dataFolder, { recursive: true });
  const log = createLog(config.logLevel);
  const clock = new OffsetClock();
  const master = readKeyFile(config.keyFile);
  const keys = derivedKeys(master);
  const progress = showProgress(process.stderr);
  const stopping = stopOnSignal();
  const pages = buildPages();

  progress.step('PostgreSQL');
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbedded({
          dataFolder: config.dataFolder,
          log: (line) => log.info('postgres', { length: line.length }),
        })
      : undefined;
  if (embedded !== undefined) stopping.add(() => embedded.stop());
  const databaseUrl = config.databaseUrl ?? embedded!.url;
  progress.step('Tables, and the divisions of the country');
  await prepareDatabase(databaseUrl, keys, clock.now());
  const { dataFolder, provinces } = config;
  let sights: Sights | undefined;
  if (demo) {
    progress.step('An invented province');
    sights = await runDemo({
      url: databaseUrl,
      keyFile: config.keyFile,
      dataFolder,
      provinces,
      residents: options.residents,
      seed: options.seed,
      now: clock.now(),
      onProgress: (part, at) => progress.part(part, at),
    });
  }
  await keepShipped({ url: databaseUrl, keys, clock, log, policies: shippedPolicies() });
  const demonstrated = sights === undefined ? [] : demoSigners(dataFolder, signersOf(sights));
  const signers = config.signersFile === undefined ? demonstrated : readSigners(config.signersFile);
  await keepSigners(databaseUrl, signers);
  progress.step('Pages');
  await pages;
  progress.step('Server');
  const server = await startServer({ config, databaseUrl, master, clock, log });
  stopping.add(() => server.stop());
  if (sights !== undefined) await server.auth.staff.add(demoStaff(sights));
  progress.done();
  process.stdout.write(
    sights === undefined
      ? `Kangma is running at ${server.url}\n`
      : greeting(server.url, sights, demonstrated, config.demoClock),
  );
}

/** A free port where any will do: it has to be known before anybody is told the address. */
async function withPort(config: Config): Promise<Config> {
  return config.port === 0 ? { ...config, port: await freePort() } : config;
}

/** On Ctrl-C or a terminating signal, stops what was started, the last first, and ends. */
function stopOnSignal(): { add(stop: () => Promise<void>): void } {
  const stops: (() => Promise<void>)[] = [];
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const one of stops.toReversed()) await one();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  return { add: (one) => void stops.push(one) };
}

try {
  await main();
} catch (error) {
  if (!(error instanceof CannotStart || error instanceof BadSigners)) throw error;
  refuse(error.message);
}
