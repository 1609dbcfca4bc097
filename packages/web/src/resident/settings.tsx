import { LANGUAGE_NAMES, LANGUAGE_ORDER, useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { THEMES, useTheme } from '../ui/theme.ts';

/** Language and appearance. */
export function Settings() {
  const say = useSay(SHARED_TEXTS);
  const { language, choose } = useLanguage();
  const { theme, choose: chooseTheme } = useTheme();
  return (
    <div className="settings">
      <div className="choices" role="group" aria-label={say('language')}>
        {LANGUAGE_ORDER.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language}
            onClick={() => choose(one)}
          >
            {LANGUAGE_NAMES[one]}
          </button>
        ))}
      </div>
      <div className="choices" role="group" aria-label={say('appearance')}>
        {THEMES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === theme}
            onClick={() => chooseTheme(one)}
          >
            {say(one)}
          </button>
        ))}
      </div>
    </div>
  );
}
