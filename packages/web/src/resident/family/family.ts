import type { CallOutput, FAMILY_ENDPOINTS } from '@kangma/contract';

/** Whom one keeps, who keeps oneself, and what these said. */
export type Family = CallOutput<(typeof FAMILY_ENDPOINTS)['family']>;
