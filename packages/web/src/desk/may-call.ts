import type { Endpoint, StaffRole } from '@kangma/contract';

/** Whether staff of this role may call an endpoint; the contract says so. */
export function mayCall(role: StaffRole, { callers }: Pick<Endpoint, 'callers'>): boolean {
  return typeof callers === 'string' ? callers === 'public' : callers.includes(role);
}
