import { useEffect, useState, useSyncExternalStore } from 'react';
import { recall, remember } from './remembered.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const system = matchMedia('(prefers-color-scheme: dark)');

function watchSystem(onChange: () => void): () => void {
  system.addEventListener('change', onChange);
  return () => system.removeEventListener('change', onChange);
}

/** Light or dark as the system says, or as chosen here; a choice is remembered. */
export function useTheme() {
  const [theme, setTheme] = useState<Theme>(
    () => THEMES.find((one) => one === recall('theme')) ?? 'system',
  );
  const systemIsDark = useSyncExternalStore(watchSystem, () => system.matches);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return {
    theme,
    isDark: theme === 'dark' || (theme === 'system' && systemIsDark),
    choose: (next: Theme) => {
      remember('theme', next === 'system' ? null : next);
      setTheme(next);
    },
  };
}
