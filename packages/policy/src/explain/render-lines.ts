import { type Language, render } from '../messages/render.ts';
import { writeInstant } from '../time.ts';
import type { Line, Value } from './explain.ts';
import { SENTENCES } from './sentences.ts';
import { REJECTIONS, TERMS } from './terms.ts';

/** Puts an explanation into a language, a line a sentence; times in the offset given (minutes east of Greenwich). */
export function renderLines(lines: readonly Line[], language: Language, offset: number): string[] {
  return lines.map((line) => {
    const { say, depth } = line;
    const text = sentence(line, language, offset);
    return '  '.repeat(depth) + (SENTENCES[say].en.startsWith('{colour}') ? capital(text) : text);
  });
}

function sentence(
  { say, values }: Pick<Line, 'say' | 'values'>,
  language: Language,
  offset: number,
): string {
  const params = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, write(value, language, offset)]),
  );
  return render(SENTENCES, say, language, params);
}

function write(value: Value, language: Language, offset: number): string | number {
  if (typeof value !== 'object') return value;
  if ('time' in value) return writeInstant(value.time, offset).slice(0, 16).replace('T', ' ');
  if ('term' in value) return TERMS[value.term][language];
  if ('rejection' in value) return REJECTIONS[value.rejection][language];
  if ('say' in value) return sentence(value, language, offset);
  return value.text[language];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
