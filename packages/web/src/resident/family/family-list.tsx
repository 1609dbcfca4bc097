import { useLanguage } from '../../ui/language.tsx';
import { ColourMark } from '../../ui/colour-mark.tsx';
import { useSay } from '../../ui/say.ts';
import { SHARED_TEXTS } from '../../ui/shared-texts.ts';
import { showTime } from '../../ui/time.ts';
import { AddMember } from './add-member.tsx';
import { ConfirmMember } from './confirm-member.tsx';
import type { Family } from './family.ts';
import { FAMILY_TEXTS } from './family-texts.ts';
import { Unbind } from './unbind.tsx';

interface Props {
  readonly family: Family;
  readonly onChange: () => void;
}

/** Whom one keeps, side by side with their colours; who keeps oneself, and what they said. */
export function FamilyList({ family: { members, keepers, acts }, onChange }: Props) {
  const say = useSay(FAMILY_TEXTS);
  const shared = useSay(SHARED_TEXTS);
  const { language } = useLanguage();
  return (
    <>
      <section className="card stack">
        <h1>{say('members')}</h1>
        {members.length === 0 && <p className="quiet">{say('members-empty')}</p>}
        <ul className="members">
          {members.map((member) => (
            <li key={member.id} className="member">
              {member.state === 'bound' ? (
                <a href={`#/family/${member.id}`} className="who">
                  <ColourMark colour={member.code?.colour ?? 'none'} size={44} />
                  <span>
                    <strong dir="auto">{member.name}</strong>
                    <span className="quiet">{say(`relation-${member.relation}`)}</span>
                    <span>
                      {shared(member.code?.colour ?? 'none')}
                      {member.code?.summary.reasons[0] &&
                        ` · ${member.code.summary.reasons[0].title[language]}`}
                    </span>
                  </span>
                </a>
              ) : (
                <ConfirmMember member={member} onChange={onChange} />
              )}
            </li>
          ))}
        </ul>
      </section>
      <AddMember onChange={onChange} />
      <section className="card">
        <h2>{say('keepers')}</h2>
        {keepers.length === 0 && <p className="quiet">{say('keepers-empty')}</p>}
        <ul className="members">
          {keepers.map(({ id, name, since }) => (
            <li key={id} className="member">
              <strong dir="auto">{name}</strong>
              <p className="quiet">{say('since', { at: showTime(since, language) })}</p>
              <Unbind id={id} onChange={onChange} />
            </li>
          ))}
        </ul>
        {acts.length > 0 && <h3>{say('acts')}</h3>}
        <ul className="lines">
          {acts.map(({ at, what, name }) => (
            <li key={`${at} ${what}`}>
              {showTime(at, language)} · <span dir="auto">{name}</span> · {say(`act-${what}`)}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
