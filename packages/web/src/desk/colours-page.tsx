import { type CallOutput, OPERATION_ENDPOINTS } from '@kangma/contract';
import { Breadcrumb, Card, Empty, Table, type TableColumnsType } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showNumber } from '../ui/time.ts';
import { Answered } from './answered.tsx';
import { useAsk } from './ask.ts';
import { ColourBar, ColourCount, COLOURS } from './colour-bar.tsx';
import type { Me } from './me.ts';
import { sumCounts, totalOf } from './sum-counts.ts';
import { TEXTS } from './texts.ts';

const EVERY_MS = 5000;
/** Villages have nothing below them. */
const VILLAGE_DIGITS = 12;

type Child = CallOutput<(typeof OPERATION_ENDPOINTS)['colours']>['children'][number];

interface Props {
  /** The divisions on the way down, each as its code and name: `350102 鼓楼区`. */
  readonly path: readonly string[];
  readonly me: Me;
}

const codeOf = (step: string) => step.split(' ')[0]!;
const nameOf = (step: string) => step.slice(step.indexOf(' ') + 1);
const linkTo = (path: readonly string[]) =>
  `#/${['colours', ...path].map(encodeURIComponent).join('/')}`;

/** Codes by colour below a division, and the way down to the villages. */
export function ColoursPage({ path, me }: Props) {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  const last = path.at(-1);
  const division = last === undefined ? me.division : codeOf(last);
  const counts = useAsk(OPERATION_ENDPOINTS.colours, { division }, () => EVERY_MS);
  return (
    <>
      <Breadcrumb
        items={[
          { title: <a href={linkTo([])}>{me.place}</a> },
          ...path.map((step, i) => ({
            title: <a href={linkTo(path.slice(0, i + 1))}>{nameOf(step)}</a>,
          })),
        ]}
      />
      <Answered query={counts}>
        {({ children }) => {
          const sum = sumCounts(children);
          return (
            <>
              <Card>
                <div className="colour-sum">
                  <strong>
                    {say('total')} {showNumber(totalOf(sum), language)}
                  </strong>
                  {COLOURS.map((colour) => (
                    <ColourCount key={colour} colour={colour} count={sum[colour]} />
                  ))}
                </div>
                <ColourBar counts={sum} />
              </Card>
              <ColourTable path={path}>{children}</ColourTable>
            </>
          );
        }}
      </Answered>
    </>
  );
}

interface TableProps {
  readonly path: Props['path'];
  readonly children: readonly Child[];
}

function ColourTable({ path, children }: TableProps) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  const columns: TableColumnsType<Child> = [
    {
      title: say('division'),
      dataIndex: 'name',
      render: (name: string, { division }) =>
        division.length === VILLAGE_DIGITS ? (
          name
        ) : (
          <a href={linkTo([...path, `${division} ${name}`])}>{name}</a>
        ),
    },
    {
      key: 'bar',
      className: 'bar-cell',
      responsive: ['md'],
      title: <span className="hidden">{say('colours')}</span>,
      render: (_, counts) => <ColourBar counts={counts} />,
    },
    ...COLOURS.map((colour) => ({
      title: shared(colour),
      dataIndex: colour,
      align: 'end' as const,
      sorter: (a: Child, b: Child) => a[colour] - b[colour],
      render: (count: number) => showNumber(count, language),
    })),
    {
      title: say('total'),
      align: 'end',
      render: (_, counts) => showNumber(totalOf(counts), language),
    },
  ];
  return (
    <Table<Child>
      rowKey="division"
      size="small"
      pagination={children.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      columns={columns}
      dataSource={[...children]}
      locale={{ emptyText: <Empty description={say('colours-empty')} /> }}
    />
  );
}
