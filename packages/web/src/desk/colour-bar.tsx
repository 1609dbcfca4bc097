import { ColourMark, type Colour } from '../ui/colour-mark.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showNumber } from '../ui/time.ts';

export const COLOURS = ['green', 'yellow', 'red', 'none'] as const satisfies readonly Colour[];
export type Counts = Readonly<Record<Colour, number>>;

/** The shares of the colours as one bar. The numbers stand beside it, so it is silent itself. */
export function ColourBar({ counts }: { readonly counts: Counts }) {
  return (
    <div className="colour-bar" aria-hidden="true">
      {COLOURS.map((colour) => (
        <span key={colour} className={colour} style={{ flexGrow: counts[colour] }} />
      ))}
    </div>
  );
}

/** One colour's number, with its shape and word. */
export function ColourCount({
  colour,
  count,
}: {
  readonly colour: Colour;
  readonly count: number;
}) {
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  return (
    <span className="colour-count">
      <ColourMark colour={colour} size={16} />
      <span className="quiet">{shared(colour)}</span> {showNumber(count, language)}
    </span>
  );
}
