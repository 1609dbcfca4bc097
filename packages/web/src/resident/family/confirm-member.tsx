import { FAMILY_ENDPOINTS } from '@kangma/contract';
import { type FormEvent, useState } from 'react';
import { failureText } from '../../ui/failure-text.ts';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import type { Family } from './family.ts';
import { FAMILY_TEXTS } from './family-texts.ts';
import { Unbind } from './unbind.tsx';

interface Props {
  readonly member: Family['members'][number];
  readonly onChange: () => void;
}

/** Somebody whose consent is awaited: by the code that they tell, or at the counter. */
export function ConfirmMember({ member: { id, name, relation, number }, onChange }: Props) {
  const say = useSay(FAMILY_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string>();
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const answered = await client.call(FAMILY_ENDPOINTS.confirmFamily, { id, code });
    setWrong(answered.ok ? undefined : failureText(answered, shared));
    if (answered.ok) onChange();
  };
  return (
    <form className="stack" onSubmit={(event) => void confirm(event)} noValidate>
      <div>
        <strong dir="auto">{name}</strong>{' '}
        <span className="quiet">
          {say(`relation-${relation}`)} · {say('awaited')}
        </span>
      </div>
      <p>{say('at-counter', { number })}</p>
      {relation !== 'child' && (
        <>
          <p>{say('by-code')}</p>
          {wrong !== undefined && <Alert>{wrong}</Alert>}
          <div>
            <label htmlFor={`code-${id}`}>{say('code')}</label>
            <input
              id={`code-${id}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              value={code}
              onInput={({ currentTarget }) => setCode(currentTarget.value.trim())}
            />
          </div>
          <button type="submit" disabled={code.length !== 6}>
            {say('confirm')}
          </button>
        </>
      )}
      <Unbind id={id} what="withdraw" onChange={onChange} />
    </form>
  );
}
