import type { StaffRole } from '@kangma/contract';
import { INTAKE_KIND_IDS, type IntakeKindId } from '@kangma/intake';

const HEALTH = ['declarations', 'vaccinations', 'monitoring', 'temperatures'] as const;
const LOCAL = ['home-release', 'quarantine-starts', 'residents', ...HEALTH] as const;
const ORDERS = ['zone-orders', 'duty-rosters', 'stays', 'presence', 'flags', 'risk-areas'] as const;

/** What each role is offered to hand in; the server has the last word, and a test holds the two equal. */
const KINDS: Partial<Readonly<Record<StaffRole, readonly IntakeKindId[]>>> = {
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
};

export function kindsOfRole(role: StaffRole): readonly IntakeKindId[] {
  return KINDS[role] ?? [];
}
