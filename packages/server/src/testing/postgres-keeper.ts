// Keeps the PostgreSQL of one test run: started by the first test that needs it, ends with the process of the run.
// Usage: node postgres-keeper.ts FOLDER PROCESS
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '../postgres/start-embedded.ts';

const LOOK_EVERY_MS = 500;

const [folder = '', run = ''] = process.argv.slice(2);

function tell(text: string): void {
  writeFileSync(join(folder, 'draft'), text, { mode: 0o600 });
  renameSync(join(folder, 'draft'), join(folder, 'answer'));
}

function runIsOver(): boolean {
  try {
    return !process.kill(Number(run), 0);
  } catch {
    return true;
  }
}

try {
  const postgres = await startEmbedded({ dataFolder: folder, durable: false, log: () => {} });
  tell(JSON.stringify({ url: postgres.url }));
  const timer = setInterval(() => {
    if (!runIsOver()) return;
    clearInterval(timer);
    void postgres.stop().then(() => rmSync(folder, { recursive: true, force: true }));
  }, LOOK_EVERY_MS);
} catch (error) {
  tell(JSON.stringify({ failure: (error as Error).message }));
}
