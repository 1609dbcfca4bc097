import { hash, randomUUID } from 'node:crypto';
import { SUBMISSION_LIMITS } from '@kangma/intake';
import type { EnactmentWork } from './jobs/enactment-step.ts';
import type { NoticeWork } from './jobs/notice-step.ts';
import type { TimeWork } from './jobs/time-step.ts';
import type { Clock } from './ports/clock.ts';
import type { Keys } from './ports/keys.ts';
import type { GatewayAddress } from './ports/sms.ts';
import type { RuleStore } from './ports/rules.ts';
import { httpGateway } from './sms/http-gateway.ts';
import { outbox } from './sms/outbox.ts';
import { Database } from './storage/database.ts';
import { plainSql } from './storage/plain-sql.ts';
import { PostgresDivisions } from './storage/postgres-divisions.ts';
import { PostgresNotices } from './storage/postgres-notices.ts';
import { PostgresPopulation } from './storage/postgres-population.ts';
import { PostgresProposalWork } from './storage/postgres-proposal-work.ts';
import { PostgresRules } from './storage/postgres-rules.ts';
import { PostgresStore } from './storage/postgres-store.ts';
import { PostgresSubmissions } from './storage/postgres-submissions.ts';
import type { RuleBook } from './use-cases/deciding/rule-book.ts';
import type { Receiving } from './use-cases/intake/receive.ts';
import type { Working } from './use-cases/intake/working.ts';
import { loadLookup, loadPlaces } from './use-cases/places/load-places.ts';
import type { Places } from './use-cases/places/places.ts';
import { loadRules } from './use-cases/rules/load-rules.ts';

const LEASE_MS = 15_000;

export interface DecidingOptions {
  /** of any role: the deciding role's name and password take the place of those in it. */
  readonly url: string;
  readonly keys: Keys;
  readonly clock: Clock;
  /** the provinces whose villages are known by name, 2 digits each. */
  readonly provinces: readonly string[];
  readonly connections: number;
  /** `false`: a transaction does not wait for the disk; what a power failure takes must be made again. */
  readonly durable?: boolean;
  /** how long a worker that stopped without a word keeps others from its work. */
  readonly leaseMs?: number;
  /** `false`: what is decided is history, of which nobody is told. */
  readonly tells?: boolean;
  /** where notices go; left out: to the outbox. */
  readonly smsGateway?: GatewayAddress | undefined;
  readonly onIdleError: (error: Error) => void;
}

/** Everything that takes evidence in and decides, wired to PostgreSQL. */
export interface Deciding extends Working, TimeWork, EnactmentWork, NoticeWork, Receiving {
  readonly ruleStore: RuleStore;
  /** Takes up the rules and the names of places as they are now; a decision under way keeps what it has. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** SHA-256, cut to 16 bytes: as much as an id or a comparison needs. */
export function digest(data: string | Uint8Array): Uint8Array {
  return hash('sha256', data, 'buffer').subarray(0, 16);
}

/** The address of a database as one of our own roles. */
export function urlAs(url: string, role: 'kangma_app' | 'kangma_decider', keys: Keys): string {
  const as = new URL(url);
  as.username = role;
  as.password = keys.rolePassword(role);
  return as.href;
}

export async function wireDeciding(options: DecidingOptions): Promise<Deciding> {
  const {
    url,
    keys,
    clock,
    provinces,
    connections,
    durable = true,
    leaseMs = LEASE_MS,
    tells = true,
    smsGateway,
    onIdleError,
  } = options;
  const database = new Database(
    urlAs(url, 'kangma_decider', keys),
    connections,
    onIdleError,
    durable,
  );
  const ruleStore = new PostgresRules(database);
  const divisions = new PostgresDivisions(database);
  const lookup = await loadLookup(divisions, provinces);
  const now: { rules: RuleBook; places: Places } = {
    rules: await loadRules(ruleStore),
    places: await loadPlaces(lookup, divisions, keys),
  };
  const reload = async () => {
    now.rules = await loadRules(ruleStore);
    now.places = await loadPlaces(lookup, divisions, keys);
  };
  return {
    store: new PostgresStore(database, { edition: () => now.rules.edition, reload }),
    submissions: new PostgresSubmissions(database),
    population: new PostgresPopulation(database),
    proposalWork: new PostgresProposalWork(database),
    notices: new PostgresNotices(database),
    sms: smsGateway === undefined ? outbox(plainSql(database), keys) : httpGateway(smsGateway),
    tells,
    ruleStore,
    get rules() {
      return now.rules;
    },
    get places() {
      return now.places;
    },
    keys,
    clock,
    digest,
    newId: randomUUID,
    worker: randomUUID(),
    leaseMs,
    limits: SUBMISSION_LIMITS,
    reload,
    close: () => database.close(),
  };
}
