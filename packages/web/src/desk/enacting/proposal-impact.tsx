import { Card, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { showNumber, showTime } from '../../ui/time.ts';
import { ColourBar, ColourCount, COLOURS } from '../colour-bar.tsx';
import { EffectBars } from './effect-bars.tsx';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import { FromTo } from './from-to.tsx';
import { pathwayTitles } from './pathway-titles.ts';
import type { Effect, Impact } from './proposal.ts';
import { sidesOf } from './sides-of.ts';

interface Props {
  readonly impact: Impact;
  /** of the proposal: what its pathways are called. */
  readonly canonical: string;
}

/** What a proposal does to everybody: on the day it takes effect, and as if it had been in force all along. */
export function ProposalImpact({ impact, canonical }: Props) {
  const say = useSay(ENACTING_TEXTS);
  const { language } = useLanguage();
  const [view, setView] = useState<'on-the-day' | 'as-if'>('on-the-day');
  const { at, persons, onTheDay, asIf } = impact;
  const effect = view === 'as-if' ? asIf : onTheDay;
  const changed = showNumber(effect.changed, language);
  const titles = useMemo(() => pathwayTitles(canonical, language), [canonical, language]);
  const nameOf = (id: string) => (id === 'base' ? say('base') : (titles.get(id) ?? id));
  return (
    <Card title={<h2>{say('impact')}</h2>}>
      <div className="stack">
        <p className="quiet">
          {say('impact-of', {
            persons: showNumber(persons, language),
            at: showTime(at, language),
          })}
        </p>
        <Segmented
          value={view}
          onChange={setView}
          options={(['on-the-day', 'as-if'] as const).map((value) => ({
            value,
            label: say(value),
          }))}
        />
        <p>{say(`${view}-means`, { changed })}</p>
        <Sides effect={effect} />
        <EffectBars
          title={say('by-pathway')}
          rows={effect.byPathway.map(({ name, ...row }) => ({ ...row, name: nameOf(name) }))}
        />
        <EffectBars
          title={say('by-division')}
          rows={effect.byDivision.map(({ place, ...row }) => ({
            ...row,
            name: place === '' ? say('nowhere') : place,
          }))}
        />
      </div>
    </Card>
  );
}

/** All colours before and after, one bar above the other, and who goes from which to which. */
function Sides({ effect }: { readonly effect: Effect }) {
  const say = useSay(ENACTING_TEXTS);
  const { language } = useLanguage();
  const { before, after } = sidesOf(effect.changes);
  const moved = effect.changes.filter(({ from, to }) => from !== to);
  return (
    <>
      {[['before', before] as const, ['after', after] as const].map(([side, counts]) => (
        <div key={side}>
          <div className="colour-sum">
            <strong>{say(`side-${side}`)}</strong>
            {COLOURS.map((colour) => (
              <ColourCount key={colour} colour={colour} count={counts[colour]} />
            ))}
          </div>
          <ColourBar counts={counts} />
        </div>
      ))}
      {moved.length > 0 && (
        <table className="effect">
          <thead>
            <tr>
              <th scope="col">{say('from-to')}</th>
              <th scope="col">{say('persons')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ from, to, persons }) => (
              <tr key={`${from} ${to}`}>
                <td>
                  <FromTo from={from} to={to} />
                </td>
                <td>{showNumber(persons, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
