import { PUBLIC_ENDPOINTS } from '@kangma/contract';
import { Card, Empty } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showTime } from '../ui/time.ts';
import { Answered } from './answered.tsx';
import { useAsk } from './ask.ts';
import { TEXTS } from './texts.ts';

/** The policy versions that have been published here. */
export function PoliciesPage() {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  const policies = useAsk(PUBLIC_ENDPOINTS.policies, {});
  return (
    <Answered query={policies}>
      {({ items }) => (
        <Card>
          {items.length === 0 && <Empty description={say('policies-empty')} />}
          <ul className="policies">
            {items.map(({ policy, version, effectiveAt, publishedAt, digest }) => (
              <li key={`${policy} ${version}`}>
                <strong>{policy}</strong> · {say('version')} {version}
                <div className="quiet">
                  {say('effective-at')} {showTime(effectiveAt, language)} · {say('published-at')}{' '}
                  {showTime(publishedAt, language)}
                </div>
                <div className="quiet">
                  {say('digest')} <code>{digest}</code>
                </div>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Answered>
  );
}
