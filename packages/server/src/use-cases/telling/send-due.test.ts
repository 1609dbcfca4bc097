import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
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
    keepers: [],
    ...one,
  };
}

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest();

/** Sends one notice over a gateway that answers so. */
async function sending(answer: SmsResult, one: DueNotice) {
  const sent: Sms[] = [];
  const settled: Settled[] = [];
  const more = await sendDue(
    {
      rules: new RuleBook([]),
      digest: sha256,
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

describe('who keeps the person', () => {
  const KEEPER = '01935f7e-1234-4abc-8def-012345678902';
  const keepers = [
    {
      person: KEEPER,
      relation: 'child' as const,
      language: 'en',
      phone: TEST_KEYS.seal('10087654321', `phone|${KEEPER}`),
    },
  ];

  test('of a child is told as well, in their own language, of whom by what they are to them', async () => {
    const { sent, settled } = await sending('taken', notice({ keepers }));
    expect(sent.map(({ phone, text }) => [phone, text])).toEqual([
      ['10012345678', '【康码】您的健康码已恢复为绿码。'],
      [
        '10087654321',
        'For the child whom you look after: Kangma: your health code is green again.',
      ],
    ]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
    expect(settled).toMatchObject([{ state: 'sent' }]);
  });

  test('is told instead of who has no phone, each time under the same id', async () => {
    const [first, again] = [
      await sending('not-now', notice({ phone: null, keepers })),
      await sending('taken', notice({ phone: null, keepers, attempts: 1 })),
    ];
    expect(first.settled).toMatchObject([{ state: 'waiting', problem: 'gateway-away' }]);
    expect(again.settled).toMatchObject([{ state: 'sent', problem: null }]);
    expect(again.sent.map(({ id }) => id)).toEqual(first.sent.map(({ id }) => id));
  });
});
