import type { NOTICE_ENDPOINTS } from '@kangma/contract';
import { readCursor, writeCursor } from '../../ports/cursor.ts';
import type { Handlers } from '../../ports/handler.ts';
import { noticeText } from '../telling/notice-text.ts';
import { iso } from './code-answer.ts';
import { maskName } from './mask-name.ts';
import { scopeOf } from './persons.ts';
import { planCalendar } from './plan-calendar.ts';
import type { Serving } from './serving.ts';
import { wayOf } from './way-of.ts';

/** What people were told, the calendar of their plan, and whom a notice did not reach. */
export function notices(serving: Serving): Handlers<typeof NOTICE_ENDPOINTS> {
  const { reading, deciding, names, keys } = serving;
  return {
    async myNotices({ person, language: preferred }, { cursor, limit, language = preferred }) {
      const lines = await reading.notices({ person }, person, markOf(cursor), limit + 1);
      const shown = lines.slice(0, limit);
      const items = shown.map(({ kind, facts, dueAt, state }) => ({
        kind,
        text: noticeText(kind, facts, language, deciding.rules.offset),
        dueAt: iso(dueAt),
        state,
      }));
      const last = lines.length > limit ? shown.at(-1) : undefined;
      return {
        ok: true,
        value: { items, next: last ? writeCursor({ at: last.madeAt, id: last.id }) : null },
      };
    },
    async myCalendar({ person, language: preferred }, { language = preferred }) {
      const way = await wayOf(serving, person);
      if (way === undefined) return { ok: false, code: 'person-not-found' };
      return { ok: true, value: planCalendar(way.plan, names, language) };
    },
    async undelivered(staff, { cursor, limit }) {
      const lines = await reading.undelivered(scopeOf(staff), markOf(cursor), limit + 1);
      const shown = lines.slice(0, limit);
      const items = shown.map(({ person, name, division, kind, failedAt, problem }) => ({
        person,
        maskedName: maskName(keys.open(name, `name|${person}`)),
        division,
        place: names.full(division),
        kind,
        failedAt: iso(failedAt),
        why: problem,
      }));
      const last = lines.length > limit ? shown.at(-1) : undefined;
      return {
        ok: true,
        value: { items, next: last ? writeCursor({ at: last.failedAt, id: last.id }) : null },
      };
    },
  };
}

function markOf(cursor: string | undefined) {
  return cursor === undefined ? null : (readCursor(cursor) ?? null);
}
