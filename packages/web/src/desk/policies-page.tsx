import { type CallOutput, PUBLIC_ENDPOINTS } from '@kangma/contract';
import { Card, Empty, Table, type TableColumnsType } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showTime } from '../ui/time.ts';
import { Answered } from './answered.tsx';
import { useAsk } from './ask.ts';
import { TEXTS } from './texts.ts';

type Version = CallOutput<(typeof PUBLIC_ENDPOINTS)['policies']>['items'][number];

/** The policy versions that have been published here. */
export function PoliciesPage() {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  const policies = useAsk(PUBLIC_ENDPOINTS.policies, {});
  const time = (at: string) => <span className="nowrap">{showTime(at, language)}</span>;
  const columns: TableColumnsType<Version> = [
    { title: say('policy'), dataIndex: 'policy' },
    { title: say('version'), dataIndex: 'version', align: 'end' },
    { title: say('effective-at'), dataIndex: 'effectiveAt', render: time },
    { title: say('published-at'), dataIndex: 'publishedAt', render: time },
    { title: say('digest'), dataIndex: 'digest', render: (text: string) => <code>{text}</code> },
  ];
  return (
    <Answered query={policies}>
      {({ items }) => (
        <Card>
          <Table<Version>
            rowKey={({ policy, version }) => `${policy} ${version}`}
            size="small"
            pagination={false}
            scroll={{ x: 'max-content' }}
            columns={columns}
            dataSource={[...items]}
            locale={{ emptyText: <Empty description={say('policies-empty')} /> }}
          />
        </Card>
      )}
    </Answered>
  );
}
