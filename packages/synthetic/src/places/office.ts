import type { Village } from './settle.ts';

export type Role =
  | 'province'
  | 'city'
  | 'district'
  | 'town'
  | 'community'
  | 'data-bureau'
  | 'register'
  | 'cdc'
  | 'hospital'
  | 'laboratory'
  | 'quarantine-site'
  | 'border';

/** An invented office that vouches for evidence. */
export interface Office {
  /** stable: the same division has the same offices in every run. */
  readonly id: string;
  readonly role: Role;
  readonly division: string;
  readonly name: string;
  readonly phone: string;
}

const NAMES: Readonly<Record<Role, string>> = {
  province: '疫情防控指挥部',
  city: '疫情防控指挥部',
  district: '疫情防控指挥部',
  town: '防控指挥部',
  community: '居民委员会',
  'data-bureau': '大数据管理局',
  register: '居民登记中心',
  cdc: '疾病预防控制中心',
  hospital: '定点医院',
  laboratory: '核酸检测中心',
  'quarantine-site': '集中隔离点',
  border: '口岸办公室',
};

const IN_CITY = [
  'city',
  'data-bureau',
  'register',
  'cdc',
  'hospital',
  'laboratory',
  'quarantine-site',
  'border',
] as const;

/** The offices that act for the residents of one village. */
export type Offices = Readonly<Record<Exclude<Role, 'province'>, Office>> & {
  /** the laboratory that tests whole villages, beside the one that tests those under a measure. */
  readonly screening: Office;
};

/** Two data bureaus elsewhere whose codes and flags only they lift (R12). */
export const ELSEWHERE: readonly Office[] = [
  office('data-bureau', '4101', '示例河南省郑州市', '0371-0000000'),
  office('data-bureau', '3601', '示例江西省南昌市', '0791-0000000'),
];

function office(role: Role, division: string, place: string, phone: string): Office {
  return { id: `${role}-${division}`, role, division, name: place + NAMES[role], phone };
}

/** The offices of every division where invented residents live, each once, and who acts for which village. */
export class Directory {
  readonly #all = new Map<string, Office>();
  readonly #byVillage = new Map<string, Offices>();

  constructor(villages: readonly Village[]) {
    for (const village of villages) this.#byVillage.set(village.code, this.#settle(village));
  }

  /** Every office, those elsewhere included. */
  get all(): readonly Office[] {
    return [...this.#all.values(), ...ELSEWHERE];
  }

  /** The headquarters of the province. */
  get province(): Office {
    return this.#all.values().next().value!;
  }

  of(village: Village): Offices {
    return this.#byVillage.get(village.code)!;
  }

  #settle(village: Village): Offices {
    const { code, names } = village;
    const phone = `059${code[3]}-0000000`;
    const here = (role: Role, digits: number, place: string) =>
      this.#once(office(role, code.slice(0, digits), place, phone));
    here('province', 2, names[0]);
    const inCity = Object.fromEntries(IN_CITY.map((role) => [role, here(role, 4, names[1])]));
    const screening = this.#once({
      id: `screening-${code.slice(0, 4)}`,
      role: 'laboratory',
      division: code.slice(0, 4),
      name: `${names[1]}大规模筛查实验室`,
      phone,
    });
    return {
      ...(inCity as Record<(typeof IN_CITY)[number], Office>),
      screening,
      district: here('district', 6, names[2]),
      town: here('town', 9, names[3]),
      community: here('community', 12, names[4]),
    };
  }

  #once(office: Office): Office {
    const known = this.#all.get(office.id);
    if (known !== undefined) return known;
    this.#all.set(office.id, office);
    return office;
  }
}
