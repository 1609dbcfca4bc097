import { POLICY_ENDPOINTS } from '@kangma/contract';
import { writeValue } from '@kangma/policy';
import { Breadcrumb, Card } from 'antd';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { showTime } from '../../ui/time.ts';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';
import { TEXTS } from '../texts.ts';
import { ClauseDifferences } from './clause-differences.tsx';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import { LongText } from './long-text.tsx';

interface Props {
  readonly policy: string;
  readonly version: number;
}

/** One version of a policy: when it held, who signed it, what it changed. */
export function VersionPage({ policy, version }: Props) {
  const say = useSay(ENACTING_TEXTS);
  const desk = useSay(TEXTS);
  const { language } = useLanguage();
  const asked = useAsk(POLICY_ENDPOINTS.policyVersion, { policy, version });
  const all = useAsk(POLICY_ENDPOINTS.policies, {});
  const before = all.data?.items
    .filter((one) => one.policy === policy && one.version < version)
    .map((one) => one.version)
    .toSorted((a, b) => b - a)[0];
  return (
    <>
      <Breadcrumb
        items={[
          { title: <a href="#/policies">{desk('policies')}</a> },
          { title: `${policy} ${version}` },
        ]}
      />
      <Answered query={asked}>
        {({ title, publishedAt, effectiveAt, withdrawnAt, digest, canonical, signatures }) => (
          <>
            <Card
              title={
                <h2>
                  {title[language]} · {desk('version')} {version}
                </h2>
              }
            >
              <p className="quiet">
                {desk('effective-at')} {showTime(effectiveAt, language)} · {desk('published-at')}{' '}
                {showTime(publishedAt, language)}
                {withdrawnAt !== null &&
                  ` · ${say('withdrawn-at', { at: showTime(withdrawnAt, language) })}`}
              </p>
              <p className="quiet">
                {desk('digest')} <code>{digest}</code>
              </p>
              <h3>{say('signatures')}</h3>
              {signatures.length === 0 && <p>{say('signatures-founding')}</p>}
              <ul>
                {signatures.map(({ act, name, signature }) => (
                  <li key={signature}>{say(`signed-${act}`, { name })}</li>
                ))}
              </ul>
            </Card>
            {before === undefined ? (
              <p className="quiet">{say('differences-first')}</p>
            ) : (
              <Card title={<h2>{say('differences', { version: before })}</h2>}>
                <Between policy={policy} before={before} after={canonical} />
              </Card>
            )}
            <Card title={<h2>{say('text')}</h2>}>
              <LongText>{writeValue(JSON.parse(canonical))}</LongText>
            </Card>
          </>
        )}
      </Answered>
    </>
  );
}

interface BetweenProps {
  readonly policy: string;
  readonly before: number;
  readonly after: string;
}

function Between({ policy, before, after }: BetweenProps) {
  const asked = useAsk(POLICY_ENDPOINTS.policyVersion, { policy, version: before });
  return (
    <Answered query={asked}>
      {({ canonical }) => <ClauseDifferences before={canonical} after={after} />}
    </Answered>
  );
}
