import { useSay } from '../../ui/say.ts';
import { CodePage } from '../code-page.tsx';
import { DeclarePage } from '../declare-page.tsx';
import { Bond } from '../whose.ts';
import type { Family } from './family.ts';
import { FAMILY_TEXTS } from './family-texts.ts';
import { Unbind } from './unbind.tsx';

interface Props {
  readonly member: Family['members'][number];
  readonly page: string | undefined;
  readonly onChange: () => void;
}

/** The code of a member and the way to green, or what is declared for them: the pages of one's own, for them. */
export function MemberPage({ member: { id, name, code }, page, onChange }: Props) {
  const say = useSay(FAMILY_TEXTS);
  const isDeclaring = page === 'declare';
  return (
    <Bond.Provider value={id}>
      <div className="whose">
        <a href={isDeclaring ? `#/family/${id}` : '#/family'}>{say('back')}</a>
        <strong dir="auto">{name}</strong>
      </div>
      {isDeclaring && <DeclarePage />}
      {!isDeclaring && code !== null && (
        <>
          <CodePage code={code} />
          <a className="button" href={`#/family/${id}/declare`}>
            {say('declare-for')}
          </a>
          <Unbind id={id} onChange={onChange} />
        </>
      )}
    </Bond.Provider>
  );
}
