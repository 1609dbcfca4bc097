import { derivedKeys } from '../keys/derived-keys.ts';

/** The master key of every test. */
export const TEST_MASTER = Buffer.alloc(32, 1);
export const TEST_KEYS = derivedKeys(TEST_MASTER);
