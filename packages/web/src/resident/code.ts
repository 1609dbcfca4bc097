import type { CallOutput, RESIDENT_ENDPOINTS } from '@kangma/contract';

/** The code of the person who is signed in. */
export type Code = CallOutput<(typeof RESIDENT_ENDPOINTS)['myCode']>;
