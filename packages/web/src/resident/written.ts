import type { Colour } from '../ui/colour-mark.tsx';

// The parts of a decision and a plan that the page shows, as spec/decision.md writes them. Instants are RFC 3339.

interface WrittenClock {
  readonly kind: 'for' | 'until';
  readonly until?: string | null;
  readonly awaits?: string;
  readonly metAt?: string | null;
  readonly overdueAt?: string | null;
  readonly otherwise?: 'case' | 'superior' | null;
}

export interface WrittenExit {
  readonly id: string;
  readonly to: string;
  readonly clock: WrittenClock | null;
  readonly course: {
    readonly need: number;
    readonly counted: readonly string[];
    readonly failure: 'late' | 'too-few' | 'spacing' | 'stopped' | null;
  } | null;
  readonly release: {
    readonly by: string;
    readonly dueSince: string | null;
    readonly metAt: string | null;
    readonly overdueAt: string | null;
    readonly otherwise: 'case' | 'superior' | null;
  } | null;
}

export interface WrittenDecision {
  readonly at: string;
  readonly reasons: readonly {
    readonly pathway: string;
    readonly assignedAt: string;
    readonly exits: readonly WrittenExit[];
  }[];
}

export interface WrittenPlan {
  readonly at: string;
  readonly green:
    | { readonly kind: 'now' | 'waiting' | 'no-code' }
    | { readonly kind: 'at' | 'after'; readonly at: string };
  readonly tests: readonly {
    readonly at: string;
    readonly latest: string;
    readonly minutesAfterPrevious: number;
    readonly where: string | null;
  }[];
  readonly acts: readonly {
    readonly what: string;
    readonly by: string;
    readonly division: string;
    readonly phone: string | null;
    readonly notBefore: string | null;
    readonly since: string | null;
  }[];
  readonly conversions: readonly {
    readonly pathway: string;
    readonly colour: Colour | null;
    readonly at: string;
    readonly withinMinutes: number;
  }[];
  readonly assumedLaboratoryMinutes: number;
}

/** What divisions are called, by code. */
export type Places = Readonly<Record<string, string>>;
