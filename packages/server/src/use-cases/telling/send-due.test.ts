import { expect, test } from 'vitest';
import type { DueNotice, Settled } from '../../ports/notices.ts';
import type { Sms, SmsResult } from '../../ports/sms.ts';
import { TEST_KEYS } from '../../testing/test-keys.ts';
import { RuleBook } from '../deciding/rule-book.ts';
import { sendDue } from './send-due.ts';

const NOW = Date.parse('2022-04-01T08:00:00Z');
const MINUTE = 60_000;
const PERSON = '01935f7e-1234-4abc-8def-012345678901';

function notice(one: Partial<DueNotice> = {}): DueNotice {
  return {
    person: PERSON,
    id: 'n-1',
    kind: 'colour',
    facts: '{"from":"yellow","to":"green"}',
    expiresAt: null,
    attempts: 0,
    language: 'zh-Hans',
    phone: TEST_KEYS.seal('10012345678', `phone|${PERSON}`),
    ...one,
  };
}

/** Sends one notice over a gateway that answers so. */
async function sending(answer: SmsResult, one: DueNotice) {
  const sent: Sms[] = [];
  const settled: Settled[] = [];
  const more = await sendDue(
    {
      rules: new RuleBook([]),
      keys: TEST_KEYS,
      notices: {
        due: () => Promise.resolve([one]),
        settle: (all) => Promise.resolve(void settled.push(...all)),
      },
      sms: {
        send: (message) => {
          sent.push(message);
          return Promise.resolve(answer);
        },
      },
    },
    [0],
    NOW,
  );
  return { sent, settled, more };
}

test('a notice goes to the phone of the person, in their language, under its own id', async () => {
  const { sent, settled, more } = await sending('taken', notice());
  expect(sent).toEqual([
    { id: 'n-1', phone: '10012345678', text: '【康码】您的健康码已恢复为绿码。', at: NOW },
  ]);
  expect(settled).toMatchObject([{ person: PERSON, id: 'n-1', state: 'sent', problem: null }]);
  expect(more).toBe(false);
});

test('a gateway that is away is asked again, later each time, and the seventh time is one too many', async () => {
  const waits: (number | string)[] = [];
  for (let attempts = 0; attempts < 6; attempts++) {
    const { settled } = await sending('not-now', notice({ attempts }));
    const { state, dueAt, problem } = settled[0]!;
    expect(problem).toBe('gateway-away');
    waits.push(state === 'waiting' ? (dueAt - NOW) / MINUTE : state);
  }
  expect(waits).toEqual([1, 5, 30, 120, 720, 'failed']);
});

test('a phone that takes no messages has failed at once', async () => {
  const { settled } = await sending('refused', notice());
  expect(settled).toMatchObject([{ state: 'failed', problem: 'refused' }]);
});

test('somebody without a phone is somebody whom the community must tell', async () => {
  const { sent, settled } = await sending('taken', notice({ phone: null }));
  expect(sent).toEqual([]);
  expect(settled).toMatchObject([{ state: 'failed', problem: 'no-phone' }]);
});

test('what would come too late is not sent', async () => {
  const { sent, settled } = await sending('taken', notice({ expiresAt: NOW }));
  expect(sent).toEqual([]);
  expect(settled).toMatchObject([{ state: 'expired' }]);
});
