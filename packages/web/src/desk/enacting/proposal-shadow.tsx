import { Card } from 'antd';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { showTime } from '../../ui/time.ts';
import { EffectBars } from './effect-bars.tsx';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import type { Proposal } from './proposal.ts';

/** The hours in which a proposal ran in the shadow, where it did. */
export function ProposalShadow({ shadow: { since, hours } }: Pick<Proposal, 'shadow'>) {
  const say = useSay(ENACTING_TEXTS);
  const { language } = useLanguage();
  if (since === null) return null;
  return (
    <Card title={<h2>{say('shadow')}</h2>}>
      <div className="stack">
        <p className="quiet">{say('shadow-lead')}</p>
        <EffectBars
          title={showTime(since, language)}
          rows={hours.map(({ at, changed, ...row }) => ({
            ...row,
            persons: changed,
            name: showTime(at, language),
          }))}
        />
      </div>
    </Card>
  );
}
