import { useSay } from '../../ui/say.ts';
import { Tag } from '../tag.tsx';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import type { ProposalLine } from './proposal.ts';

const TONES = {
  drafted: 'plain',
  faulty: 'alert',
  checked: 'plain',
  measured: 'notice',
  signed: 'notice',
  countersigned: 'notice',
  published: 'good',
  withdrawn: 'plain',
} as const;

/** How far a proposal is, in a word. */
export function ProposalState({ state }: Pick<ProposalLine, 'state'>) {
  const say = useSay(ENACTING_TEXTS);
  return <Tag tone={TONES[state]}>{say(`state-${state}`)}</Tag>;
}
