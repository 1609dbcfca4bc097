import { colour as colours } from '@kangma/contract';
import { type Colour, ColourMark } from '../ui/colour-mark.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { TEXTS } from './texts.ts';

/** R37: what each colour asks of a person, one's own first; whom to call, and the remedies (R38). */
export function GuidancePage({ colour }: { readonly colour: Colour }) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const others = colours.options.filter((one) => one !== colour);
  return (
    <>
      <h1 className="hidden">{say('guidance')}</h1>
      {[colour, ...others].map((one) => (
        <section key={one} className="card guide">
          <ColourMark colour={one} size={36} />
          <div>
            <h2>
              {shared(one)}
              {one === colour && <span className="tag">{say('guide-yours')}</span>}
            </h2>
            <p>{say(`guide-${one}`)}</p>
          </div>
        </section>
      ))}
      <section className="card">
        <p>{say('remedy')}</p>
        <a className="button" href="tel:12345">
          {say('hotline')}
        </a>
      </section>
    </>
  );
}
