import type { StaffRole } from '@kangma/contract';
import type { NewStaff } from '../auth/staff-directory.ts';
import type { Sights } from './demo-plan.ts';

/** Every invented member of staff has this password; the second factor goes to the outbox page. */
export const DEMO_PASSWORD = 'kangma-synthetic';

type OfficeRole = Sights['staff'][number]['role'];

/** The role in which somebody of an invented office logs in. */
const ROLES: Readonly<Record<OfficeRole, StaffRole>> = {
  province: 'province',
  city: 'city',
  district: 'district',
  town: 'town',
  community: 'community',
  'data-bureau': 'data-bureau',
  register: 'data-bureau',
  cdc: 'cdc',
  hospital: 'hospital',
  laboratory: 'laboratory',
  'quarantine-site': 'site',
  border: 'border',
};

/** Roles that no office of the invented province has. */
const OTHERS = ['checkpoint', 'policy-author', 'auditor', 'operator'] as const;

/** One member of staff for each office of the province, and one for each role besides. */
export function demoStaff({ staff }: Sights): NewStaff[] {
  const province = staff.find(({ role }) => role === 'province')!;
  const members = staff.map(({ id, role, division, name }, i) => ({
    login: id,
    name: `${name}（示例）`,
    role: ROLES[role],
    division,
    office: name,
    phone: phoneOf(i),
    password: DEMO_PASSWORD,
  }));
  const others = OTHERS.map((role, i) => ({
    login: role,
    name: `示例 ${role}`,
    role,
    division: province.division,
    office: province.name,
    phone: phoneOf(staff.length + i),
    password: DEMO_PASSWORD,
  }));
  return [...members, ...others];
}

/** The logins of the two who sign policies: one who writes them, and one of the province's headquarters. */
export function signersOf({ staff }: Sights): readonly string[] {
  return ['policy-author', staff.find(({ role }) => role === 'province')!.id];
}

/** Impossible numbers, as all that is invented has. */
function phoneOf(i: number): string {
  return `1009${String(i).padStart(7, '0')}`;
}
