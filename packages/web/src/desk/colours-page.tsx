import { OPERATION_ENDPOINTS } from '@kangma/contract';
import { Breadcrumb, Card } from 'antd';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { showNumber } from '../ui/time.ts';
import { Answered } from './answered.tsx';
import { useAsk } from './ask.ts';
import { ColourBar, ColourCount, COLOURS } from './colour-bar.tsx';
import { DivisionColours, linkToColours } from './division-colours.tsx';
import type { Me } from './me.ts';
import { sumCounts, totalOf } from './sum-counts.ts';
import { TEXTS } from './texts.ts';

const EVERY_MS = 5000;
interface Props {
  /** The divisions on the way down, each as its code and name: `350102 鼓楼区`. */
  readonly path: readonly string[];
  readonly me: Me;
}

const codeOf = (step: string) => step.split(' ')[0]!;
const nameOf = (step: string) => step.slice(step.indexOf(' ') + 1);

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
          { title: <a href={linkToColours([])}>{me.place}</a> },
          ...path.map((step, i) => ({
            title: <a href={linkToColours(path.slice(0, i + 1))}>{nameOf(step)}</a>,
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
              <DivisionColours path={path} divisions={children} />
            </>
          );
        }}
      </Answered>
    </>
  );
}
