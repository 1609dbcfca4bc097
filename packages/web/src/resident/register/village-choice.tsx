import { REGISTRATION_ENDPOINTS } from '@kangma/contract';
import { useEffect, useState } from 'react';
import { useSay } from '../../ui/say.ts';
import { useClient } from '../../ui/use-client.ts';
import { REGISTER_TEXTS } from '../register-texts.ts';

/** The lengths of codes, from the province down. */
const LEVELS = [2, 4, 6, 9, 12] as const;
type Level = (typeof LEVELS)[number];

interface Props {
  /** the division chosen so far: nothing, or down to the village. */
  readonly value: string;
  readonly onChange: (division: string) => void;
}

/** Chooses a village, level by level. */
export function VillageChoice({ value, onChange }: Props) {
  const shown = LEVELS.filter((_, i) => i === 0 || value.length >= LEVELS[i - 1]!);
  return (
    <>
      {shown.map((level, i) => (
        <Choice
          key={level}
          level={level}
          within={i === 0 ? '' : value.slice(0, LEVELS[i - 1])}
          value={value.length >= level ? value.slice(0, level) : ''}
          onChange={onChange}
        />
      ))}
    </>
  );
}

interface ChoiceProps extends Props {
  readonly level: Level;
  readonly within: string;
}

function Choice({ level, within, value, onChange }: ChoiceProps) {
  const say = useSay(REGISTER_TEXTS);
  const client = useClient();
  const [divisions, setDivisions] = useState<readonly { code: string; name: string }[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const asked = within === '' ? {} : { within };
      const answered = await client.call(REGISTRATION_ENDPOINTS.divisions, asked);
      if (isCurrent && answered.ok) setDivisions(answered.value.items);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [client, within]);
  return (
    <div>
      <label htmlFor={`division-${level}`}>{say(`level-${level}`)}</label>
      <select
        id={`division-${level}`}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value || within)}
      >
        <option value="">{say('choose')}</option>
        {divisions.map(({ code, name }) => (
          <option key={code} value={code} lang="zh-Hans">
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
