import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Province } from '@kangma/synthetic';

/** Which invented province a data folder holds. */
export interface DemoPlan {
  readonly residents: number;
  readonly seed: number;
  /** the local midnight of its first day, in minutes. */
  readonly start: number;
  readonly days: number;
  /** the cities that its residents live in, 4 digits each. */
  readonly cities: readonly string[];
  /** what there is to see in it; absent until all of it has been taken in. */
  readonly sights?: Sights;
}

/** Whom to log in as, and what happened. */
export interface Sights {
  readonly personas: readonly Pick<
    Province['personas'][number],
    'label' | 'phone' | 'colour' | 'row' | 'name' | 'documentType' | 'document'
  >[];
  /** the local midnight, in minutes, at which it ends. */
  readonly today: Province['today'];
  readonly staff: Province['staff'];
  /** how many people each row of the requirements happened to. */
  readonly rows: Province['expected']['rows'];
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
