import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { showNumber } from '../../ui/time.ts';
import { ENACTING_TEXTS } from './enacting-texts.ts';

const MOST_ROWS = 30;

interface Row {
  readonly name: string;
  readonly persons: number;
  readonly better: number;
  readonly worse: number;
}

interface Props {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Who gets a better and who a worse colour, by name: a table whose numbers are drawn too. */
export function EffectBars({ title, rows }: Props) {
  const say = useSay(ENACTING_TEXTS);
  const { language } = useLanguage();
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ better, worse }) => Math.max(better, worse)));
  const width = (persons: number) => ({ width: `${(100 * persons) / most}%` });
  return (
    <table className="effect">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{say('better')}</th>
          <th scope="col">{say('worse')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map(({ name, better, worse }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {showNumber(better, language)}
              <span className="bar better" style={width(better)} />
            </td>
            <td>
              {showNumber(worse, language)}
              <span className="bar worse" style={width(worse)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
