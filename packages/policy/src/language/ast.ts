import type { KindName } from '../evidence/kinds.ts';

/**
 * A policy as it is written (spec/policy-language.md): plain data, after parsing and `extends`, before compilation.
 * Every word of the language is a field here, and there are no others. Where a word may be left out although a rule
 * needs it (an anchor, a minimum of tests), leaving it out is allowed to parse: `check` reports the hole.
 */
export interface Policy {
  readonly kangma: 1;
  readonly policy: string;
  readonly version: number;
  readonly title: Text;
  readonly issuer: { readonly division: string; readonly office: string; readonly phone?: string };
  /** whose evidence it decides: the prefix of division codes; `''` everywhere. The longest prefix wins. */
  readonly jurisdiction: string;
  readonly basis: readonly string[];
  readonly published: string;
  readonly effective: string;
  readonly retroactive?: boolean;
  readonly openPathways?: 'keep' | 'migrate' | 'restart';
  /** the local calendar, as an offset: `+08:00`. */
  readonly timezone: string;
  readonly days: 'elapsed' | 'calendar';
  readonly unknown?: 'hold' | 'assigned';
  readonly combine: 'worst';
  readonly assume: { readonly laboratory: Duration };
  readonly accept?: Readonly<Partial<Record<KindName, Reach>>>;
  readonly minimumDwell?: Duration;
  /** how far back intake looks for stays when an area is listed or raised (H7); no decision reads it. */
  readonly lookBack?: Duration;
  readonly base?: { readonly needs: readonly Pattern[]; readonly article?: string };
  readonly inherit?: 'ask' | 'colour' | 'none';
  readonly pathways: readonly Pathway[];
  readonly exits?: readonly AttachedExit[];
  readonly vetoes?: readonly Veto[];
  readonly exemptions?: readonly Exemption[];
  readonly asks?: readonly Ask[];
  readonly ignores?: readonly { readonly on: readonly Pattern[]; readonly because: string }[];
  /** how the pack fills what its source leaves open: read by people, shown by `check`. */
  readonly choices?: readonly {
    readonly hole: string;
    readonly choice: string;
    readonly article?: string;
  }[];
}

export interface Text {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
}

export interface Duration {
  readonly amount: number;
  readonly unit: 'd' | 'h' | 'm';
}

/** From how far evidence is accepted: anywhere, or only from within the assigning authority's province, city, … */
export type Reach = 'any' | 'province' | 'city' | 'district';

/** Matches evidence: a kind, and for each attribute named, one of the values. */
export interface Pattern {
  readonly kind: KindName;
  readonly where: Readonly<Record<string, readonly string[]>>;
}

export interface Pathway {
  readonly id: string;
  readonly row?: string;
  readonly article?: string;
  readonly title: Text;
  readonly on: readonly Pattern[];
  readonly classify?: Classify;
  readonly stages: readonly Stage[];
}

/** Days since an anchor, as of assignment, choose the first stage. A day that no band holds is a hole. */
export interface Classify {
  readonly since: Anchor;
  readonly bands: readonly Band[];
}

export interface Band {
  readonly atLeast?: Duration;
  readonly moreThan?: Duration;
  readonly atMost?: Duration;
  readonly lessThan?: Duration;
  readonly start: string;
}

export type Colour = 'green' | 'yellow' | 'red';
export type Measure =
  | 'hospital'
  | 'central-quarantine'
  | 'central-monitoring'
  | 'home-quarantine'
  | 'home-observation'
  | 'home-monitoring'
  | 'none';

/** A colour with a measure, left when everything asked for by the stage itself, or by one of its `exits`, is met. */
export interface Stage extends Conditions {
  readonly id: string;
  /** more than one: the source leaves it open ("red or yellow"); the first is used, and `check` reports it. */
  readonly colour: readonly Colour[];
  readonly measure: Measure;
  readonly onPositive?: 'restart' | 'reopen';
  readonly exits?: readonly Exit[];
  readonly then?: string;
  readonly convert?: { readonly within: Duration };
}

export interface Conditions {
  readonly clock?: Clock;
  readonly course?: Course;
  readonly release?: Release;
}

export interface Exit extends Conditions {
  readonly id: string;
  readonly article?: string;
  readonly then?: string;
  readonly convert?: { readonly within: Duration };
}

export interface AttachedExit extends Exit {
  readonly row?: string;
  /** pathway ids, or `pathway/stage`. */
  readonly attachesTo: readonly string[];
}

export type Anchor =
  | 'assigned'
  | 'stage'
  | 'release'
  | 'discharge'
  | 'entry'
  | 'lastContact'
  | 'lastStay'
  | 'lastExposure'
  | 'lastSymptom'
  | 'isolation'
  | 'reported'
  | 'sampled';

/** Either runs `for` a time `from` an anchor, or lasts `until` evidence comes, with a limit to the waiting. */
export interface Clock {
  readonly from?: Anchor;
  readonly for?: Duration;
  readonly until?: readonly Pattern[];
  readonly deadline?: Deadline;
}

/** How many negative results, how far apart, within what sliding window, on which days of it; all of them negative. */
export interface Course {
  readonly min?: number;
  readonly gap?: Duration;
  readonly within?: Duration;
  readonly days?: readonly number[];
  readonly all?: 'negative';
}

export interface Release {
  readonly form: Measure;
  readonly by: Actor;
  readonly deadline?: Deadline;
}

export type Actor = 'site' | 'community' | 'hospital' | 'clinic' | 'cdc' | 'authority';

/** Waiting longer than `after` has a consequence: a case opens, or the superior may act in place (H1, H8). */
export interface Deadline {
  readonly after: Duration;
  readonly else: 'case' | 'superior';
}

/** While it lasts nothing converts (R13). */
export interface Veto {
  readonly id: string;
  readonly row?: string;
  readonly article?: string;
  readonly title: Text;
  readonly on: readonly Pattern[];
  readonly clock: Clock;
}

/** A fact colours nobody while a duty covers it and a recent negative test is held (R15). Applied before vetoes. */
export interface Exemption {
  readonly id: string;
  readonly row?: string;
  readonly article?: string;
  readonly title: Text;
  readonly on: readonly Pattern[];
  readonly given: Pattern;
  readonly testWithin: Duration;
  /** how long after the fact ends the tests must go on. */
  readonly until: Duration;
}

/** A weak fact puts a question with a deadline and an else; confirmed, it counts as strong. */
export interface Ask {
  readonly id: string;
  readonly row?: string;
  readonly article?: string;
  readonly title: Text;
  readonly on: readonly Pattern[];
  /** evidence that settles the question beside an answer (a retest settles a positive pool). */
  readonly settledBy?: readonly Pattern[];
  readonly deadline: { readonly after: Duration; readonly else: 'drop' | 'refer' | 'strengthen' };
}
