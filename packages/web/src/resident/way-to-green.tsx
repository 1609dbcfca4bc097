import { addressOf, NOTICE_ENDPOINTS } from '@kangma/contract';
import { ColourMark } from '../ui/colour-mark.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useSay } from '../ui/say.ts';
import { SHARED_TEXTS } from '../ui/shared-texts.ts';
import { showSoon, showTime } from '../ui/time.ts';
import type { Code } from './code.ts';
import { hasSeveralReasons, planSteps, type Step } from './plan-steps.ts';
import { actorTerm, useTerm } from './term.ts';
import { TEXTS } from './texts.ts';
import { useWhose } from './whose.ts';
import type { Places, WrittenPlan } from './written.ts';

interface Props {
  readonly plan: WrittenPlan;
  readonly places: Places;
  readonly reasons: readonly Pick<Code['summary']['reasons'][number], 'pathway' | 'title'>[];
}

/** The earliest date of green and every step to it, as a line of time. */
export function WayToGreen({ plan, places, reasons }: Props) {
  const say = useSay(TEXTS);
  const { language } = useLanguage();
  const { own } = useWhose();
  const { green, tests, assumedLaboratoryMinutes } = plan;
  if (green.kind === 'now' || green.kind === 'no-code') return null;
  const steps = planSteps(plan);
  // one reason's conversions are the code's own
  const named = hasSeveralReasons(plan) ? reasons : [];
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
            <StepView step={step} places={places} named={named} />
          </li>
        ))}
      </ol>
      {tests.length > 0 && (
        <>
          <p className="quiet small">
            {say('assumes', { hours: Math.round(assumedLaboratoryMinutes / 6) / 10 })}
          </p>
          <a className="call" href={addressOf(own(NOTICE_ENDPOINTS.myCalendar), { language })}>
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

interface StepProps {
  readonly step: Step;
  readonly places: Places;
  /** the reasons whose conversions are told by name. */
  readonly named: Props['reasons'];
}

function StepView({ step, places, named }: StepProps) {
  const { language } = useLanguage();
  switch (step.kind) {
    case 'test':
      return <TestStep step={step} places={places} />;
    case 'act':
      return <ActStep act={step.act} places={places} />;
    case 'conversion': {
      const reason = named.find(({ pathway }) => pathway === step.conversion.pathway);
      return <ConversionStep {...step.conversion} reason={reason?.title[language]} />;
    }
    default:
      return <ConversionStep colour="green" at={step.at} withinMinutes={0} reason={undefined} />;
  }
}

type StepOf<Kind> = Extract<Step, { readonly kind: Kind }>;

function TestStep({
  step: { test, isNow },
  places,
}: {
  readonly step: StepOf<'test'>;
  readonly places: Places;
}) {
  const say = useSay(TEXTS);
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
      <div className="quiet">
        {test.where === null
          ? say('where-anywhere')
          : say('where-named', { place: places[test.where]! })}
      </div>
      {test.minutesAfterPrevious > 0 && (
        <div className="quiet">
          {say('step-gap', { hours: Math.ceil(test.minutesAfterPrevious / 6) / 10 })}
        </div>
      )}
    </>
  );
}

function ActStep({ act, places }: { readonly act: StepOf<'act'>['act']; readonly places: Places }) {
  const say = useSay(TEXTS);
  const term = useTerm();
  const { language } = useLanguage();
  const phone = act.phone ?? '12345';
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
      <div className="quiet" lang="zh-Hans">
        {places[act.division]}
      </div>
      <a className="call" href={`tel:${phone}`}>
        {say('call', { phone })}
      </a>
    </>
  );
}

interface ConversionProps
  extends Pick<StepOf<'conversion'>['conversion'], 'colour' | 'at' | 'withinMinutes'> {
  /** the reason that converts, where it is not the code as a whole. */
  readonly reason: string | undefined;
}

function ConversionStep({ colour, at: when, withinMinutes, reason }: ConversionProps) {
  const say = useSay(TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  const at = showSoon(when, language);
  return (
    <>
      <strong className="becomes">
        {colour !== null && <ColourMark colour={colour} size={20} />}
        {reason !== undefined
          ? say('step-reason', { reason, to: colour === null ? say('step-stage') : shared(colour) })
          : colour === null
            ? say('step-stage')
            : say('step-colour', { colour: shared(colour) })}
      </strong>
      <div>{withinMinutes === 0 ? at : say('step-within', { at, minutes: withinMinutes })}</div>
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
