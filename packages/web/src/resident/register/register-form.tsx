import type { CallInput, REGISTRATION_ENDPOINTS } from '@kangma/contract';
import { DOCUMENT_TYPES } from '@kangma/intake';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { Alert } from '../alert.tsx';
import { REGISTER_TEXTS } from '../register-texts.ts';
import { VillageChoice } from './village-choice.tsx';

export type Registering = CallInput<(typeof REGISTRATION_ENDPOINTS)['register']>;

/** Documents whose number holds the date of birth. */
const HOLDS_BIRTH: ReadonlySet<string> = new Set([
  'resident-id',
  'residence-permit',
  'foreign-permanent-residence',
]);
const HEALTH = ['healthy', 'symptoms', 'later'] as const;
type Health = (typeof HEALTH)[number];
/** Whoever has only a guardian's record has no phone either: that is for the counter. */
const TYPES = Object.entries(DOCUMENT_TYPES).filter(([type]) => type !== 'guardian-record');

/** What is stated, as it stands in the form. */
export interface Stated {
  readonly name: string;
  readonly documentType: string;
  readonly document: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly division: string;
  readonly place: string;
  readonly health: Health | undefined;
}

export const NOTHING_STATED: Stated = {
  name: '',
  documentType: 'resident-id',
  document: '',
  birthDate: '',
  phone: '',
  division: '',
  place: '',
  health: undefined,
};

interface Props {
  readonly stated: Stated;
  readonly onChange: (stated: Stated) => void;
  readonly onSubmit: (registering: Registering) => void;
  readonly busy: boolean;
  /** what the server did not take, in words. */
  readonly wrong: string | undefined;
}

/** Name, document, phone, home and health of somebody who registers. */
export function RegisterForm({ stated, onChange, onSubmit, busy, wrong }: Props) {
  const say = useSay(REGISTER_TEXTS);
  const { language } = useLanguage();
  const [isAgreed, setAgreed] = useState(false);
  const [isIncomplete, setIncomplete] = useState(false);
  const { documentType, division, health } = stated;
  const asksBirth = !HOLDS_BIRTH.has(documentType);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, document, birthDate, phone, place } = stated;
    const isWhole =
      name.trim() !== '' && document.trim() !== '' && phone !== '' && division.length === 12;
    const complete = isWhole && health !== undefined && (!asksBirth || birthDate !== '');
    setIncomplete(!complete);
    if (!complete) return;
    onSubmit({
      name,
      documentType,
      document,
      phone,
      division,
      language,
      terms: 'agreed',
      ...(asksBirth ? { birthDate } : {}),
      ...(place.trim() === '' ? {} : { place }),
      ...(health === 'later' ? {} : { declaration: health }),
    });
  };
  const field = (name: 'name' | 'document' | 'phone' | 'place', more: object = {}) => (
    <div>
      <label htmlFor={name}>{say(name)}</label>
      <input
        id={name}
        value={stated[name]}
        onInput={({ currentTarget }) => onChange({ ...stated, [name]: currentTarget.value })}
        {...more}
      />
    </div>
  );
  return (
    <form className="card" onSubmit={submit} noValidate>
      {field('name', { autoComplete: 'name', maxLength: 200, dir: 'auto' })}
      <div>
        <label htmlFor="document-type">{say('document-type')}</label>
        <select
          id="document-type"
          value={documentType}
          onChange={({ currentTarget }) =>
            onChange({ ...stated, documentType: currentTarget.value })
          }
        >
          {TYPES.map(([type, names]) => (
            <option key={type} value={type}>
              {names[language]}
            </option>
          ))}
        </select>
      </div>
      {field('document', { autoComplete: 'off', autoCapitalize: 'characters', maxLength: 40 })}
      {asksBirth && (
        <div>
          <label htmlFor="birth-date">{say('birth-date')}</label>
          <input
            id="birth-date"
            type="date"
            value={stated.birthDate}
            onInput={({ currentTarget }) => onChange({ ...stated, birthDate: currentTarget.value })}
          />
        </div>
      )}
      {field('phone', {
        type: 'tel',
        inputMode: 'numeric',
        autoComplete: 'tel-national',
        maxLength: 11,
      })}
      <p className="quiet small">{say('no-phone')}</p>
      <fieldset className="stack">
        <legend>{say('home')}</legend>
        <VillageChoice
          value={division}
          onChange={(chosen) => onChange({ ...stated, division: chosen })}
        />
        {field('place', { maxLength: 100 })}
      </fieldset>
      <fieldset>
        <legend>{say('health')}</legend>
        {HEALTH.map((one) => (
          <label key={one} className="option">
            <input
              type="radio"
              name="health"
              checked={health === one}
              onChange={() => onChange({ ...stated, health: one })}
            />
            <span>{say(`health-${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input
          type="checkbox"
          checked={isAgreed}
          onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
        />
        <span>{say('terms')}</span>
      </label>
      <a href="#/terms" target="_blank" rel="noreferrer">
        {say('read-terms')}
      </a>
      {isIncomplete && <Alert>{say('incomplete')}</Alert>}
      {wrong !== undefined && <Alert>{wrong}</Alert>}
      <button type="submit" disabled={busy || !isAgreed}>
        {say('next')}
      </button>
    </form>
  );
}
