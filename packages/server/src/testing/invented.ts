import {
  checkDigit,
  INTAKE_KINDS,
  type IntakeKindId,
  isTable,
  type RowFields,
  writeCsv,
} from '@kangma/intake';

/** Somebody who does not exist: the region 99 and phones that begin with 100 do not either. */
export interface Invented {
  readonly name: string;
  readonly document: string;
  readonly phone: string;
  readonly division: string;
  readonly place: string;
}

/** Villages that exist: four of two towns of Siming, one of Huli, one of Gulou in another city. */
export const VILLAGES = [
  '350203001001',
  '350203001004',
  '350203001006',
  '350203001011',
  '350206001001',
  '350102001001',
] as const;

const NAMES = '安白陈丁方高何江李林马宁彭钱任苏唐王徐杨';
const PER_DAY = 1000;
const DAY = 86_400_000;

/** The i-th of any number of invented people; where they live goes round the villages. */
export function invented(i: number): Invented {
  const born = new Date(Date.UTC(1960, 0, 1) + Math.floor(i / PER_DAY) * DAY);
  const birthDate = born.toISOString().slice(0, 10).replaceAll('-', '');
  const first = `990101${birthDate}${String(i % PER_DAY).padStart(3, '0')}`;
  return {
    name: `${NAMES[i % NAMES.length]}示例${i}`,
    document: first + checkDigit(first),
    phone: `100${String(i).padStart(8, '0')}`,
    division: VILLAGES[i % VILLAGES.length]!,
    place: `示例小区${(i % 40) + 1}号楼`,
  };
}

/** What the row of a register says of somebody. */
export function residentRow({ division, ...row }: Invented): RowFields {
  return { ...row, division: { code: division } };
}

/** How a row of any other kind names somebody. */
export function named({ name, document }: Invented): RowFields {
  return { name, document };
}

/** A file of a kind, as CSV. */
export function csvOf(kind: IntakeKindId, rows: readonly RowFields[]): Buffer {
  const described = INTAKE_KINDS[kind];
  if (!isTable(described)) throw new Error(`${kind} is no table`);
  return Buffer.from(writeCsv(described, rows));
}
