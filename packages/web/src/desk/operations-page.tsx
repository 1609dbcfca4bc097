import { OPERATION_ENDPOINTS } from '@kangma/contract';
import { Card } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showNumber, showTime, showWait } from '../ui/time.ts';
import { Answered } from './answered.tsx';
import { useAsk } from './ask.ts';
import { Figures } from './figures.tsx';
import { SubmissionTable } from './submission-table.tsx';
import { TEXTS } from './texts.ts';

const EVERY_MS = 3000;

/** How the system does: what waits and how long, what comes in, what changes. */
export function OperationsPage() {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  const overview = useAsk(OPERATION_ENDPOINTS.operationsOverview, {}, () => EVERY_MS);
  const number = (value: number) => showNumber(value, language);
  return (
    <Answered query={overview}>
      {({ at, queueDepth, lagMs, changesPerMinute, rows, runs }) => (
        <>
          <p className="quiet">{say('as-of', { at: showTime(at, language) })}</p>
          <Figures
            figures={[
              [say('waiting-submissions'), number(queueDepth.submissions)],
              [say('waiting-decisions'), number(queueDepth.decisions)],
              [say('lag'), showWait(lagMs, language)],
              [say('changes-per-minute'), number(changesPerMinute)],
              [say('rows-rejected'), number(rows.rejected)],
              [say('rows-parked'), number(rows.parked)],
              [say('places'), number(rows.unresolvedPlaces)],
            ]}
          />
          <Card title={<h2>{say('latest-runs')}</h2>}>
            <SubmissionTable submissions={runs} />
          </Card>
        </>
      )}
    </Answered>
  );
}
