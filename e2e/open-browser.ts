import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** The browser that npm brings, unpacked once for each version of it. */
export async function openBrowser(): Promise<Browser> {
  const { version } = JSON.parse(
    readFileSync(join(require.resolve('@sparticuz/chromium'), '../../package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(tmpdir(), `kangma-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  // it takes whatever `chromium` lies in the temporary folder, of whatever version
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await chromium.launch({
      executablePath: await packed.executablePath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--headless=shell'],
    });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
