import type { StaffRole } from '@kangma/contract';
import { INTAKE_KIND_IDS, type IntakeKindId } from '@kangma/intake';

const NONE: readonly IntakeKindId[] = [];
const HEALTH = ['declarations', 'vaccinations', 'monitoring', 'temperatures'] as const;
const LOCAL = ['home-release', 'quarantine-starts', 'residents', ...HEALTH] as const;
const ORDERS = ['zone-orders', 'duty-rosters', 'stays', 'presence', 'flags', 'risk-areas'] as const;

/** What each role vouches for: a laboratory reports results, a site releases, a hospital reports cases. */
const KINDS: Readonly<Record<StaffRole, readonly IntakeKindId[]>> = {
  community: LOCAL,
  town: LOCAL,
  district: [...LOCAL, ...ORDERS],
  city: [...LOCAL, ...ORDERS],
  province: [...LOCAL, ...ORDERS],
  site: ['central-release', 'quarantine-starts', 'monitoring', 'temperatures'],
  laboratory: ['laboratory'],
  hospital: ['cases', 'discharges', 'clearances', 'symptoms', 'quarantine-starts', 'vaccinations'],
  cdc: ['cases', 'contacts', 'clearances', 'stays', 'presence', 'quarantine-starts', 'symptoms'],
  border: ['border-entries'],
  'data-bureau': INTAKE_KIND_IDS,
  checkpoint: NONE,
  'policy-author': NONE,
  auditor: NONE,
  operator: NONE,
};

/** The kinds of submission that a role may hand in. */
export function kindsOf(role: StaffRole): readonly IntakeKindId[] {
  return KINDS[role];
}
