import { LANGUAGES } from '@kangma/policy';
import { expect, test } from 'vitest';
import { NOTICE_KINDS, type NoticeFacts, type NoticeKind } from '../../ports/notices.ts';
import { noticeText } from './notice-text.ts';

const EAST = 480;
const AT = Date.parse('2022-04-15T00:00:00Z');
const TITLE = { en: 'Close contact', 'zh-Hans': '密接', 'zh-Hant': '密接' };
const FACTS: { readonly [Kind in NoticeKind]: NoticeFacts[Kind] } = {
  colour: { from: 'green', to: 'red', reason: TITLE, phone: '0592-0000000', green: AT },
  question: { title: TITLE, deadline: AT },
  'question-due': { title: TITLE, deadline: AT },
  'test-due': { from: AT, until: AT },
  record: { at: AT, fields: ['division', 'place', 'language', 'phone'] },
};
const text = (kind: NoticeKind, facts: object, language = 'en') =>
  noticeText(kind, JSON.stringify(facts), language as 'en', EAST);

test('a code that is red says why, until when at the earliest, what to do and whom to call', () => {
  expect(text('colour', FACTS.colour)).toBe(
    'Kangma: your health code is now red. Why: Close contact. Green from 2022-04-15 08:00 at the earliest. Do not leave, and report to your community at once; questions: 0592-0000000.',
  );
  expect(text('colour', FACTS.colour, 'zh-Hans')).toBe(
    '【康码】您的健康码现为红码。原因：密接。最早 2022-04-15 08:00 转绿。请勿外出并立即向社区报告，咨询电话 0592-0000000。',
  );
});

test('where no date is known none is invented, and where no office has a phone the hotline is named', () => {
  const { reason } = FACTS.colour;
  expect(text('colour', { from: 'green', to: 'yellow', reason })).toBe(
    'Kangma: your health code is now yellow. Why: Close contact. Stay at home and report to your community; questions: 12345.',
  );
});

test('a question without a deadline names none', () => {
  expect(text('question', { title: TITLE, deadline: null })).not.toContain('by');
});

test('every kind says all it knows in each language', () => {
  for (const kind of NOTICE_KINDS) {
    for (const language of LANGUAGES) {
      for (const to of ['green', 'yellow', 'red', 'none']) {
        expect(text(kind, { ...FACTS[kind], to }, language)).not.toMatch(/[{}]|undefined/);
      }
    }
  }
});
