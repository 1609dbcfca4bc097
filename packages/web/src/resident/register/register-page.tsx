import './register.css';
import { REGISTRATION_ENDPOINTS } from '@kangma/contract';
import { type FormEvent, useState } from 'react';
import { failureText } from '../../ui/failure-text.ts';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import { REGISTER_TEXTS } from '../register-texts.ts';
import { Settings } from '../settings.tsx';
import { NOTHING_STATED, RegisterForm, type Registering } from './register-form.tsx';

type Step =
  | { readonly at: 'form' }
  | { readonly at: 'code'; readonly minutes: number }
  | { readonly at: 'counter'; readonly number: string };

/** Registering: what is stated, the proof of the phone, and then one's code or the way to the counter. */
export function RegisterPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const say = useSay(REGISTER_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const [stated, setStated] = useState(NOTHING_STATED);
  const [step, setStep] = useState<Step>({ at: 'form' });
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const { phone } = stated;

  const send = async (registering: Registering) => {
    setBusy(true);
    const answered = await client.call(REGISTRATION_ENDPOINTS.register, registering);
    setBusy(false);
    setWrong(answered.ok ? undefined : failureText(answered, shared));
    if (!answered.ok) return;
    setCode('');
    setStep({ at: 'code', minutes: Math.round(answered.value.expiresInSeconds / 60) });
  };
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answered = await client.call(REGISTRATION_ENDPOINTS.confirmRegistration, { phone, code });
    setBusy(false);
    setWrong(answered.ok ? undefined : failureText(answered, shared));
    if (!answered.ok) return;
    const { state, number = '' } = answered.value;
    if (state === 'counter') return setStep({ at: 'counter', number });
    location.hash = '';
    onSignedIn();
  };
  return (
    <main className="sign-in">
      <h1>{say(step.at === 'counter' ? 'at-counter' : 'register')}</h1>
      {step.at === 'form' && (
        <>
          <p className="quiet">{say('register-lead')}</p>
          <RegisterForm
            stated={stated}
            onChange={setStated}
            onSubmit={(registering) => void send(registering)}
            busy={busy}
            wrong={wrong}
          />
        </>
      )}
      {step.at === 'code' && (
        <form className="card" onSubmit={(event) => void confirm(event)} noValidate>
          {wrong !== undefined && <Alert>{wrong}</Alert>}
          <p role="status">{say('code-sent', { phone, minutes: step.minutes })}</p>
          <label htmlFor="code">{say('code')}</label>
          <input
            id="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            autoFocus
            onInput={({ currentTarget }) => setCode(currentTarget.value.trim())}
          />
          <button type="submit" disabled={busy || code.length !== 6}>
            {say('finish')}
          </button>
          <button type="button" className="plain" onClick={() => setStep({ at: 'form' })}>
            {say('change')}
          </button>
        </form>
      )}
      {step.at === 'counter' && (
        <div className="card" role="status">
          <p>{say('at-counter-lead')}</p>
          <p className="counter-number">{step.number}</p>
          <p>{say('at-counter-then')}</p>
        </div>
      )}
      <a href="#/">{say('to-sign-in')}</a>
      <Settings />
    </main>
  );
}
