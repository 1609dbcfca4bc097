import { Empty, Table, type TableColumnsType } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showNumber, showTime } from '../ui/time.ts';
import { kindTitle } from './kind-title.ts';
import type { Submission } from './submission.ts';
import { SubmissionState } from './submission-state.tsx';
import { TEXTS } from './texts.ts';
import { useHasRoom } from './use-has-room.ts';

const COUNTS = ['accepted', 'repeated', 'rejected', 'parked'] as const;

interface Props {
  readonly submissions: readonly Submission[];
}

/** Submissions with their states and how many rows of each came to what: a table where there is room for one, or a list. */
export function SubmissionTable(props: Props) {
  return useHasRoom() ? <WideTable {...props} /> : <NarrowList {...props} />;
}

function NarrowList({ submissions }: Props) {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  if (submissions.length === 0) return <Empty description={say('submissions-empty')} />;
  return (
    <ul className="submissions">
      {submissions.map((submission) => {
        const { id, kind, receivedAt, rows } = submission;
        return (
          <li key={id}>
            <div className="list-head">
              <a href={`#/submissions/${id}`}>{kindTitle(kind, language)}</a>
              <SubmissionState submission={submission} />
            </div>
            <div className="quiet">{showTime(receivedAt, language)}</div>
            <div className="counts">
              <span>
                {say('rows')} {rows.total === null ? '–' : showNumber(rows.total, language)}
              </span>
              {COUNTS.filter((name) => rows[name] > 0).map((name) => (
                <span key={name} className={`count ${name}`}>
                  {say(name)} {showNumber(rows[name], language)}
                </span>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function WideTable({ submissions }: Props) {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  const columns: TableColumnsType<Submission> = [
    {
      title: say('kind'),
      dataIndex: 'kind',
      render: (kind: string, { id }) => (
        <a href={`#/submissions/${id}`}>{kindTitle(kind, language)}</a>
      ),
    },
    {
      title: say('received-at'),
      dataIndex: 'receivedAt',
      render: (at: string) => <span className="nowrap">{showTime(at, language)}</span>,
    },
    {
      title: say('channel'),
      dataIndex: 'channel',
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
