import { RECORD_ENDPOINTS } from '@kangma/contract';
import { type FormEvent, useState } from 'react';
import { failureText } from '../../ui/failure-text.ts';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import { MINE_TEXTS } from './mine-texts.ts';

/** Moving to another number, with the codes of both phones. */
export function MyPhone() {
  const say = useSay(MINE_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const [phone, setPhone] = useState('');
  const [codes, setCodes] = useState({ oldCode: '', newCode: '' });
  const [minutes, setMinutes] = useState<number>();
  const [isMoved, setMoved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();

  const ask = async () => {
    const answered = await client.call(RECORD_ENDPOINTS.askPhoneCodes, { phone });
    setWrong(answered.ok ? undefined : failureText(answered, shared));
    if (answered.ok) setMinutes(Math.round(answered.value.expiresInSeconds / 60));
  };
  const change = async () => {
    const answered = await client.call(RECORD_ENDPOINTS.changePhone, { phone, ...codes });
    setWrong(answered.ok ? undefined : failureText(answered, shared));
    if (!answered.ok) return;
    setMoved(true);
    setMinutes(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await (minutes === undefined ? ask() : change());
    setBusy(false);
  };
  const code = (name: 'oldCode' | 'newCode', label: 'old-code' | 'new-code') => (
    <div>
      <label htmlFor={label}>{say(label)}</label>
      <input
        id={label}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={codes[name]}
        onInput={({ currentTarget }) => setCodes({ ...codes, [name]: currentTarget.value.trim() })}
      />
    </div>
  );
  const isReady =
    minutes === undefined
      ? phone.length === 11
      : Object.values(codes).every((one) => one.length === 6);
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{say('other-phone')}</h2>
      <p className="quiet">{say('other-phone-lead')}</p>
      {isMoved && (
        <p className="good" role="status">
          {say('moved')}
        </p>
      )}
      {wrong !== undefined && <Alert>{wrong}</Alert>}
      <div>
        <label htmlFor="new-phone">{say('new-phone')}</label>
        <input
          id="new-phone"
          type="tel"
          inputMode="numeric"
          maxLength={11}
          value={phone}
          onInput={({ currentTarget }) => {
            setPhone(currentTarget.value.trim());
            setMinutes(undefined);
          }}
        />
      </div>
      {minutes !== undefined && (
        <>
          <p role="status">{say('codes-sent', { minutes })}</p>
          {code('oldCode', 'old-code')}
          {code('newCode', 'new-code')}
        </>
      )}
      <button type="submit" className="second" disabled={busy || !isReady}>
        {say(minutes === undefined ? 'send-codes' : 'move-code')}
      </button>
    </form>
  );
}
