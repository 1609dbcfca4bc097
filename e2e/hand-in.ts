import type { Page } from 'playwright-core';

/** Hands a table in on the page that is open, with a scan beside it where there is one. */
export async function handIn(
  page: Page,
  name: string,
  content: string,
  scan?: Buffer,
): Promise<void> {
  await page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  if (scan !== undefined) {
    const file = { name: 'stamped.pdf', mimeType: 'application/pdf', buffer: scan };
    await page.setInputFiles('#attachment', file);
  }
  await page.click('main button[type=submit]');
}
