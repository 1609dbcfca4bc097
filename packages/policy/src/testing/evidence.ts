import type { Evidence } from '../evidence/evidence.ts';
import type { KindName } from '../evidence/kinds.ts';
import { type Minute, writeInstant } from '../time.ts';

let made = 0;

/** Evidence for tests: a kind with attributes, true at a minute and recorded then unless it says otherwise. */
export function evidence(
  kind: KindName,
  at: Minute,
  {
    recorded = at,
    division = '350203',
    ...fields
  }: Record<string, unknown> & { recorded?: Minute; division?: string } = {},
): Evidence {
  return {
    id: `${kind}-${++made}`,
    person: 'synthetic',
    kind,
    authority: { division, office: 'test' },
    source: { system: 'test' },
    validFrom: writeInstant(at, 480),
    recordedAt: writeInstant(recorded, 480),
    ...fields,
  };
}

/** A negative nucleic test sampled at `at` and reported at `reported`. */
export function negative(at: Minute, reported: Minute, division = '350203'): Evidence {
  const reportedAt = writeInstant(reported, 480);
  return evidence('test', at, { result: 'negative', reportedAt, recorded: reported, division });
}

export function positive(at: Minute, reported: Minute, division = '350203'): Evidence {
  const reportedAt = writeInstant(reported, 480);
  return evidence('test', at, { result: 'positive', reportedAt, recorded: reported, division });
}
