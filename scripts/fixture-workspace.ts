// A workspace in a temporary folder, for tests that plant what a check must find.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Writes the files and answers with the folder, which is gone when the test ends.
 * Each package named in `linked` can be imported as @kangma/<name>.
 */
export function fixtureWorkspace(
  files: Readonly<Record<string, string>>,
  linked: readonly string[] = [],
): string {
  const root = mkdtempSync(join(tmpdir(), 'kangma-fixture-'));
  for (const [file, text] of Object.entries(files)) write(join(root, file), text);
  for (const name of linked) {
    const manifest = { name: `@kangma/${name}`, type: 'module', exports: './src/index.ts' };
    write(join(root, 'packages', name, 'package.json'), JSON.stringify(manifest));
    const link = join(root, 'node_modules', '@kangma', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'packages', name), link, 'junction');
  }
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
