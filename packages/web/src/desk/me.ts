import type { CallOutput, STAFF_ENDPOINTS } from '@kangma/contract';

/** Who is signed in at the desk. */
export type Me = CallOutput<(typeof STAFF_ENDPOINTS)['staffMe']>;
