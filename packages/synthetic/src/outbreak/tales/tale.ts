import type { Minute } from '@kangma/policy';
import type { Diary } from '../diary.ts';

/** What happens to one resident from a moment on, told to the offices that see it. */
export type Tale = (diary: Diary, at: Minute) => void;
