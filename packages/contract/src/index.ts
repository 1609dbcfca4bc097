export { type Answered, addressOf, type CallOptions, type Client, createClient } from './client.ts';
export { code, colour, explanation, pastDecision } from './code.ts';
export type {
  Answer,
  CallInput,
  CallOutput,
  ReadInput,
  ReceivedFile,
  Subscription,
} from './call.ts';
export { type Act, enactmentStatement } from './enactment-statement.ts';
export type { AuditRule, Endpoint, ResponseRules } from './endpoint.ts';
export { COUNTER_ENDPOINTS } from './endpoints/counter.ts';
export { AUDIT_ENDPOINTS } from './endpoints/audits.ts';
export { CLOCK_ENDPOINTS, OUTBOX_ENDPOINTS } from './endpoints/dev.ts';
export { DUPLICATE_ENDPOINTS } from './endpoints/duplicates.ts';
export { FAMILY_ENDPOINTS, MEMBER_ENDPOINTS } from './endpoints/family.ts';
export { NOTICE_ENDPOINTS } from './endpoints/notices.ts';
export { OPERATION_ENDPOINTS } from './endpoints/operations.ts';
export { PERSON_ENDPOINTS } from './endpoints/persons.ts';
export { PLACE_ENDPOINTS } from './endpoints/places.ts';
export { POLICY_ENDPOINTS } from './endpoints/policies.ts';
export { PROPOSAL_ENDPOINTS, PROPOSAL_STATES } from './endpoints/proposals.ts';
export { PUBLIC_ENDPOINTS } from './endpoints/public.ts';
export { RECORD_ENDPOINTS } from './endpoints/record.ts';
export { REGISTRATION_ENDPOINTS } from './endpoints/registration.ts';
export { RESIDENT_ENDPOINTS } from './endpoints/residents.ts';
export { STAFF_ENDPOINTS } from './endpoints/staff.ts';
export { SUBMISSION_ENDPOINTS } from './endpoints/submissions.ts';
export { DEV_ENDPOINTS, type EndpointName, ENDPOINTS } from './endpoints.ts';
export { kindsOfRole } from './kinds-of-role.ts';
export { memberPath } from './member-path.ts';
export type { Failure, Outcome } from './outcome.ts';
export { type HttpProblem, problem } from './problem.ts';
export {
  FIELD_PROBLEMS,
  type FieldProblemCode,
  HTTP_PROBLEMS,
  type HttpProblemCode,
  PROBLEM_STATUS,
} from './problems.ts';
export { MERGE_REASONS, REFUSALS } from './people-words.ts';
export { readSigningKey, signEnactment, type SigningKey } from './sign-enactment.ts';
export { type Purpose, PURPOSES, STAFF_ROLES, type StaffRole } from './roles.ts';
