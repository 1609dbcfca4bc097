/** What this browser remembers under a name; nothing, where it may not remember. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`kangma.${name}`);
  } catch {
    return null;
  }
}

/** Has this browser remember something, where it may; `null` forgets. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`kangma.${name}`);
    else localStorage.setItem(`kangma.${name}`, value);
  } catch {
    // a browser that keeps nothing asks again the next time
  }
}
