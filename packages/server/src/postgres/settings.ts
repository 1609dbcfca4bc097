/** PostgreSQL for a laptop: one server, a few busy connections, bulk loads, and never more than the loopback address. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  // Nobody replicates from it, and bulk loads into new tables then write no log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A failed statement and its values may hold personal data: the caller is told of it, the log is not.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '',
} as const;

/** For tests: what a crash loses does not matter. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

/** The settings as arguments of `postgres`. */
export function settingArguments(port: number, durable: boolean): string[] {
  return Object.entries({ ...SETTINGS, ...(durable ? {} : CARELESS), port: String(port) }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  );
}
