import { AUDIT_ENDPOINTS, type CallOutput } from '@kangma/contract';
import { Empty, Table, type TableColumnsType } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showNumber, showTime } from '../ui/time.ts';
import { Answered } from './answered.tsx';
import { useAsk } from './ask.ts';
import { TEXTS } from './texts.ts';

type Line = CallOutput<typeof AUDIT_ENDPOINTS.bulkReads>['items'][number];

/** Who opened the records of many people in a day: the auditor asks why. */
export function BulkReadsPage() {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  const query = useAsk(AUDIT_ENDPOINTS.bulkReads, {});
  const columns: TableColumnsType<Line> = [
    {
      title: say('who-read'),
      render: (_, { login, office, role, place }) => (
        <>
          <strong>{login}</strong> · {shared(`role-${role}`)}
          <div className="quiet">
            {office} · <span lang="zh-Hans">{place}</span>
          </div>
        </>
      ),
    },
    {
      title: say('records-opened'),
      align: 'end',
      render: (_, { persons }) => showNumber(persons, language),
    },
    {
      title: say('said-purposes'),
      responsive: ['md'],
      render: (_, { purposes }) => purposes.map((one) => shared(`purpose-${one}`)).join(', '),
    },
    { title: say('latest-read'), render: (_, { latest }) => showTime(latest, language) },
  ];
  return (
    <Answered query={query}>
      {({ items, least }) => (
        <>
          <p className="quiet">{say('bulk-reads-lead', { least: showNumber(least, language) })}</p>
          <Table<Line>
            rowKey={({ day, staff }) => `${day} ${staff}`}
            size="small"
            pagination={false}
            columns={columns}
            dataSource={[...items]}
            locale={{ emptyText: <Empty description={say('bulk-reads-empty')} /> }}
          />
        </>
      )}
    </Answered>
  );
}
