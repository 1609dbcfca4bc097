import type { CallOutput, PROPOSAL_ENDPOINTS } from '@kangma/contract';

/** A proposal of a policy, with everything that is known of it. */
export type Proposal = CallOutput<(typeof PROPOSAL_ENDPOINTS)['proposal']>;
export type ProposalLine = CallOutput<(typeof PROPOSAL_ENDPOINTS)['proposals']>['items'][number];
export type Impact = NonNullable<Proposal['impact']>;
export type Effect = Impact['asIf'];
