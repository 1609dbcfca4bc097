import { attribute, elements, xmlText } from './xml-text.ts';

/** What a number in a style is: a day, or a day with its time. */
export type DateStyle = 'day' | 'time';

/** Formats that every spreadsheet program has, those of Chinese ones included, as first and last number. */
const BUILT_IN: readonly (readonly [number, number, DateStyle])[] = [
  [14, 17, 'day'],
  [18, 22, 'time'],
  [27, 31, 'day'],
  [32, 35, 'time'],
  [36, 36, 'day'],
  [45, 47, 'time'],
  [50, 54, 'day'],
  [55, 56, 'time'],
  [57, 58, 'day'],
];

/** Those styles of a workbook, by number, in which a number is a moment. */
export function dateStyles(styles: string): ReadonlyMap<number, DateStyle> {
  const own = new Map<number, DateStyle | undefined>();
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)) {
    const code = xmlText(attribute(tag, 'formatCode') ?? '');
    own.set(Number(attribute(tag, 'numFmtId')), styleOf(code));
  }
  const [cells = ''] = elements(styles, 'cellXfs');
  const dates = new Map<number, DateStyle>();
  Array.from(cells.matchAll(/<(?:\w+:)?xf\s[^<>]*>/g)).forEach(([tag], number) => {
    const format = Number(attribute(tag, 'numFmtId'));
    const style = own.has(format) ? own.get(format) : builtIn(format);
    if (style !== undefined) dates.set(number, style);
  });
  return dates;
}

function builtIn(format: number): DateStyle | undefined {
  return BUILT_IN.find(([first, last]) => format >= first && format <= last)?.[2];
}

/** By the letters outside of quotes and brackets: `yyyy"年"m"月"`, but not `[Red]0.00` or `"day" 0`. */
function styleOf(code: string): DateStyle | undefined {
  const letters = code.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\./gi, '');
  if (/[hs]/i.test(letters)) return 'time';
  return /[ymd]/i.test(letters) ? 'day' : undefined;
}
