import { RESIDENT_ENDPOINTS } from '@kangma/contract';
import { type FormEvent, useState } from 'react';
import { failureText } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { useClient } from '../ui/use-client.ts';
import { Alert } from './alert.tsx';
import { Settings } from './settings.tsx';
import { TEXTS } from './texts.ts';
import { useCountdown } from './use-countdown.ts';

/** The server takes one code for a phone in this time. */
const RESEND_AFTER_S = 60;
const PHONE = /^1[0-9]{10}$/;
const CODE = /^[0-9]{6}$/;

/** Phone, then the one-time code that was sent to it. */
export function SignIn({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sentFor, setSentFor] = useState<number>();
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [wait, startWait] = useCountdown();

  const send = async () => {
    if (!PHONE.test(phone)) return setWrong(say('phone-wrong'));
    setBusy(true);
    const answered = await client.call(RESIDENT_ENDPOINTS.requestCode, { phone });
    setBusy(false);
    if (!answered.ok) return setWrong(failureText(answered, shared));
    setWrong(undefined);
    setSentFor(Math.round(answered.value.expiresInSeconds / 60));
    startWait(RESEND_AFTER_S);
  };
  const enter = async () => {
    if (!CODE.test(code)) return setWrong(say('code-wrong'));
    setBusy(true);
    const answered = await client.call(RESIDENT_ENDPOINTS.openSession, { phone, code, language });
    setBusy(false);
    if (!answered.ok) return setWrong(failureText(answered, shared));
    onSignedIn();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (sentFor === undefined ? send() : enter());
  };
  const otherPhone = () => {
    setSentFor(undefined);
    setCode('');
    setWrong(undefined);
  };

  return (
    <main className="sign-in">
      <h1>{say('title')}</h1>
      <p className="quiet">{say('sign-in-why')}</p>
      <form className="card" onSubmit={submit} noValidate>
        {wrong !== undefined && <Alert>{wrong}</Alert>}
        {sentFor === undefined ? (
          <>
            <label htmlFor="phone">{say('phone')}</label>
            <input
              id="phone"
              type="tel"
              inputMode="numeric"
              autoComplete="tel-national"
              maxLength={11}
              value={phone}
              aria-describedby="phone-hint"
              onInput={({ currentTarget }) => setPhone(currentTarget.value.trim())}
            />
            <p id="phone-hint" className="quiet small">
              {say('phone-hint')}
            </p>
            <button type="submit" disabled={busy}>
              {say('send-code')}
            </button>
          </>
        ) : (
          <>
            <p role="status">{say('code-sent', { phone, minutes: sentFor })}</p>
            <label htmlFor="code">{say('one-time-code')}</label>
            <input
              id="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              autoFocus
              onInput={({ currentTarget }) => setCode(currentTarget.value.trim())}
            />
            <button type="submit" disabled={busy}>
              {say('sign-in')}
            </button>
            <div className="row">
              <button
                type="button"
                className="plain"
                disabled={busy || wait > 0}
                onClick={() => void send()}
              >
                {wait > 0 ? say('resend-in', { seconds: wait }) : say('resend')}
              </button>
              <button type="button" className="plain" onClick={otherPhone}>
                {say('other-phone')}
              </button>
            </div>
          </>
        )}
      </form>
      <a href="#/register">{say('to-register')}</a>
      <p className="quiet small">{say('lost-phone')}</p>
      <a href="#/terms">{say('to-terms')}</a>
      <Settings />
    </main>
  );
}
