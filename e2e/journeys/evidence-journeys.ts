import { expect, it } from 'vitest';
import { handIn } from '../hand-in.ts';
import type { Running } from '../running.ts';

const HEADER = '姓名,证件类型,证件号码,样本编号,采样时间,检测结果';

/** A laboratory hands results in, and residents see what follows. */
export function evidenceJourneys(running: () => Running): void {
  it('see a yellow code turn green, on the open page, when the missing negative is handed in', async () => {
    const persona = running().persona('data match, tests wrongly spaced');
    const resident = await running().residentPage(persona.phone);
    await resident.waitForSelector('.code.yellow');
    await resident.waitForSelector('#way');
    const told = await resident.innerText('main');
    expect(told).toContain('Flagged by data match');
    expect(told).toContain('2 of 3 negative tests count');
    expect(told).toContain('Take a nucleic acid test');
    expect(await resident.getAttribute('a.call', 'href')).toMatch(/^tel:/);
    await resident.getByText('Live', { exact: true }).waitFor();

    const laboratory = await running().staffPage('laboratory');
    const { name, document } = persona;
    const row = `${name},居民身份证,${document},E2E-1,${running().noonBefore(1)},阴性`;
    await handIn(laboratory, 'third.csv', `${HEADER}\n${row}\n`);
    await laboratory.getByText('Received. Receipt number').waitFor();

    await resident.waitForSelector('.code.green');
    expect(await resident.innerText('.changed')).toContain('Green');

    await handIn(laboratory, 'third.csv', `${HEADER}\n${row}\n`);
    await laboratory.getByText('handed in before').waitFor();
    expect(await laboratory.innerText('main')).toContain('nothing is counted twice');
  });

  it('read which rows of a bad file were refused, and why', async () => {
    const page = await running().staffPage('laboratory');
    const rows = [
      `张三,居民身份证,1.1E+17,E2E-2,${running().noonBefore(1)},阴性`,
      `李四,居民身份证,990101199001010008,E2E-3,yesterday,阴性`,
    ];
    await handIn(page, 'bad.csv', [HEADER, ...rows].join('\n'));
    await page.waitForSelector('.left-rows li >> nth=1');
    const left = await page.locator('.left-rows li').allInnerTexts();
    expect(left[0]).toContain('Row 2');
    expect(left[0]).toContain('Rejected');
    expect(left[0]).toContain('Document number');
    expect(left[1]).toContain('Row 3');
    expect(left[1]).toContain('Sampled at');
  });
}
