import { SUBMISSION_ENDPOINTS } from '@kangma/contract';
import { Alert, Card } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showNumber, showTime } from '../ui/time.ts';
import { Answered } from './answered.tsx';
import { useAsk } from './ask.ts';
import { Figures } from './figures.tsx';
import { kindTitle } from './kind-title.ts';
import { LeftRows } from './left-rows.tsx';
import { Scan } from './scan.tsx';
import { SubmissionState } from './submission-state.tsx';
import { TEXTS } from './texts.ts';

const EVERY_MS = 700;
const COUNTS = ['accepted', 'repeated', 'rejected', 'parked'] as const;

/** One submission: how far it is, what its rows came to, and the rows that came to nothing. */
export function SubmissionDetail({ id }: { readonly id: string }) {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  const asked = useAsk(SUBMISSION_ENDPOINTS.submission, { id, language }, (data) =>
    data?.state === 'done' || data?.state === 'refused' ? false : EVERY_MS,
  );
  return (
    <Answered query={asked}>
      {(submission) => {
        const { kind, rows, problem, receivedAt, finishedAt, channel, attachment } = submission;
        const left = rows.rejected + rows.parked;
        return (
          <>
            <Card
              title={
                <h2>
                  {kindTitle(kind, language)} <SubmissionState submission={submission} />
                </h2>
              }
            >
              <p className="quiet">
                {say(`channel-${channel}`)} · {say('received-at')} {showTime(receivedAt, language)}
                {finishedAt !== null &&
                  ` · ${say('finished-at')} ${showTime(finishedAt, language)}`}
              </p>
              {attachment !== null && <Scan id={id} {...attachment} />}
              {problem !== null && <Alert type="error" showIcon title={problem.message} />}
              <Figures
                figures={[
                  [say('rows'), rows.total === null ? '–' : showNumber(rows.total, language)],
                  ...COUNTS.map((name) => [say(name), showNumber(rows[name], language)] as const),
                ]}
              />
            </Card>
            {problem === null && (
              <Card title={<h2>{say('left-rows')}</h2>}>
                <LeftRows id={id} kind={kind} left={left} />
              </Card>
            )}
          </>
        );
      }}
    </Answered>
  );
}
