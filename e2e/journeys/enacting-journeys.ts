import { expect, it } from 'vitest';
import { sternerRules } from '../../packages/server/src/testing/sterner-rules.ts';
import type { Running } from '../running.ts';

const CHECKED_MS = 30_000;

/** A policy is proposed, checked, measured, signed by two, published – and withdrawn –, before a resident's eyes. */
export function enactingJourneys(running: () => Running): void {
  it('changes a resident’s colour when both have signed, and changes it back when both have withdrawn', async () => {
    const { phone } = running().persona('stay in a medium-risk area');
    const resident = await running().residentPage(phone);
    const colour = (name: string) => resident.locator('.code', { hasText: name }).waitFor();
    await colour('Yellow');

    const author = await running().staffPage('policy-author', 'proposals/new');
    await author.fill('#source', 'kangma: 1\npolicy: Mine\n');
    await author.getByRole('button', { name: 'Propose', exact: true }).click();
    await author.getByText('This cannot be read as a policy.').waitFor();
    await author.fill('#source', sternerRules());
    await author.getByRole('button', { name: 'Propose', exact: true }).click();
    await author.getByText('The check found nothing.').waitFor({ timeout: CHECKED_MS });
    await author.getByText('To be signed').waitFor({ timeout: CHECKED_MS });
    const impact = author.locator('.ant-card', { hasText: 'What it does' });
    await impact.getByText('Stay in a medium-risk area').waitFor();
    expect(await impact.innerText()).toMatch(/Yellow\s*→\s*Red/);
    await author.getByText('pathways/medium-risk-stay/stages/monitoring/colour').waitFor();
    const address = new URL(author.url()).hash.slice('#/'.length);

    const second = await running().staffPage('province', address);
    for (const [page, role] of [
      [author, 'policy-author'],
      [second, 'province'],
    ] as const) {
      await page.setInputFiles('#signing-key', running().keyFile(role));
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByRole('button', { name: 'Run it in the shadow' }).waitFor();
    }
    await second.getByRole('button', { name: 'Publish', exact: true }).click();
    await second.locator('.ant-popconfirm').getByRole('button', { name: 'Publish' }).click();
    await second.getByText('Everybody, decided again').waitFor();
    await colour('Red');

    await author.goto(`${running().system.url}/desk/#/policies`);
    const version = author.locator('li', { hasText: 'Version 2' });
    await version.getByText('In force').waitFor();

    await author.goto(`${running().system.url}/desk/#/${address}`);
    for (const [page, role] of [
      [author, 'policy-author'],
      [second, 'province'],
    ] as const) {
      await page.reload();
      await page.setInputFiles('#signing-key', running().keyFile(role));
      await page.getByRole('button', { name: 'Sign for withdrawal' }).click();
      await page
        .getByRole('button', { name: 'Sign for withdrawal' })
        .waitFor({ state: 'detached' });
    }
    await second.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await second.locator('.ant-popconfirm').getByRole('button', { name: 'Withdraw' }).click();
    await colour('Yellow');
  });
}
