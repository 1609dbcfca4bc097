import { type CallOutput, RESIDENT_ENDPOINTS } from '@kangma/contract';
import { useEffect, useState } from 'react';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { TEXTS } from './texts.ts';
import { useWhose } from './whose.ts';

type Preview = CallOutput<typeof RESIDENT_ENDPOINTS.previewDeclaration>;

/** What a declaration would do to the code, asked of the rules themselves. */
export function Effect({
  item,
}: {
  readonly item: 'healthy' | 'trip' | 'symptoms' | 'suspicion' | 'diagnosis';
}) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { client } = useWhose();
  const { language } = useLanguage();
  const [effect, setEffect] = useState<Preview>();
  useEffect(() => {
    let isCurrent = true;
    setEffect(undefined);
    const ask = async () => {
      const answered = await client.call(RESIDENT_ENDPOINTS.previewDeclaration, { item });
      if (isCurrent && answered.ok) setEffect(answered.value);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [item]);
  if (effect === undefined) return null;
  const { colour, changes, reasons, green } = effect;
  return (
    <p className={changes ? 'effect changes' : 'effect'} role="status">
      {changes
        ? say('would-change', {
            colour: shared(colour),
            why: reasons.map((one) => one[language]).join('; '),
          })
        : say('would-not-change', { colour: shared(colour) })}
      {changes && green !== null && ` ${say('would-green', { at: showTime(green, language) })}`}
    </p>
  );
}
