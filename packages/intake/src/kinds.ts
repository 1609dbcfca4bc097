import type { IntakeKind } from './kind.ts';
import { borderEntries } from './kinds/border-entries.ts';
import { cases } from './kinds/cases.ts';
import { centralRelease } from './kinds/central-release.ts';
import { clearances } from './kinds/clearances.ts';
import { contacts } from './kinds/contacts.ts';
import { declarations } from './kinds/declarations.ts';
import { discharges } from './kinds/discharges.ts';
import { dutyRosters } from './kinds/duty-rosters.ts';
import { flags } from './kinds/flags.ts';
import { foreignCodes } from './kinds/foreign-codes.ts';
import { homeRelease } from './kinds/home-release.ts';
import { laboratory } from './kinds/laboratory.ts';
import { linkedStays } from './kinds/linked-stays.ts';
import { monitoring } from './kinds/monitoring.ts';
import { presence } from './kinds/presence.ts';
import { quarantineStarts } from './kinds/quarantine-starts.ts';
import { residents } from './kinds/residents.ts';
import { riskAreas } from './kinds/risk-areas.ts';
import { stays } from './kinds/stays.ts';
import { symptoms } from './kinds/symptoms.ts';
import { temperatures } from './kinds/temperatures.ts';
import { vaccinations } from './kinds/vaccinations.ts';
import { zoneOrders } from './kinds/zone-orders.ts';

/** Every kind of submission that is taken in, by id. */
export const INTAKE_KINDS = {
  residents,
  laboratory,
  'central-release': centralRelease,
  'home-release': homeRelease,
  'quarantine-starts': quarantineStarts,
  'border-entries': borderEntries,
  cases,
  discharges,
  clearances,
  contacts,
  stays,
  'linked-stays': linkedStays,
  presence,
  'zone-orders': zoneOrders,
  flags,
  'duty-rosters': dutyRosters,
  symptoms,
  declarations,
  vaccinations,
  monitoring,
  temperatures,
  'foreign-codes': foreignCodes,
  'risk-areas': riskAreas,
} as const satisfies Record<string, IntakeKind>;

export type IntakeKindId = keyof typeof INTAKE_KINDS;
export const INTAKE_KIND_IDS = Object.keys(INTAKE_KINDS) as IntakeKindId[];

export function isIntakeKind(id: string): id is IntakeKindId {
  return Object.hasOwn(INTAKE_KINDS, id);
}

export function intakeKind(id: IntakeKindId): IntakeKind {
  return INTAKE_KINDS[id];
}
