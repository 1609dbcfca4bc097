import { POLICY_ENDPOINTS } from '@kangma/contract';
import { Card, Empty } from 'antd';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { showTime } from '../../ui/time.ts';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';
import { Tag } from '../tag.tsx';
import { TEXTS } from '../texts.ts';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import { versionState } from './version-state.ts';

const TONES = {
  'in-force': 'good',
  announced: 'notice',
  replaced: 'plain',
  withdrawn: 'plain',
} as const;

/** The policy versions that have been published here. */
export function PoliciesPage() {
  const say = useSay(ENACTING_TEXTS);
  const desk = useSay(TEXTS);
  const { language } = useLanguage();
  const policies = useAsk(POLICY_ENDPOINTS.policies, {});
  return (
    <div className="stack">
      <p className="quiet">{say('policies-lead')}</p>
      <Answered query={policies}>
        {({ items }) => (
          <Card>
            {items.length === 0 && <Empty description={desk('policies-empty')} />}
            <ul className="policies">
              {items.map((one) => {
                const { policy, version, title, effectiveAt, publishedAt, withdrawnAt } = one;
                const state = versionState(one, items, policies.dataUpdatedAt);
                return (
                  <li key={`${policy} ${version}`}>
                    <a href={`#/policies/${policy}/${version}`}>
                      <strong>{title[language]}</strong> · {desk('version')} {version}
                    </a>{' '}
                    <Tag tone={TONES[state]}>
                      {say(state === 'withdrawn' ? 'state-withdrawn' : state)}
                    </Tag>
                    <div className="quiet">
                      {policy} · {desk('effective-at')} {showTime(effectiveAt, language)} ·{' '}
                      {desk('published-at')} {showTime(publishedAt, language)}
                      {withdrawnAt !== null &&
                        ` · ${say('withdrawn-at', { at: showTime(withdrawnAt, language) })}`}
                    </div>
                  </li>
                );
              })}
            </ul>
          </Card>
        )}
      </Answered>
    </div>
  );
}
