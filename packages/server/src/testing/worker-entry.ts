// A process that does a server's work and can be killed. Usage: node worker-entry.ts URL LEASE_MS
import { startWorker } from '../jobs/start-worker.ts';
import { createLog } from '../log/create-log.ts';
import { PROVINCE } from './ready-database.ts';
import { TEST_MASTER } from './test-keys.ts';

// a test that failed kills nobody any more
process.on('disconnect', () => process.exit());

const [url = '', leaseMs = ''] = process.argv.slice(2);
const logLevel = 'silent';
await startWorker(
  {
    url,
    master: TEST_MASTER,
    provinces: [PROVINCE],
    connections: 4,
    logLevel,
    leaseMs: Number(leaseMs),
  },
  { offset: 0 },
  createLog(logLevel),
);
