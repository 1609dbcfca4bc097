import { RECORD_ENDPOINTS } from '@kangma/contract';
import { DOCUMENT_TYPES } from '@kangma/intake';
import { useState } from 'react';
import { failureText } from '../../ui/failure-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { showTime } from '../../ui/time.ts';
import { useClient } from '../../ui/use-client.ts';
import { Alert } from '../alert.tsx';
import { EditRecord } from './edit-record.tsx';
import { MINE_TEXTS } from './mine-texts.ts';
import { useAnswer } from './use-answer.ts';

/** What is stored of me, and its correction once a day. */
export function MyRecord() {
  const say = useSay(MINE_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const { answered, again } = useAnswer(() => client.call(RECORD_ENDPOINTS.myRecord, {}));
  const [isEditing, setEditing] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const saved = async () => {
    setEditing(false);
    setSaved(true);
    await again();
  };
  if (answered?.ok !== true) {
    return (
      <section className="card stack">
        <h2>{say('data')}</h2>
        {answered === undefined ? (
          <p className="quiet">{shared('loading')}</p>
        ) : (
          <Alert>{failureText(answered, shared)}</Alert>
        )}
      </section>
    );
  }
  const record = answered.value;
  return (
    <section className="card stack">
      <h2>{say('data')}</h2>
      {isSaved && (
        <p className="good" role="status">
          {say('saved')}
        </p>
      )}
      <dl>
        <dt className="quiet">{say('name')}</dt>
        <dd dir="auto">{record.name}</dd>
        <dt className="quiet">{say('document')}</dt>
        <dd>
          {typeName(record.documentType, language)} {record.maskedDocument}
        </dd>
        <dt className="quiet">{say('phone')}</dt>
        <dd>{record.maskedPhone ?? say('phone-none')}</dd>
        <dt className="quiet">{say('home')}</dt>
        <dd lang="zh-Hans">
          {record.place}
          {record.home}
        </dd>
      </dl>
      <p className="quiet small">{say('fixed')}</p>
      {record.editableFrom !== null && (
        <p className="quiet">
          {say('again-from', { at: showTime(record.editableFrom, language) })}
        </p>
      )}
      {record.editableFrom === null && !isEditing && (
        <button type="button" className="second" onClick={() => setEditing(true)}>
          {say('edit')}
        </button>
      )}
      {isEditing && record.editableFrom === null && (
        <EditRecord record={record} onSaved={() => void saved()} />
      )}
    </section>
  );
}

function typeName(type: string, language: 'en' | 'zh-Hans' | 'zh-Hant'): string {
  return Object.entries(DOCUMENT_TYPES).find(([one]) => one === type)?.[1][language] ?? type;
}
