import type { CallOutput, OPERATION_ENDPOINTS } from '@kangma/contract';
import { Empty, Table, type TableColumnsType } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showNumber } from '../ui/time.ts';
import { ColourBar, ColourCount, COLOURS } from './colour-bar.tsx';
import { totalOf } from './sum-counts.ts';
import { TEXTS } from './texts.ts';
import { useHasRoom } from './use-has-room.ts';

/** Villages have nothing below them. */
const VILLAGE_DIGITS = 12;
const ROWS_PER_PAGE = 50;

type Division = CallOutput<(typeof OPERATION_ENDPOINTS)['colours']>['children'][number];

interface Props {
  /** The divisions on the way down to these. */
  readonly path: readonly string[];
  readonly divisions: readonly Division[];
}

/** The address of the page that has come so far down. */
export function linkToColours(path: readonly string[]): string {
  return `#/${['colours', ...path].map(encodeURIComponent).join('/')}`;
}

/** The codes of each division: a table where there is room for one, on a phone a list. */
export function DivisionColours(props: Props) {
  return useHasRoom() ? <ColourTable {...props} /> : <ColourList {...props} />;
}

function DivisionName({
  path,
  of: { division, name },
}: Pick<Props, 'path'> & { readonly of: Division }) {
  return division.length === VILLAGE_DIGITS ? (
    name
  ) : (
    <a href={linkToColours([...path, `${division} ${name}`])}>{name}</a>
  );
}

function ColourList({ path, divisions }: Props) {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  if (divisions.length === 0) return <Empty description={say('colours-empty')} />;
  return (
    <ul className="division-colours">
      {divisions.map((one) => (
        <li key={one.division}>
          <div className="list-head">
            <strong>
              <DivisionName path={path} of={one} />
            </strong>
            <span className="quiet">
              {say('total')} {showNumber(totalOf(one), language)}
            </span>
          </div>
          <ColourBar counts={one} />
          <div className="colour-sum">
            {COLOURS.map((colour) => (
              <ColourCount key={colour} colour={colour} count={one[colour]} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function ColourTable({ path, divisions }: Props) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  const columns: TableColumnsType<Division> = [
    {
      title: say('division'),
      dataIndex: 'name',
      render: (_, division) => <DivisionName path={path} of={division} />,
    },
    {
      key: 'bar',
      className: 'bar-cell',
      title: <span className="hidden">{say('colours')}</span>,
      render: (_, counts) => <ColourBar counts={counts} />,
    },
    ...COLOURS.map((colour) => ({
      title: shared(colour),
      dataIndex: colour,
      align: 'end' as const,
      sorter: (a: Division, b: Division) => a[colour] - b[colour],
      render: (count: number) => showNumber(count, language),
    })),
    {
      title: say('total'),
      align: 'end',
      render: (_, counts) => showNumber(totalOf(counts), language),
    },
  ];
  return (
    <Table<Division>
      rowKey="division"
      size="small"
      pagination={
        divisions.length > ROWS_PER_PAGE && { pageSize: ROWS_PER_PAGE, showSizeChanger: false }
      }
      columns={columns}
      dataSource={[...divisions]}
      locale={{ emptyText: <Empty description={say('colours-empty')} /> }}
    />
  );
}
