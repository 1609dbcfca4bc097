import { type CallInput, PERSON_ENDPOINTS } from '@kangma/contract';
import { type Term, TERMS } from '@kangma/policy';
import { Button, Card } from 'antd';
import { ColourMark } from '../ui/colour-mark.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { Answered } from './answered.tsx';
import { useAsk } from './ask.ts';
import { Failed } from './failed.tsx';
import { TEXTS } from './texts.ts';

interface Props {
  readonly found: {
    readonly person: string;
    readonly maskedName: string;
    readonly place: string;
    readonly purpose: CallInput<(typeof PERSON_ENDPOINTS)['personCode']>['purpose'];
  };
}

/** The code of a person with its reasons, and all decisions. */
export function PersonRecord({ found: { person, maskedName, place, purpose } }: Props) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const code = useAsk(PERSON_ENDPOINTS.personCode, { id: person, purpose });
  const history = usePages(
    (cursor) =>
      client.call(PERSON_ENDPOINTS.personHistory, {
        id: person,
        purpose,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    [person],
  );
  return (
    <>
      <Card
        title={
          <h2>
            {maskedName} <span className="quiet">{place}</span>
          </h2>
        }
      >
        <Answered query={code}>
          {({ colour, since, summary }) => (
            <>
              <p className="person-code">
                <ColourMark colour={colour} size={40} />
                <strong>{shared(colour)}</strong>
                <span className="quiet">{say('since', { at: showTime(since, language) })}</span>
              </p>
              <h3>{say('reasons')}</h3>
              {summary.reasons.length === 0 && <p>{say('reasons-none')}</p>}
              <ul className="reasons">
                {summary.reasons.map(
                  ({ title, measure, article, authority, assignedAt, colour }) => (
                    <li key={`${assignedAt} ${title.en}`}>
                      <ColourMark colour={colour} size={18} />
                      <div>
                        <strong>{title[language]}</strong> · {measureName(measure, language)}
                        {article !== null && ` · ${say('article', { article })}`}
                        <div className="quiet">
                          {say('assigned-by', authority)} · {showTime(assignedAt, language)}
                          {authority.phone !== null && (
                            <>
                              {' · '}
                              <a href={`tel:${authority.phone}`}>{authority.phone}</a>
                            </>
                          )}
                        </div>
                      </div>
                    </li>
                  ),
                )}
              </ul>
              {summary.questions.length > 0 && (
                <>
                  <h3>{say('questions')}</h3>
                  <ul>
                    {summary.questions.map(({ evidence, title }) => (
                      <li key={evidence}>{title[language]}</li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )}
        </Answered>
      </Card>
      <Card title={<h2>{say('history')}</h2>}>
        {history.failed !== undefined && <Failed failed={history.failed} again={history.again} />}
        <ul className="reasons">
          {history.items?.map(({ decisionNumber, at, colour, cause }) => (
            <li key={decisionNumber}>
              <ColourMark colour={colour} size={18} />
              <div>
                <strong>{shared(colour)}</strong>{' '}
                <span className="quiet">
                  {showTime(at, language)} · {shared(`cause-${cause}`)}
                </span>
              </div>
            </li>
          ))}
        </ul>
        {history.more !== undefined && <Button onClick={history.more}>{shared('more')}</Button>}
      </Card>
    </>
  );
}

function measureName(measure: string, language: 'en' | 'zh-Hans' | 'zh-Hant'): string {
  const term = measure === 'none' ? 'no-measure' : measure;
  return Object.hasOwn(TERMS, term) ? TERMS[term as Term][language] : measure;
}
