import { addressOf, NOTICE_ENDPOINTS } from '@kangma/contract';
import { ColourMark } from '../ui/colour-mark.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showSoon, showTime } from '../ui/time.ts';
import { type NamedDivision, placeName } from './place-name.ts';
import { planSteps, type Step } from './plan-steps.ts';
import { actorTerm, useTerm } from './term.ts';
import { TEXTS } from './texts.ts';
import type { WrittenPlan } from './written.ts';

interface Props {
  readonly plan: WrittenPlan;
  /** divisions whose names are known. */
  readonly known: readonly NamedDivision[];
}

/** The earliest date of green and every step to it, as a line of time. */
export function WayToGreen({ plan, known }: Props) {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  const { green, tests, assumedLaboratoryMinutes } = plan;
  if (green.kind === 'now' || green.kind === 'no-code') return null;
  const steps = planSteps(plan);
  const heading =
    'at' in green
      ? say(goalText(green.kind, tests.length > 0), { at: showTime(green.at, language) })
      : say('green-waiting');
  return (
    <section className="card" aria-labelledby="way">
      <h2 id="way">{say('to-green')}</h2>
      <p className="goal">{heading}</p>
      {green.kind === 'after' && <p className="quiet">{say('green-after-note')}</p>}
      {green.kind === 'waiting' && <p className="quiet">{say('green-waiting-note')}</p>}
      <ol className="steps">
        {steps.map((step, i) => (
          <li key={i} className={step.kind}>
            <StepView step={step} known={known} />
          </li>
        ))}
      </ol>
      {tests.length > 0 && (
        <>
          <p className="quiet small">
            {say('assumes', { hours: Math.round(assumedLaboratoryMinutes / 6) / 10 })}
          </p>
          <a className="call" href={addressOf(NOTICE_ENDPOINTS.myCalendar, { language })}>
            {say('calendar')}
          </a>
        </>
      )}
    </section>
  );
}

function goalText(kind: 'at' | 'after', hasTests: boolean) {
  if (kind === 'after') return 'green-after';
  return hasTests ? 'green-at' : 'green-at-by-itself';
}

function StepView({ step, known }: { readonly step: Step; readonly known: Props['known'] }) {
  switch (step.kind) {
    case 'test':
      return <TestStep step={step} known={known} />;
    case 'act':
      return <ActStep act={step.act} known={known} />;
    default:
      return <ConversionStep conversion={step.conversion} />;
  }
}

type StepOf<Kind> = Extract<Step, { readonly kind: Kind }>;

function TestStep({
  step: { test, isNow },
  known,
}: {
  readonly step: StepOf<'test'>;
  readonly known: Props['known'];
}) {
  const say = useSay(TEXTS);
  const where = useWhere(known);
  const { language } = useLanguage();
  const from = showSoon(test.at, language);
  const until = showSoon(test.latest, language);
  const when = isNow
    ? say('step-now', { until })
    : from === until
      ? say('step-at', { from })
      : say('step-window', { from, until });
  return (
    <>
      <strong>{say('step-test')}</strong>
      <div>{when}</div>
      <div className="quiet">{where(test.where)}</div>
      {test.minutesAfterPrevious > 0 && (
        <div className="quiet">
          {say('step-gap', { hours: Math.ceil(test.minutesAfterPrevious / 6) / 10 })}
        </div>
      )}
    </>
  );
}

/** Where a test counts, in words. */
function useWhere(known: Props['known']): (division: string | null) => string {
  const say = useSay(TEXTS);
  return (division) => {
    if (division === null) return say('where-anywhere');
    const place = placeName(division, known);
    if (place !== undefined) return say('where-named', { place });
    return say(division.length === 2 ? 'where-province' : 'where-division', { code: division });
  };
}

function ActStep({
  act,
  known,
}: {
  readonly act: StepOf<'act'>['act'];
  readonly known: Props['known'];
}) {
  const say = useSay(TEXTS);
  const term = useTerm();
  const { language } = useLanguage();
  const phone = act.phone ?? '12345';
  const place = placeName(act.division, known);
  return (
    <>
      <strong>
        {say('step-act', { by: capital(term(actorTerm(act.by))), what: term(act.what) })}
      </strong>
      <div>
        {act.notBefore === null
          ? say('step-act-due', { at: showTime(act.since ?? '', language) })
          : say('step-act-from', { at: showSoon(act.notBefore, language) })}
      </div>
      {place !== undefined && (
        <div className="quiet" lang="zh-Hans">
          {place}
        </div>
      )}
      <a className="call" href={`tel:${phone}`}>
        {say('call', { phone })}
      </a>
    </>
  );
}

function ConversionStep({
  conversion,
}: {
  readonly conversion: StepOf<'conversion'>['conversion'];
}) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  const { colour, withinMinutes } = conversion;
  const at = showSoon(conversion.at, language);
  return (
    <>
      <strong className="becomes">
        {colour !== null && <ColourMark colour={colour} size={20} />}
        {colour === null ? say('step-stage') : say('step-colour', { colour: shared(colour) })}
      </strong>
      <div>{withinMinutes === 0 ? at : say('step-within', { at, minutes: withinMinutes })}</div>
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
