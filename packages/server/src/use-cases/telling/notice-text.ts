import { type Language, render } from '@kangma/policy';
import type { Relation } from '../../ports/family.ts';
import type { NoticeFacts, NoticeKind } from '../../ports/notices.ts';
import { localTime } from './local-time.ts';
import { TEXTS } from './texts.ts';

/** The hotline of local government, where an office gave no number of its own. */
const HOTLINE = '12345';

type Told = { readonly [Kind in NoticeKind]: { kind: Kind; facts: NoticeFacts[Kind] } }[NoticeKind];

/**
 * What a notice says, in a language.
 *
 * @param facts JSON of {@link NoticeFacts}.
 * @param offset minutes east, in which times are written.
 */
export function noticeText(
  kind: NoticeKind,
  facts: string,
  language: Language,
  offset: number,
): string {
  const told = { kind, facts: JSON.parse(facts) as unknown } as Told;
  const at = (ms: number) => localTime(ms, offset);
  const say = (code: keyof typeof TEXTS, params: Readonly<Record<string, string>> = {}) =>
    render(TEXTS, code, language, params);
  switch (told.kind) {
    case 'colour': {
      const { to, reason, phone = HOTLINE, green } = told.facts;
      return say(`colour-${to}` as keyof typeof TEXTS, {
        reason: reason?.[language] ?? '',
        green: green === undefined ? '' : say('green-from', { at: at(green) }),
        phone,
      });
    }
    case 'question': {
      const { title, deadline } = told.facts;
      return deadline === null
        ? say('question', { title: title[language] })
        : say('question-until', { title: title[language], at: at(deadline) });
    }
    case 'question-due':
      return say('question-due', {
        title: told.facts.title[language],
        at: at(told.facts.deadline),
      });
    case 'record': {
      const what = told.facts.fields.map((field) => say(`field-${field}`));
      return say('record', { at: at(told.facts.at), what: what.join(say('and')) });
    }
    default:
      return say('test-due', { from: at(told.facts.from), until: at(told.facts.until) });
  }
}

/** A notice as who keeps the person reads it: it says what the person is to them, and not who. */
export function toKeeper(relation: Relation, text: string, language: Language): string {
  return render(TEXTS, `keeps-${relation}`, language, { text });
}
