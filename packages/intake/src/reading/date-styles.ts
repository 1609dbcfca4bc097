import { attribute, elements, xmlText } from './xml-text.ts';

/** Formats of dates and times that every spreadsheet program has, those of Chinese ones included. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The numbers of those styles of a workbook in which a number is a moment. */
export function dateStyles(styles: string): ReadonlySet<number> {
  const own = new Map<number, boolean>();
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)) {
    const code = xmlText(attribute(tag, 'formatCode') ?? '');
    own.set(Number(attribute(tag, 'numFmtId')), isDateFormat(code));
  }
  const [cells = ''] = elements(styles, 'cellXfs');
  const dates = new Set<number>();
  Array.from(cells.matchAll(/<(?:\w+:)?xf\s[^<>]*>/g)).forEach(([tag], style) => {
    const format = Number(attribute(tag, 'numFmtId'));
    const known = BUILT_IN.some(([first, last]) => format >= first && format <= last);
    if (own.get(format) ?? known) dates.add(style);
  });
  return dates;
}

/** Letters of time outside of quotes and brackets: `yyyy"年"m"月"`, but not `[Red]0.00` or `"day" 0`. */
function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\./gi, ''));
}
