import type { Language } from '@kangma/policy';

/** Everything in China is told in this time, wherever the reader is. */
const ZONE = 'Asia/Shanghai';
const LOCALES: Readonly<Record<Language, string>> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-Hant-HK',
  en: 'en-GB',
};

const DAY_AND_TIME = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const satisfies Intl.DateTimeFormatOptions;
const { year: _, ...THIS_YEAR } = DAY_AND_TIME;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${name}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: ZONE });
  formats.set(key, made);
  return made;
}

/** A day with its time in Shanghai. @param instant RFC 3339. */
export function showTime(instant: string, language: Language): string {
  return format(language, 'time', DAY_AND_TIME).format(new Date(instant));
}

/** As {@link showTime}, without the year: for what lies days away. */
export function showSoon(instant: string, language: Language): string {
  return format(language, 'soon', THIS_YEAR).format(new Date(instant));
}

/** The hour and minute alone. */
export function showClock(instant: string, language: Language): string {
  return format(language, 'clock', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** A length of time that a person waits, roughly. @param milliseconds not negative. */
export function showWait(milliseconds: number, language: Language): string {
  const [value, unit] = inUnits(milliseconds);
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

function inUnits(milliseconds: number): [number, 'second' | 'minute' | 'hour'] {
  if (milliseconds < 60_000) return [milliseconds / 1000, 'second'];
  if (milliseconds < 3_600_000) return [milliseconds / 60_000, 'minute'];
  return [milliseconds / 3_600_000, 'hour'];
}

/** A size of a file. @param bytes not negative. */
export function showSize(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1000
      ? [bytes, 'byte']
      : bytes < 1_000_000
        ? [bytes / 1000, 'kilobyte']
        : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(value);
}

/** A number with its groups of thousands. */
export function showNumber(value: number, language: Language): string {
  return value.toLocaleString(LOCALES[language], { maximumFractionDigits: 1 });
}
