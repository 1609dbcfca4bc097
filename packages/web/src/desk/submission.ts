import type { CallOutput, SUBMISSION_ENDPOINTS } from '@kangma/contract';

/** What was handed in, and how far it is. */
export type Submission = CallOutput<(typeof SUBMISSION_ENDPOINTS)['submission']>;
