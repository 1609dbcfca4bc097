import { type Answered, PROPOSAL_ENDPOINTS } from '@kangma/contract';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Failed as Failure } from '../../ui/failure-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { showTime } from '../../ui/time.ts';
import { useClient } from '../../ui/use-client.ts';
import { Failed } from '../failed.tsx';
import { mayCall } from '../may-call.ts';
import type { Me } from '../me.ts';
import { ENACTING_TEXTS } from './enacting-texts.ts';
import type { Proposal } from './proposal.ts';
import { SignProposal } from './sign-proposal.tsx';

interface Props {
  readonly proposal: Proposal;
  readonly me: Me;
  readonly onDone: () => void;
}

const { publishProposal, shadowProposal, signProposal, withdrawProposal } = PROPOSAL_ENDPOINTS;

/** What this member of staff can do with a proposal as it is now. */
export function ProposalActions({ proposal, me, onDone }: Props) {
  const say = useSay(ENACTING_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const client = useClient();
  const { language } = useLanguage();
  const [failed, setFailed] = useState<Failure>();
  const { id, state, signatures, effectiveAt } = proposal;
  if (!mayCall(me.role, signProposal) || state === 'withdrawn') return null;

  const act = async (call: Promise<Answered<unknown>>) => {
    const answered = await call;
    setFailed(answered.ok ? undefined : answered);
    onDone();
  };
  const signed = (act: 'publish' | 'withdraw') => signatures.filter((one) => one.act === act);
  const mine = (act: 'publish' | 'withdraw') => signed(act).some(({ login }) => login === me.login);
  const isOpen = ['measured', 'signed', 'countersigned'].includes(state);
  const wanted = state === 'published' ? 'withdraw' : isOpen ? 'publish' : undefined;
  return (
    <section className="stack" aria-label={say('next-step')}>
      {wanted !== undefined && !mine(wanted) && signed(wanted).length < 2 && (
        <SignProposal
          act={wanted}
          proposal={proposal}
          onSigned={(signature) => act(client.call(signProposal, { id, act: wanted, signature }))}
        />
      )}
      <div className="actions">
        {state === 'countersigned' && (
          <Popconfirm
            title={say('publish-sure', { at: showTime(effectiveAt, language) })}
            okText={say('publish')}
            cancelText={shared('cancel')}
            onConfirm={() => void act(client.call(publishProposal, { id }))}
          >
            <Button type="primary">{say('publish')}</Button>
          </Popconfirm>
        )}
        {['signed', 'countersigned'].includes(state) && (
          <Button onClick={() => void act(client.call(shadowProposal, { id }))}>
            {say('shadow-begin')}
          </Button>
        )}
        {(state !== 'published' || signed('withdraw').length > 1) && (
          <Popconfirm
            title={say('withdraw-sure')}
            okText={say('withdraw')}
            cancelText={shared('cancel')}
            onConfirm={() => void act(client.call(withdrawProposal, { id }))}
          >
            <Button danger>{say('withdraw')}</Button>
          </Popconfirm>
        )}
      </div>
      {failed !== undefined && <Failed failed={failed} />}
    </section>
  );
}
