/** Notices that servers send each other through the database. */
export const CODES_CHANGED = 'codes_changed';
export const SUBMISSION_RECEIVED = 'submission_received';
export const RULES_CHANGED = 'rules_changed';
