import { Progress } from 'antd';
import { useSay } from '../ui/say.ts';
import type { Submission } from './submission.ts';
import { Tag } from './tag.tsx';
import { TEXTS } from './texts.ts';

const TONES = {
  received: 'plain',
  reading: 'plain',
  done: 'good',
  refused: 'alert',
} as const;

/** The state of a submission; while it is read, how much of it has been. */
export function SubmissionState({ submission }: { readonly submission: Submission }) {
  const say = useSay(TEXTS);
  const { state, rows } = submission;
  const name = say(`state-${state}`);
  if (state !== 'reading' || rows.total === null) return <Tag tone={TONES[state]}>{name}</Tag>;
  const percent = Math.floor((rows.done / Math.max(rows.total, 1)) * 100);
  return <Progress percent={percent} size="small" aria-label={name} className="reading" />;
}
