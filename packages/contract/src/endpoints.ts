import { COUNTER_ENDPOINTS } from './endpoints/counter.ts';
import { AUDIT_ENDPOINTS } from './endpoints/audits.ts';
import { CLOCK_ENDPOINTS, OUTBOX_ENDPOINTS } from './endpoints/dev.ts';
import { DUPLICATE_ENDPOINTS } from './endpoints/duplicates.ts';
import { FAMILY_ENDPOINTS } from './endpoints/family.ts';
import { NOTICE_ENDPOINTS } from './endpoints/notices.ts';
import { OPERATION_ENDPOINTS } from './endpoints/operations.ts';
import { PERSON_ENDPOINTS } from './endpoints/persons.ts';
import { PLACE_ENDPOINTS } from './endpoints/places.ts';
import { POLICY_ENDPOINTS } from './endpoints/policies.ts';
import { PROPOSAL_ENDPOINTS } from './endpoints/proposals.ts';
import { PUBLIC_ENDPOINTS } from './endpoints/public.ts';
import { RECORD_ENDPOINTS } from './endpoints/record.ts';
import { REGISTRATION_ENDPOINTS } from './endpoints/registration.ts';
import { RESIDENT_ENDPOINTS } from './endpoints/residents.ts';
import { STAFF_ENDPOINTS } from './endpoints/staff.ts';
import { SUBMISSION_ENDPOINTS } from './endpoints/submissions.ts';

/** Every endpoint of every server, by the name of the use case behind it. */
export const ENDPOINTS = {
  ...RESIDENT_ENDPOINTS,
  ...FAMILY_ENDPOINTS,
  ...RECORD_ENDPOINTS,
  ...REGISTRATION_ENDPOINTS,
  ...COUNTER_ENDPOINTS,
  ...DUPLICATE_ENDPOINTS,
  ...STAFF_ENDPOINTS,
  ...SUBMISSION_ENDPOINTS,
  ...PLACE_ENDPOINTS,
  ...PERSON_ENDPOINTS,
  ...NOTICE_ENDPOINTS,
  ...AUDIT_ENDPOINTS,
  ...OPERATION_ENDPOINTS,
  ...POLICY_ENDPOINTS,
  ...PROPOSAL_ENDPOINTS,
  ...PUBLIC_ENDPOINTS,
} as const;
export type EndpointName = keyof typeof ENDPOINTS;

/** Those that only a demonstration has. */
export const DEV_ENDPOINTS = { ...OUTBOX_ENDPOINTS, ...CLOCK_ENDPOINTS } as const;
