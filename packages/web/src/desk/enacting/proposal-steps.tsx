import { Steps } from 'antd';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { showTime } from '../../ui/time.ts';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import type { Proposal } from './proposal.ts';

/** The way of a proposal into force: what has been done, by whom and when, and how far what is under way is. */
export function ProposalSteps({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay(ENACTING_TEXTS);
  const { language } = useLanguage();
  const { check, impact, measuring, signatures, state, publishedAt } = proposal;
  const time = (at: string | null | undefined) => (at ? showTime(at, language) : undefined);
  const percent = (part: number) => `${Math.floor(part * 100)} %`;
  const signed = signatures.filter(({ act }) => act === 'publish');
  const signature = (one: (typeof signed)[number] | undefined) =>
    one && (
      <>
        {one.name}
        <br />
        {time(one.at)}
      </>
    );
  const done = [
    check.at !== null && state !== 'faulty',
    impact !== null || publishedAt !== null,
    signed.length > 0,
    signed.length > 1,
    publishedAt !== null,
  ];
  const firstOpen = done.indexOf(false);
  return (
    <Steps
      responsive
      size="small"
      current={firstOpen < 0 ? done.length : firstOpen}
      status={state === 'faulty' ? 'error' : 'process'}
      items={[
        { title: say('step-check'), content: time(check.at) ?? percent(check.part) },
        {
          title: say('step-impact'),
          content: time(impact?.at) ?? (measuring === null ? undefined : percent(measuring)),
        },
        { title: say('step-first'), content: signature(signed[0]) },
        { title: say('step-second'), content: signature(signed[1]) },
        { title: say('step-published'), content: time(publishedAt) },
      ]}
    />
  );
}
