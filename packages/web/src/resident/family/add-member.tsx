import { FAMILY_ENDPOINTS } from '@kangma/contract';
import { DOCUMENT_TYPES } from '@kangma/intake';
import { type FormEvent, useState } from 'react';
import { failureText } from '../../ui/failure-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import { FAMILY_TEXTS } from './family-texts.ts';

const RELATIONS = FAMILY_ENDPOINTS.askFamily.request.body.shape.relation.options;
const NOBODY = { name: '', documentType: 'resident-id', document: '' };

/** Names somebody to look after. What is said then is the same whoever is known. */
export function AddMember({ onChange }: { readonly onChange: () => void }) {
  const say = useSay(FAMILY_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [who, setWho] = useState(NOBODY);
  const [relation, setRelation] = useState<(typeof RELATIONS)[number]>();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const isWhole = relation !== undefined && who.name.trim() !== '' && who.document.trim() !== '';

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    setBusy(true);
    const answered = await client.call(FAMILY_ENDPOINTS.askFamily, { ...who, relation });
    setBusy(false);
    setWrong(answered.ok ? undefined : failureText(answered, shared));
    if (!answered.ok) return;
    setWho(NOBODY);
    setRelation(undefined);
    setOpen(false);
    onChange();
  };
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {say('add')}
      </button>
    );
  }
  const field = (name: 'name' | 'document', maxLength: number) => (
    <div>
      <label htmlFor={name}>{say(name)}</label>
      <input
        id={name}
        value={who[name]}
        autoComplete="off"
        maxLength={maxLength}
        dir="auto"
        onInput={({ currentTarget }) => setWho({ ...who, [name]: currentTarget.value })}
      />
    </div>
  );
  return (
    <form className="card stack" onSubmit={(event) => void send(event)} noValidate>
      <h2>{say('add')}</h2>
      <fieldset>
        <legend className="hidden">{say('add')}</legend>
        {RELATIONS.map((one) => (
          <label key={one} className="option">
            <input
              type="radio"
              name="relation"
              checked={relation === one}
              onChange={() => setRelation(one)}
            />
            <span>
              <strong>{say(`relation-${one}`)}</strong>
              <span className="quiet">{say(`relation-${one}-how`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {field('name', 100)}
      <div>
        <label htmlFor="document-type">{say('document-type')}</label>
        <select
          id="document-type"
          value={who.documentType}
          onChange={({ currentTarget }) => setWho({ ...who, documentType: currentTarget.value })}
        >
          {Object.entries(DOCUMENT_TYPES).map(([type, names]) => (
            <option key={type} value={type}>
              {names[language]}
            </option>
          ))}
        </select>
      </div>
      {field('document', 60)}
      {wrong !== undefined && <Alert>{wrong}</Alert>}
      <button type="submit" disabled={busy || !isWhole}>
        {say('ask')}
      </button>
    </form>
  );
}
