import type { StaffRole, SUBMITS } from './roles.ts';

const HEALTH = ['declarations', 'vaccinations', 'monitoring', 'temperatures'] as const;
const LOCAL = ['home-release', 'quarantine-starts', 'residents', ...HEALTH] as const;
const ORDERS = ['zone-orders', 'duty-rosters', 'stays', 'presence', 'flags', 'risk-areas'] as const;
const DISTRICT = [...LOCAL, ...ORDERS] as const;
const SITE = ['central-release', 'quarantine-starts', 'monitoring', 'temperatures'] as const;
const MEDICAL = ['cases', 'clearances', 'symptoms', 'quarantine-starts'] as const;

const KINDS: Readonly<Record<(typeof SUBMITS)[number], readonly string[]>> = {
  community: LOCAL,
  town: LOCAL,
  district: DISTRICT,
  city: DISTRICT,
  province: DISTRICT,
  site: SITE,
  laboratory: ['laboratory'],
  hospital: [...MEDICAL, 'discharges', 'vaccinations'],
  cdc: [...MEDICAL, 'contacts', 'stays', 'presence'],
  border: ['border-entries'],
  'data-bureau': [
    ...new Set([
      'laboratory',
      ...DISTRICT,
      ...SITE,
      ...MEDICAL,
      'discharges',
      'contacts',
      'border-entries',
      'linked-stays',
      'foreign-codes',
    ]),
  ],
};

const submits = (role: StaffRole): role is keyof typeof KINDS => Object.hasOwn(KINDS, role);

/**
 * The kinds of submission that a role vouches for and so may hand in, as words (the server holds them to be kinds of
 * intake): a laboratory reports results, a site releases, a hospital reports cases. None for roles that hand nothing in.
 */
export function kindsOfRole(role: StaffRole): readonly string[] {
  return submits(role) ? KINDS[role] : [];
}
