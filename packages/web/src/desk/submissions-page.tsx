import { SUBMISSION_ENDPOINTS } from '@kangma/contract';
import { Button, Card, Skeleton } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { Failed } from './failed.tsx';
import { SubmissionTable } from './submission-table.tsx';
import { TEXTS } from './texts.ts';

/** What was handed in from one's division, the latest first. */
export function SubmissionsPage() {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const { items, failed, more, again } = usePages(
    (cursor) =>
      client.call(SUBMISSION_ENDPOINTS.submissions, cursor === undefined ? {} : { cursor }),
    [language],
  );
  return (
    <div className="stack">
      <div>
        <Button onClick={again}>{say('refresh')}</Button>
      </div>
      {failed !== undefined && <Failed failed={failed} again={again} />}
      {items === undefined && failed === undefined && <Skeleton active />}
      {items !== undefined && (
        <Card>
          <SubmissionTable submissions={items} />
          {more !== undefined && (
            <Button className="more" onClick={more}>
              {shared('more')}
            </Button>
          )}
        </Card>
      )}
    </div>
  );
}
