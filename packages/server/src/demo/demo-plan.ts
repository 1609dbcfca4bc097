import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which invented province a data folder holds, and whether all of it has been taken in. */
export interface DemoPlan {
  readonly residents: number;
  readonly seed: number;
  /** the local midnight of its first day, in minutes. */
  readonly start: number;
  readonly days: number;
  readonly seeded: boolean;
}

const file = (folder: string) => join(folder, 'province.json');

export function readDemoPlan(folder: string): DemoPlan | undefined {
  return existsSync(file(folder))
    ? (JSON.parse(readFileSync(file(folder), 'utf8')) as DemoPlan)
    : undefined;
}

export function writeDemoPlan(folder: string, plan: DemoPlan): void {
  const draft = `${file(folder)}.new`;
  writeFileSync(draft, `${JSON.stringify(plan, undefined, 2)}\n`);
  renameSync(draft, file(folder));
}
