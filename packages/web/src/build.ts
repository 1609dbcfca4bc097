// Builds the pages where they are out of date: node packages/web/src/build.ts [--force]
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { type Face, FACES, faceConfig } from './faces.ts';
import { sourcesDigest } from './sources-digest.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
/** What the pages in a folder were built from. */
const BUILT_FROM = '.built-from';

export interface Built {
  /** false: what was there is of these very sources. */
  readonly rebuilt: boolean;
  readonly milliseconds: number;
  /** what the first opening of each face loads, in bytes after gzip; only of what was built now. */
  readonly firstLoad: Partial<Record<Face, number>>;
}

/** Brings `dist` up to date with the sources. The old pages stay until the new ones are complete. */
export async function buildWeb({ force = false } = {}): Promise<Built> {
  const start = performance.now();
  const digest = sourcesDigest();
  const stamp = join(DIST, BUILT_FROM);
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
    return { rebuilt: false, milliseconds: performance.now() - start, firstLoad: {} };
  }
  const draft = `${DIST}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    const sizes = await Promise.all(
      FACES.map(async (face) => [face, firstLoad(await build(faceConfig(face, draft)))] as const),
    );
    writeFileSync(join(draft, BUILT_FROM), digest);
    rmSync(DIST, { recursive: true, force: true });
    renameSync(draft, DIST);
    return {
      rebuilt: true,
      milliseconds: performance.now() - start,
      firstLoad: Object.fromEntries(sizes),
    };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The page, its styles, and the scripts that it names or that these import at once. */
function firstLoad(result: Awaited<ReturnType<typeof build>>): number {
  const { output } = result as Rolldown.RolldownOutput;
  const chunks = output.filter((part) => part.type === 'chunk');
  const named = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  // what a set is given while it is gone through comes up too
  for (const name of named) {
    const imports = chunks.find(({ fileName }) => fileName === name)?.imports ?? [];
    for (const one of imports) named.add(one);
  }
  const contents = output.flatMap((part) => {
    if (part.type === 'chunk') return named.has(part.fileName) ? [part.code] : [];
    return /[.](css|html)$/.test(part.fileName) ? [part.source] : [];
  });
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { rebuilt, milliseconds, firstLoad } = await buildWeb({
    force: process.argv.includes('--force'),
  });
  const seconds = (milliseconds / 1000).toFixed(1);
  const sizes = Object.entries(firstLoad).map(
    ([face, bytes]) => `${face} ${(bytes / 1024).toFixed(1)} kB gzip`,
  );
  console.log(rebuilt ? `pages: ${seconds} s; ${sizes.join(', ')}` : `pages: up to date`);
}
