import type { ReactNode } from 'react';

/** Something went wrong: said at once by screen readers. */
export function Alert({ children }: { readonly children: ReactNode }) {
  return (
    <p className="alert" role="alert">
      {children}
    </p>
  );
}
