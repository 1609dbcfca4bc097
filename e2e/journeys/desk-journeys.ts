import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { handIn } from '../hand-in.ts';
import type { Running } from '../running.ts';

const ZIP = 'PK';
const SCAN = Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(100_000)]);

/** Staff hand in, resolve places, make tokens, and leave. */
export function deskJourneys(running: () => Running): void {
  it('fetches the empty form of a kind', async () => {
    const page = await running().staffPage('quarantine-site', 'hand-in');
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the empty form' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('central-release.xlsx');
    const content = await readFile(await download.path());
    expect(content.toString('latin1', 0, 2)).toBe(ZIP);
  });

  it('hands a stamped form in, with its scan', async () => {
    const page = await running().staffPage('quarantine-site', 'hand-in');
    const form =
      '姓名,证件号码,人员类别,开始隔离日期,解除隔离日期,第1次采样日期,第1次检测结果,去向社区,填表人,盖章人';
    const row =
      '张三,990101199001010019,密接,2022-04-01,2022-04-15 10:00,2022-04-14,阴性,福建省/厦门市/思明区/中华街道/镇海社区,李四,王五';
    const sent = page.waitForRequest((request) => request.url().endsWith('/v1/submissions'));
    await handIn(page, 'released.csv', `${form}\n${row}\n`, SCAN);
    expect(Number(await (await sent).headerValue('content-length'))).toBeGreaterThan(SCAN.length);
    await page.getByText('Received. Receipt number').waitFor();
    // nobody has this number
    await page.locator('.left-rows li', { hasText: 'Parked' }).waitFor();

    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Open the scan' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^scan-.+\.pdf$/);
    expect((await readFile(await download.path())).equals(SCAN)).toBe(true);
  });

  it('says where a place lies that no rule resolves', async () => {
    const page = await running().staffPage('district', 'places');
    const card = page.locator('.ant-card').first();
    const place = await card.locator('h2').innerText();
    await card.locator('.suggestions button').first().click();
    await card.getByText('Resolved.').waitFor();
    await page.reload();
    await page.locator('.ant-card, .ant-empty').first().waitFor();
    expect(await page.innerText('main')).not.toContain(place);
  });

  it('makes a token, with which a system hands in until it is revoked', async () => {
    const page = await running().staffPage('hospital', 'tokens');
    await page.fill('#token-name', 'ward system');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const token = await page.innerText('code.token');
    expect(token).toMatch(/^kgt_/);
    const calls = async () => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${running().system.url}/v1/submissions`, { headers })).status;
    };
    expect(await calls()).toBe(200);

    await page.reload();
    const row = page.locator('tr', { hasText: 'ward system' });
    await row.getByText('Valid', { exact: true }).waitFor();
    expect(await row.innerText()).not.toContain('never');
    expect(await page.innerText('main')).not.toContain(token);
    await row.getByRole('button', { name: 'Revoke' }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: 'Revoke' }).click();
    await row.getByText('Revoked', { exact: true }).waitFor();
    expect(await calls()).toBe(401);
  });

  it('signs out, and has to sign in again', async () => {
    const page = await running().staffPage('border', 'submissions');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('For staff only').waitFor();
    await page.reload();
    await page.getByText('For staff only').waitFor();
    expect(await page.locator('.desk-me').count()).toBe(0);
  });
}
