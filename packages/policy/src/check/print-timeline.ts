import type { Evidence } from '../evidence/evidence.ts';
import { kindOf } from '../evidence/kinds.ts';
import { TERMS } from '../explain/terms.ts';
import { KIND_WORDS, VALUE_WORDS } from '../messages/evidence-names.ts';
import { type Language, type MessageTable, render } from '../messages/render.ts';
import { type Minute, readInstant, readOffset, toMinute, writeInstant } from '../time.ts';
import type { CounterExample, Mark } from './finding.ts';

const LINES = {
  recorded: {
    en: '{time}  + {kind} {id}: {details}',
    'zh-Hans': '{time}  + {kind} {id}：{details}',
    'zh-Hant': '{time}  + {kind} {id}：{details}',
  },
  sampled: { en: 'sampled {time}', 'zh-Hans': '采样于 {time}', 'zh-Hant': '採樣於 {time}' },
  true: { en: 'of {time}', 'zh-Hans': '发生于 {time}', 'zh-Hant': '發生於 {time}' },
  until: { en: 'until {time}', 'zh-Hans': '至 {time}', 'zh-Hant': '至 {time}' },
  by: { en: 'by {division}', 'zh-Hans': '由 {division} 出具', 'zh-Hant': '由 {division} 出具' },
  replaces: { en: 'replaces {id}', 'zh-Hans': '取代 {id}', 'zh-Hant': '取代 {id}' },
  about: { en: 'about {id}', 'zh-Hans': '关于 {id}', 'zh-Hant': '關於 {id}' },
  mark: {
    en: '{time}  = {colour}{reason}',
    'zh-Hans': '{time}  = {colour}{reason}',
    'zh-Hant': '{time}  = {colour}{reason}',
  },
  without: {
    en: '{time}  = {colour}{reason}, without {ids}',
    'zh-Hans': '{time}  = {colour}{reason}（若无 {ids}）',
    'zh-Hant': '{time}  = {colour}{reason}（若無 {ids}）',
  },
} as const satisfies MessageTable;

const COMMA: Readonly<Record<Language, string>> = { en: ', ', 'zh-Hans': '，', 'zh-Hant': '，' };

/**
 * A counter-example as people read it: one line for each piece of evidence, at the time of its record, and one for each
 * mark; in order of time, local to the policy.
 */
export function printTimeline(example: CounterExample, language: Language): string {
  const zone = /(Z|[+-]\d\d:\d\d)$/.exec(example.evidence[0]?.recordedAt ?? '')?.[1] ?? 'Z';
  const offset = readOffset(zone) ?? 0;
  const home = example.evidence.find(({ kind }) => kindOf(kind).role === 'adverse')?.authority
    .division;
  const lines = [
    ...example.evidence.map((one) => ({
      at: minuteOf(one.recordedAt),
      text: evidenceLine(one, home, offset, language),
    })),
    // marks come after the evidence of their minute: that is what they rest on
    ...example.marks.map((one) => ({ at: one.at + 0.5, text: markLine(one, offset, language) })),
  ];
  return lines
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join('\n');
}

function evidenceLine(
  one: Evidence,
  home: string | undefined,
  offset: number,
  language: Language,
): string {
  const begin = minuteOf(one.validFrom);
  const time = (minute: Minute) => clockTime(minute, offset);
  const details = Object.keys(kindOf(one.kind).attributes).flatMap((name) => {
    const value = one[name];
    return typeof value === 'string' ? [VALUE_WORDS[name]![value]![language]] : [];
  });
  const say = (code: keyof typeof LINES, params: Record<string, string>) =>
    details.push(render(LINES, code, language, params));
  if (begin !== minuteOf(one.recordedAt))
    say(one.kind === 'test' ? 'sampled' : 'true', { time: time(begin) });
  if (one.validTo !== undefined) say('until', { time: time(minuteOf(one.validTo)) });
  if (one.authority.division !== home) say('by', { division: one.authority.division });
  if (one.supersedes !== undefined) say('replaces', { id: one.supersedes });
  if (typeof one.about === 'string') say('about', { id: one.about });
  return render(LINES, 'recorded', language, {
    time: time(minuteOf(one.recordedAt)),
    kind: KIND_WORDS[one.kind][language],
    id: one.id,
    details: details.join(COMMA[language]),
  });
}

function markLine({ at, colour, reason, without }: Mark, offset: number, language: Language) {
  const params = {
    time: clockTime(at, offset),
    colour: TERMS[colour][language],
    reason: reason === null ? '' : ` (${reason})`,
    ids: without.join(', '),
  };
  return render(LINES, without.length === 0 ? 'mark' : 'without', language, params);
}

function clockTime(minute: Minute, offset: number): string {
  return writeInstant(minute, offset).slice(0, 16).replace('T', ' ');
}

function minuteOf(text: string): Minute {
  return toMinute(readInstant(text) ?? 0);
}
