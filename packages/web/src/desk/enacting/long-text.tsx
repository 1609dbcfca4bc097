/** A text that may be longer than its place: it scrolls, with the keyboard too. */
export function LongText({ children }: { readonly children: string }) {
  return (
    <pre className="source" tabIndex={0}>
      {children}
    </pre>
  );
}
