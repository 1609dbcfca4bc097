import type { Language } from '@kangma/policy';
import type { Keys } from '../../ports/keys.ts';
import type { DueNotice, NoticeStore, Settled } from '../../ports/notices.ts';
import type { SmsGateway } from '../../ports/sms.ts';
import type { Deciding } from '../deciding/decide-people.ts';
import { noticeText } from './notice-text.ts';

const PER_STEP = 100;
const MINUTE = 60_000;
/** When a gateway that could not take a message is asked again; after the last, the message has failed. */
const TRY_AGAIN_AFTER = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE);

export interface Telling extends Pick<Deciding, 'rules'> {
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

async function send(
  { keys, sms, rules }: Telling,
  notice: DueNotice,
  now: number,
): Promise<Settled> {
  const { person, id, kind, facts, language, attempts } = notice;
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
  if (notice.phone === null) return end('failed', 'no-phone');
  const phone = keys.open(notice.phone, `phone|${person}`);
  const text = noticeText(kind, facts, language as Language, rules.offset);
  const result = await sms.send({ id, phone, text, at: now });
  if (result === 'taken') return end('sent');
  if (result === 'refused') return end('failed', 'refused');
  const pause = TRY_AGAIN_AFTER[attempts];
  return pause === undefined
    ? end('failed', 'gateway-away')
    : end('waiting', 'gateway-away', now + pause);
}
