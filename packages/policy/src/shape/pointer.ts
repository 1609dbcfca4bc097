/** Appends one step to a JSON pointer (RFC 6901). */
export function pointer(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}/${step}`;
  const plain = step.includes('~') || step.includes('/');
  return `${path}/${plain ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step}`;
}

/** The steps of a JSON pointer. */
export function stepsOf(path: string): string[] {
  const steps = path.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
