import { Empty, Table, type TableColumnsType } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showNumber, showTime } from '../ui/time.ts';
import { kindTitle } from './kind-title.ts';
import type { Submission } from './submission.ts';
import { SubmissionState } from './submission-state.tsx';
import { TEXTS } from './texts.ts';

const COUNTS = ['accepted', 'repeated', 'rejected', 'parked'] as const;
/** What a narrow screen shows too: the counts that ask for something. */
const ASKING: ReadonlySet<(typeof COUNTS)[number]> = new Set(['rejected', 'parked']);

/** Submissions with their states and how many rows of each came to what. */
export function SubmissionTable({ submissions }: { readonly submissions: readonly Submission[] }) {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  const columns: TableColumnsType<Submission> = [
    {
      title: say('kind'),
      dataIndex: 'kind',
      render: (kind: string, { id, receivedAt }) => (
        <>
          <a href={`#/submissions/${id}`}>{kindTitle(kind, language)}</a>
          <div className="quiet narrow-only nowrap">{showTime(receivedAt, language)}</div>
        </>
      ),
    },
    {
      title: say('received-at'),
      dataIndex: 'receivedAt',
      responsive: ['md'],
      render: (at: string) => <span className="nowrap">{showTime(at, language)}</span>,
    },
    {
      title: say('channel'),
      dataIndex: 'channel',
      responsive: ['md'],
      render: (channel: Submission['channel']) => say(`channel-${channel}`),
    },
    {
      title: say('state'),
      dataIndex: 'state',
      render: (_, submission) => <SubmissionState submission={submission} />,
    },
    {
      title: say('rows'),
      align: 'end',
      render: (_, { rows }) => (rows.total === null ? '–' : showNumber(rows.total, language)),
    },
    ...COUNTS.map((name) => ({
      title: say(name),
      ...(ASKING.has(name) ? {} : { responsive: ['md' as const] }),
      align: 'end' as const,
      render: (_: unknown, { rows }: Submission) => (
        <span className={rows[name] === 0 ? 'quiet' : `count ${name}`}>
          {showNumber(rows[name], language)}
        </span>
      ),
    })),
  ];
  return (
    <Table<Submission>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={submissions.length === 0 ? {} : { x: true }}
      columns={columns}
      dataSource={[...submissions]}
      locale={{ emptyText: <Empty description={say('submissions-empty')} /> }}
    />
  );
}
