import type { Authority } from '@kangma/policy';

export type AreaLevel = 'high' | 'medium' | 'low' | 'lockdown' | 'controlled';
export type AreaSource = 'snapshot' | 'zone-order';
export type AreaChangeKind = 'listed' | 'raised' | 'lowered' | 'lifted' | 'resolved';

/** A place at a level, from its listing to its lifting. Instants are milliseconds. */
export interface Area {
  readonly id: string;
  readonly source: AreaSource;
  readonly identity: string;
  readonly level: AreaLevel;
  readonly named: readonly string[];
  readonly division: string | null;
  readonly place: string;
  readonly listedAt: number;
  readonly levelSince: number;
  readonly liftedAt: number | null;
  readonly submission: string;
  readonly suggestions: readonly string[];
}

/** Something that happened to an area. */
export interface AreaChange {
  readonly area: string;
  readonly at: number;
  readonly change: AreaChangeKind;
  readonly level: AreaLevel;
  readonly submission: string;
}

/** A change that has not reached the people concerned yet, and who vouches for it. */
export interface PendingChange extends AreaChange {
  readonly no: number;
  /** when the area changed again; `null` where it is as this change made it. */
  readonly until: number | null;
  readonly of: Area;
  readonly authority: Authority;
}

/** A change that has reached so many people. */
export interface AppliedChange {
  readonly no: number;
  readonly persons: number;
}

/** How long where somebody was is kept: as long as an itinerary card looks back (R77), and the longest look-back twice. */
export const PRESENCE_DAYS = 28;

export interface Home {
  readonly division: string;
  readonly place: string | null;
}

/** Somebody's home or presence, where it may lie in an area. */
export interface Resident extends Home {
  readonly person: string;
}

export interface Presence {
  readonly id: string;
  readonly person: string;
  readonly division: string;
  readonly place: string;
  readonly from: number;
  readonly to: number | null;
  readonly weight: 'strong' | 'weak';
  /** the merge through which it is this person's; `null`: it was said of them. */
  readonly merge: string | null;
}

/** Areas and people in them, as part of a transaction. */
export interface AreaWork {
  /** Areas of a source that are listed; whoever else works on areas waits until this transaction ends. */
  lockAreas(source: AreaSource): Promise<readonly Area[]>;
  /** Of when the latest snapshot is that has been taken in. */
  latestSnapshot(): Promise<number | null>;
  noteSnapshot(submission: string, at: number): Promise<void>;
  saveAreas(areas: readonly Area[], changes: readonly AreaChange[]): Promise<void>;
  /** The oldest changes that have not reached the people; whoever else works on areas waits. */
  nextChanges(limit: number): Promise<readonly PendingChange[]>;
  markApplied(applied: readonly AppliedChange[], at: number): Promise<void>;
  /** Areas of exactly these divisions that were listed after `since`, or still are. */
  areasOf(divisions: readonly string[], since: number): Promise<readonly Area[]>;
  /** Different homes in a division (a prefix of codes). */
  homesIn(division: string): Promise<readonly Home[]>;
  residentsAt(homes: readonly Home[]): Promise<readonly Resident[]>;
  /** Who lived in a division (a prefix of codes) before they said that they moved, as they lived then. */
  formerResidents(division: string): Promise<readonly Resident[]>;
  /** Presences there between two moments; without an end, up to now. */
  presencesIn(division: string, from: number, to: number | null): Promise<readonly Presence[]>;
  /** Keeps them until {@link PRESENCE_DAYS} after their end. Answers with how many were not there already. */
  addPresences(presences: readonly Presence[], submission: string | null): Promise<number>;
  /** From now on the name resolves; every server is told. False where it did already. */
  addAlias(alias: NewAlias): Promise<boolean>;
  homeCities(persons: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** What somebody who knows a place said of its name. */
export interface NewAlias {
  readonly named: string;
  readonly key: Uint8Array;
  readonly division: string;
  readonly by: string;
  readonly at: number;
}
