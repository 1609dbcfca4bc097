import type { ReactNode } from 'react';

/** A word that stands out, with enough contrast in light and dark. */
export function Tag({
  tone,
  children,
}: {
  readonly tone: 'good' | 'notice' | 'alert' | 'plain';
  readonly children: ReactNode;
}) {
  return <span className={`tag ${tone}`}>{children}</span>;
}
