import { type CallOutput, RECORD_ENDPOINTS } from '@kangma/contract';
import { type FormEvent, useState } from 'react';
import { failureText } from '../../ui/failure-text.ts';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import { VillageChoice } from '../register/village-choice.tsx';
import { MINE_TEXTS } from './mine-texts.ts';

interface Props {
  readonly record: CallOutput<(typeof RECORD_ENDPOINTS)['myRecord']>;
  readonly onSaved: () => void;
}

/** Home and language, as they are to be stored. */
export function EditRecord({ record, onSaved }: Props) {
  const say = useSay(MINE_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const [division, setDivision] = useState(record.division);
  const [home, setHome] = useState(record.home ?? '');
  const [language, setLanguage] = useState(record.language);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answered = await client.call(RECORD_ENDPOINTS.editRecord, {
      home,
      language,
      ...(division === '' ? {} : { division }),
    });
    setBusy(false);
    if (answered.ok) onSaved();
    else setWrong(failureText(answered, shared));
  };
  return (
    <form className="stack" onSubmit={(event) => void save(event)} noValidate>
      <p>{say('once-a-day')}</p>
      <fieldset className="stack">
        <legend>{say('home')}</legend>
        <VillageChoice value={division} onChange={setDivision} />
        <div>
          <label htmlFor="home">{say('building')}</label>
          <input
            id="home"
            value={home}
            maxLength={100}
            onInput={({ currentTarget }) => setHome(currentTarget.value)}
          />
        </div>
      </fieldset>
      <div>
        <label htmlFor="language">{say('language')}</label>
        <select
          id="language"
          value={language}
          onChange={({ currentTarget }) =>
            setLanguage(LANGUAGE_ORDER.find((one) => one === currentTarget.value) ?? language)
          }
        >
          {LANGUAGE_ORDER.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </div>
      {wrong !== undefined && <Alert>{wrong}</Alert>}
      <button type="submit" disabled={busy}>
        {say('save')}
      </button>
    </form>
  );
}
