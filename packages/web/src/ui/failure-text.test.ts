import { expect, it } from 'vitest';
import { type Failed, failureText } from './failure-text.ts';
import { sayIn } from './say.ts';
import { SHARED_TEXTS } from './shared-texts.ts';

const say = sayIn(SHARED_TEXTS, 'en');

it('says what the server said, and which field is wrong', () => {
  const failed: Failed = {
    ok: false,
    code: 'invalid-request',
    problem: {
      type: 'urn:kangma:problem:invalid-request',
      status: 400,
      code: 'invalid-request',
      title: 'The request is not as described.',
      instance: 'r-1',
      errors: [{ field: 'phone', code: 'missing', message: 'Missing.' }],
    },
  };
  expect(failureText(failed, say)).toBe('The request is not as described. phone: Missing.');
});

it('says that the server cannot be reached', () => {
  expect(failureText({ ok: false, code: 'unreachable' }, say)).toContain('cannot be reached');
});
