import type { Evidence } from '../evidence/evidence.ts';
import type { KindName } from '../evidence/kinds.ts';
import { byBegin, byReport, type Fact, type View, viewOf } from '../evidence/view.ts';
import { type Minute, NEVER, readInstant, toMinute, writeInstant } from '../time.ts';

interface Entry {
  readonly evidence: Evidence;
  readonly recorded: Minute;
  /** the view that this evidence alone gives: views of more are put together from these. */
  readonly alone: View;
}

const PERSON = 'invented';

/** What a piece of evidence says beside its kind: attributes, the authority's division, instants in minutes. */
export interface Details {
  readonly by: string;
  readonly recorded?: Minute;
  readonly to?: Minute;
  readonly reported?: Minute;
  readonly isolated?: Minute;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly about?: string;
  readonly supersedes?: Evidence;
}

/**
 * The evidence of one invented person, as it would be recorded, one piece after another. The same evidence gives the
 * same view as `viewOf`, only faster: the model check asks for hundreds of thousands of them.
 */
export class Timeline {
  readonly #offset: number;
  #entries: readonly Entry[];
  #views = new Map<number, View>();

  constructor(offset: number, entries: readonly Entry[] = []) {
    this.#offset = offset;
    this.#entries = entries;
  }

  get evidence(): readonly Evidence[] {
    return this.#entries.map(({ evidence }) => evidence);
  }

  copy(): Timeline {
    return new Timeline(this.#offset, this.#entries);
  }

  /** The first so many pieces, in the order in which they were added. */
  first(count: number): Timeline {
    return new Timeline(this.#offset, this.#entries.slice(0, count));
  }

  /** The ids of what was added after the first so many pieces, and recorded at the minute or before. */
  recordedBy(at: Minute, after: number): readonly string[] {
    return this.#entries
      .slice(after)
      .filter(({ recorded }) => recorded <= at)
      .map(({ evidence }) => evidence.id);
  }

  without(...ids: readonly string[]): Timeline {
    return new Timeline(
      this.#offset,
      this.#entries.filter(({ evidence }) => !ids.includes(evidence.id)),
    );
  }

  /** Adds a piece of evidence and returns it; its id is its kind with a number. */
  add(kind: KindName, at: Minute, details: Details): Evidence {
    const write = (minute: Minute) => writeInstant(minute, this.#offset);
    const number = this.#entries.filter(({ evidence }) => evidence.kind === kind).length + 1;
    const { by, to, reported, isolated, about, supersedes } = details;
    const recorded = details.recorded ?? reported ?? at;
    const evidence: Evidence = {
      id: `${kind}-${number}`,
      person: PERSON,
      kind,
      authority: { division: by, office: 'example' },
      source: { system: 'check' },
      validFrom: write(at),
      ...(to === undefined ? {} : { validTo: write(to) }),
      recordedAt: write(recorded),
      ...details.attributes,
      ...(reported === undefined ? {} : { reportedAt: write(reported) }),
      ...(isolated === undefined ? {} : { isolatedAt: write(isolated) }),
      ...(about === undefined ? {} : { about }),
      ...(supersedes === undefined ? {} : { supersedes: supersedes.id }),
    };
    const chain = supersedes === undefined ? [evidence] : [supersedes, evidence];
    const entry = { evidence, recorded, alone: viewOf(chain, Number.POSITIVE_INFINITY) };
    this.#entries = [...this.#entries, entry];
    this.#views = new Map();
    return evidence;
  }

  /** What is known at a minute. */
  view(at: Minute): View {
    const known = this.#entries.filter(({ recorded }) => recorded <= at);
    const before = this.#views.get(known.length);
    if (before !== undefined) return before;
    const replaced = new Set(known.map(({ evidence }) => evidence.supersedes));
    const parts = known.filter(({ evidence }) => !replaced.has(evidence.id));
    const all = (list: (view: View) => readonly Fact[]) =>
      parts.flatMap(({ alone }) => list(alone));
    const view: View = {
      person: PERSON,
      triggers: all((one) => one.triggers).sort(byBegin),
      supports: all((one) => one.supports).sort(byBegin),
      negatives: all((one) => one.negatives).sort(byBegin),
      positives: all((one) => one.positives).sort(byReport),
      uncounted: all((one) => one.uncounted).sort(byBegin),
      fallen: known.flatMap(({ alone }) => alone.fallen),
    };
    this.#views.set(known.length, view);
    return view;
  }

  /** When the next piece is recorded after a minute. */
  nextRecord(after: Minute): Minute {
    let next = NEVER;
    for (const { recorded } of this.#entries)
      if (recorded > after && recorded < next) next = recorded;
    return next;
  }

  /** Whether something was recorded, began or was reported after one minute and until another. */
  news(after: Minute, until: Minute): boolean {
    const between = (minute: Minute) => minute > after && minute <= until;
    return this.#entries.some(({ evidence, recorded }) => {
      const { validFrom, reportedAt } = evidence;
      return between(recorded) || between(minuteOf(validFrom)) || between(minuteOf(reportedAt));
    });
  }

  fact(id: string, at: Minute): Fact | undefined {
    const { triggers, supports, negatives, positives } = this.view(at);
    return [...triggers, ...supports, ...negatives, ...positives].find((one) => one.id === id);
  }
}

function minuteOf(text: unknown): Minute {
  const instant = typeof text === 'string' ? readInstant(text) : undefined;
  return instant === undefined ? NEVER : toMinute(instant);
}
