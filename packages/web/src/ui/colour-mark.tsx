import type { colour } from '@kangma/contract';
import type { ReactNode } from 'react';

export type Colour = (typeof colour)['options'][number];

/** A shape for each colour, for whoever does not tell colours apart: circle, triangle, octagon, broken ring. */
const SHAPES: Readonly<Record<Colour, ReactNode>> = {
  green: (
    <>
      <circle cx="24" cy="24" r="21" />
      <path className="mark-sign" d="m14 25 7 7 13-15" />
    </>
  ),
  yellow: (
    <>
      <path d="M24 4 45 42H3z" strokeLinejoin="round" />
      <path className="mark-sign" d="M24 17v12m0 6.5v.5" />
    </>
  ),
  red: (
    <>
      <path d="M15.5 3h17L45 15.5v17L32.5 45h-17L3 32.5v-17z" strokeLinejoin="round" />
      <path className="mark-sign" d="M14 24h20" />
    </>
  ),
  none: (
    <>
      <circle className="mark-ring" cx="24" cy="24" r="19" />
      <path
        className="mark-sign"
        d="M19 19a5.2 5.2 0 1 1 7.4 4.7c-1.600.8-2.400 1.800-2.400 3.800m0 6v.5"
      />
    </>
  ),
};

/** The shape of a colour; the word stands beside it, so it is silent itself. */
export function ColourMark({ colour, size }: { readonly colour: Colour; readonly size: number }) {
  return (
    <svg
      className={`mark mark-${colour}`}
      width={size}
      height={size}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[colour]}
    </svg>
  );
}
