import { RESIDENT_ENDPOINTS } from '@kangma/contract';
import { type FormEvent, useState } from 'react';
import { failureText } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { Alert } from './alert.tsx';
import { Effect } from './effect.tsx';
import { TEXTS } from './texts.ts';
import { NO_TRIP, sent, TripFields } from './trip-fields.tsx';
import { useWhose } from './whose.ts';

const ITEMS = RESIDENT_ENDPOINTS.declare.request.body.shape.item.options;

/** R14: what is declared and what it does are said together, before anything is sent. */
export function DeclarePage() {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { client, link } = useWhose();
  const { language } = useLanguage();
  const [item, setItem] = useState<(typeof ITEMS)[number]>();
  const [trip, setTrip] = useState(NO_TRIP);
  const [isSure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [recordedAt, setRecordedAt] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (item === undefined || !isSure) return;
    setBusy(true);
    const answered = await client.call(RESIDENT_ENDPOINTS.declare, {
      item,
      ...(item === 'trip' && trip.where !== '' ? { trip: sent(trip) } : {}),
    });
    setBusy(false);
    setWrong(answered.ok ? undefined : failureText(answered, shared));
    if (!answered.ok) return;
    setRecordedAt(answered.value.recordedAt);
    setItem(undefined);
    setTrip(NO_TRIP);
    setSure(false);
  };
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)}>
      <h1>{say('declare-now')}</h1>
      <p>{say('declare-lead')}</p>
      {recordedAt !== undefined && (
        <p className="good" role="status">
          {say('declared', { at: showTime(recordedAt, language) })}{' '}
          <a href={link('')}>{say('my-code')}</a>
        </p>
      )}
      {wrong !== undefined && <Alert>{wrong}</Alert>}
      <fieldset>
        <legend className="hidden">{say('declare-now')}</legend>
        {ITEMS.map((one) => (
          <label key={one} className="option">
            <input
              type="radio"
              name="item"
              checked={one === item}
              onChange={() => {
                setItem(one);
                setSure(false);
                setRecordedAt(undefined);
              }}
            />
            <span>
              <strong>{say(`item-${one}`)}</strong>
              <span className="quiet">{say(`item-${one}-does`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {item === 'trip' && <TripFields trip={trip} onChange={setTrip} />}
      {item !== undefined && <Effect item={item} />}
      <label className="check">
        <input
          type="checkbox"
          checked={isSure}
          disabled={item === undefined}
          onChange={({ currentTarget }) => setSure(currentTarget.checked)}
        />
        <span>{say('declare-confirm')}</span>
      </label>
      <button type="submit" disabled={busy || item === undefined || !isSure}>
        {say('declare-send')}
      </button>
    </form>
  );
}
