import {
  COUNTER_ENDPOINTS,
  DUPLICATE_ENDPOINTS,
  AUDIT_ENDPOINTS,
  type Endpoint,
  NOTICE_ENDPOINTS,
  OPERATION_ENDPOINTS,
  PERSON_ENDPOINTS,
  PLACE_ENDPOINTS,
  POLICY_ENDPOINTS,
  PROPOSAL_ENDPOINTS,
  STAFF_ENDPOINTS,
  type StaffRole,
  SUBMISSION_ENDPOINTS,
} from '@kangma/contract';
import { mayCall } from './may-call.ts';

/** The pages in the order of the menu, and what each is useless without. */
const NEEDS = {
  operations: OPERATION_ENDPOINTS.operationsOverview,
  colours: OPERATION_ENDPOINTS.colours,
  'hand-in': SUBMISSION_ENDPOINTS.submit,
  submissions: SUBMISSION_ENDPOINTS.submissions,
  places: PLACE_ENDPOINTS.unresolvedPlaces,
  person: PERSON_ENDPOINTS.lookUpPerson,
  registrations: COUNTER_ENDPOINTS.registrationCases,
  duplicates: DUPLICATE_ENDPOINTS.duplicates,
  proposals: PROPOSAL_ENDPOINTS.proposals,
  undelivered: NOTICE_ENDPOINTS.undelivered,
  'bulk-reads': AUDIT_ENDPOINTS.bulkReads,
  tokens: STAFF_ENDPOINTS.tokens,
  policies: POLICY_ENDPOINTS.policies,
} as const satisfies Record<string, Endpoint>;

export type PageName = keyof typeof NEEDS;

/** The pages that a role uses, in the order of the menu; there is always one. */
export function pagesOf(role: StaffRole): readonly PageName[] {
  return (Object.keys(NEEDS) as PageName[]).filter((name) => mayCall(role, NEEDS[name]));
}

export function isPage(name: string | undefined): name is PageName {
  return name !== undefined && Object.hasOwn(NEEDS, name);
}
