import { useSay } from '../ui/say.ts';
import { TEXTS } from './texts.ts';

/** A trip as it is typed in; times are local to the browser, as `datetime-local` gives them. */
export interface Trip {
  readonly where: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

export const NO_TRIP: Trip = { where: '', place: '', from: '', to: '' };

/** A trip as the interface takes it. */
export function sent({ where, place, from, to }: Trip) {
  const instant = (local: string) => new Date(local).toISOString();
  return {
    where,
    from: instant(from),
    ...(place === '' ? {} : { place }),
    ...(to === '' ? {} : { to: instant(to) }),
  };
}

interface Props {
  readonly trip: Trip;
  readonly onChange: (trip: Trip) => void;
}

/** Where the trip went and when. Without a place only the trip itself is declared. */
export function TripFields({ trip, onChange }: Props) {
  const say = useSay(TEXTS);
  const field = (name: keyof Trip, type: 'text' | 'datetime-local') => (
    <label>
      {say(`trip-${name}`)}
      <input
        type={type}
        value={trip[name]}
        required={name === 'from' && trip.where !== ''}
        maxLength={name === 'where' ? 200 : 100}
        onChange={({ currentTarget }) => onChange({ ...trip, [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <div className="stack">
      {field('where', 'text')}
      {field('place', 'text')}
      {field('from', 'datetime-local')}
      {field('to', 'datetime-local')}
    </div>
  );
}
