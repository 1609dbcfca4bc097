import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const FOLDER = new URL('../../../../../shared/data/risk-areas/', import.meta.url);

/** The recorded snapshots are not part of the repository. */
export function hasSnapshots(): boolean {
  return existsSync(FOLDER);
}

/** The recorded snapshots in order, as text. */
export function* recordedSnapshots(): Generator<string> {
  for (const name of readdirSync(FOLDER).sort()) {
    yield gunzipSync(readFileSync(new URL(name, FOLDER))).toString();
  }
}
