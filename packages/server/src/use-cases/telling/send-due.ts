import type { Language } from '@kangma/policy';
import type { Keys } from '../../ports/keys.ts';
import type { DueNotice, NoticeStore, Settled } from '../../ports/notices.ts';
import type { Sms, SmsGateway } from '../../ports/sms.ts';
import { contentId } from '../content-id.ts';
import type { Deciding } from '../deciding/decide-people.ts';
import { noticeText, toKeeper } from './notice-text.ts';

const PER_STEP = 100;
const MINUTE = 60_000;
/** When a gateway that could not take a message is asked again; after the last, the message has failed. */
const TRY_AGAIN_AFTER = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE);

export interface Telling extends Pick<Deciding, 'rules' | 'digest'> {
  readonly notices: NoticeStore;
  readonly keys: Keys;
  readonly sms: SmsGateway;
}

/**
 * Sends the notices whose time has come, of people in these buckets. One that is sent and not noted – the process was killed in
 * between – is sent again with the same id, which a gateway knows.
 *
 * @returns whether there may be more at once.
 */
export async function sendDue(
  telling: Telling,
  buckets: readonly number[],
  now: number,
): Promise<boolean> {
  const due = await telling.notices.due(buckets, now, PER_STEP);
  if (due.length === 0) return false;
  const settled = await Promise.all(due.map((notice) => send(telling, notice, now)));
  await telling.notices.settle(settled, now);
  return due.length === PER_STEP;
}

async function send(telling: Telling, notice: DueNotice, now: number): Promise<Settled> {
  const { person, id, attempts } = notice;
  const end = (
    state: Settled['state'],
    problem: Settled['problem'] = null,
    dueAt = now,
  ): Settled => ({
    person,
    id,
    state,
    problem,
    dueAt,
  });
  if (notice.expiresAt !== null && notice.expiresAt <= now) return end('expired');
  const messages = messagesOf(telling, notice, now);
  if (messages.length === 0) return end('failed', 'no-phone');
  const results = await Promise.all(messages.map((message) => telling.sms.send(message)));
  const pause = TRY_AGAIN_AFTER[attempts];
  // who got it already is known by the id of the message
  if (results.includes('not-now') && pause !== undefined) {
    return end('waiting', 'gateway-away', now + pause);
  }
  if (results.includes('taken')) return end('sent');
  return end('failed', results.includes('not-now') ? 'gateway-away' : 'refused');
}

/** To the person, and to who keeps them: of what these are to them, and never by name. */
function messagesOf({ keys, rules, digest }: Telling, notice: DueNotice, at: number): Sms[] {
  const { person, id, kind, facts, language, phone, keepers } = notice;
  const textIn = (of: string) => noticeText(kind, facts, of as Language, rules.offset);
  const own =
    phone === null
      ? []
      : [{ id, phone: keys.open(phone, `phone|${person}`), text: textIn(language), at }];
  const theirs = keepers.map((keeper) => ({
    id: contentId(digest, `${id}\n${keeper.person}`),
    phone: keys.open(keeper.phone, `phone|${keeper.person}`),
    text: toKeeper(keeper.relation, textIn(keeper.language), keeper.language as Language),
    at,
  }));
  return [...own, ...theirs];
}
