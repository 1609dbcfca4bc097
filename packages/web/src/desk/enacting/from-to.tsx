import { type Colour, ColourMark } from '../../ui/colour-mark.tsx';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';

/** One colour turning into another, as shapes and words. */
export function FromTo({ from, to }: { readonly from: Colour; readonly to: Colour }) {
  const shared = useSay(SHARED_TEXTS);
  return (
    <span className="from-to">
      <ColourMark colour={from} size={16} /> {shared(from)} → <ColourMark colour={to} size={16} />{' '}
      {shared(to)}
    </span>
  );
}
