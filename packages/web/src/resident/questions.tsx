import { RESIDENT_ENDPOINTS } from '@kangma/contract';
import { useState } from 'react';
import { failureText } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showTime } from '../ui/time.ts';
import { Alert } from './alert.tsx';
import type { Code } from './code.ts';
import { TEXTS } from './texts.ts';
import { useWhose } from './whose.ts';

type Question = Code['summary']['questions'][number];

/** What weak evidence asks: each answer says first what follows from it. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  return questions.map((question) => <QuestionCard key={question.evidence} question={question} />);
}

function QuestionCard({ question }: { readonly question: Question }) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { client } = useWhose();
  const { language } = useLanguage();
  const [reply, setReply] = useState<'confirmed' | 'denied'>();
  const [wrong, setWrong] = useState<string>();
  const [answeredAt, setAnsweredAt] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { title, askedAt, deadline, state, authority, evidence } = question;

  const send = async (chosen: 'confirmed' | 'denied') => {
    setBusy(true);
    const answered = await client.call(RESIDENT_ENDPOINTS.answer, {
      about: evidence,
      reply: chosen,
    });
    setBusy(false);
    if (!answered.ok) return setWrong(failureText(answered, shared));
    setAnsweredAt(answered.value.recordedAt);
  };
  const by =
    state === 'referred'
      ? say('question-referred')
      : deadline === null
        ? say('question-open')
        : say('question-by', { at: showTime(deadline, language) });

  return (
    <section className="card question">
      <h2>{say('questions')}</h2>
      <p className="goal">{title[language]}</p>
      <p className="quiet">
        {say('question-asked', { office: authority.office, at: showTime(askedAt, language) })}
        {language === 'en' ? '. ' : '。'}
        {by}
      </p>
      {wrong !== undefined && <Alert>{wrong}</Alert>}
      {answeredAt !== undefined && (
        <p role="status">{say('answered', { at: showTime(answeredAt, language) })}</p>
      )}
      {answeredAt === undefined && reply === undefined && (
        <div className="row">
          <button type="button" className="second" onClick={() => setReply('denied')}>
            {say('deny')}
          </button>
          <button type="button" className="second" onClick={() => setReply('confirmed')}>
            {say('confirm')}
          </button>
        </div>
      )}
      {answeredAt === undefined && reply !== undefined && (
        <>
          <p className="notice">{say(reply === 'denied' ? 'deny-follows' : 'confirm-follows')}</p>
          <div className="row">
            <button type="button" className="plain" onClick={() => setReply(undefined)}>
              {shared('cancel')}
            </button>
            <button type="button" disabled={busy} onClick={() => void send(reply)}>
              {say(reply === 'denied' ? 'deny' : 'confirm')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
