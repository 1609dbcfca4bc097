import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../web/src/build.ts', import.meta.url));

/**
 * Brings the pages up to date with their sources, in a process of its own: meanwhile the database is made ready. Where they are
 * up to date already, it takes no time.
 * @throws with what the build said, where it failed.
 */
export function buildPages(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  execFile(process.execPath, [BUILD], (error, _stdout, stderr) => {
    if (error === null) resolve();
    else reject(new Error(`the pages could not be built:\n${stderr}`));
  });
  // it is waited for later: until then its failure is nobody's
  promise.catch(() => {});
  return promise;
}
