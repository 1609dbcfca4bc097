import { type CallOutput, NOTICE_ENDPOINTS } from '@kangma/contract';
import { Button, Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { useClient } from '../ui/use-client.ts';
import { usePages } from '../ui/use-pages.ts';
import { Failed } from './failed.tsx';
import { TEXTS } from './texts.ts';

type Line = CallOutput<(typeof NOTICE_ENDPOINTS)['undelivered']>['items'][number];

/** Whom a message about their code did not reach: the community tells them. */
export function UndeliveredPage() {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const { items, failed, more, again } = usePages(
    (cursor) => client.call(NOTICE_ENDPOINTS.undelivered, cursor === undefined ? {} : { cursor }),
    [],
  );
  const columns: TableColumnsType<Line> = [
    {
      title: say('who-about'),
      render: (_, { maskedName, place, failedAt }) => (
        <>
          <strong lang="zh-Hans">{maskedName}</strong>
          <div className="quiet" lang="zh-Hans">
            {place}
          </div>
          <div className="quiet narrow-only nowrap">{showTime(failedAt, language)}</div>
        </>
      ),
    },
    {
      title: say('about-what'),
      dataIndex: 'kind',
      render: (kind: Line['kind']) => say(`notice-${kind}`),
    },
    { title: say('why-not'), dataIndex: 'why', render: (why: Line['why']) => say(`why-${why}`) },
    {
      title: say('received-at'),
      dataIndex: 'failedAt',
      responsive: ['md'],
      render: (at: string) => <span className="nowrap">{showTime(at, language)}</span>,
    },
  ];
  return (
    <div className="stack">
      <p className="quiet">{say('undelivered-lead')}</p>
      {failed !== undefined && <Failed failed={failed} again={again} />}
      {items === undefined && failed === undefined && <Skeleton active />}
      {items?.length === 0 && <Empty description={say('undelivered-empty')} />}
      {items !== undefined && items.length > 0 && (
        <Table
          rowKey={({ person, kind, failedAt }) => `${person} ${kind} ${failedAt}`}
          columns={columns}
          dataSource={[...items]}
          size="small"
          pagination={false}
        />
      )}
      {more !== undefined && <Button onClick={more}>{shared('more')}</Button>}
    </div>
  );
}
