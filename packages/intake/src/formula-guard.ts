/**
 * Spreadsheet programs run cells of text files that begin like a formula. An apostrophe before them stops that, and is
 * taken off again when the file comes back.
 */
export function guardFormula(text: string): string {
  return /^'*[=+\-@]/.test(text) ? `'${text}` : text;
}

export function unguardFormula(text: string): string {
  return text.startsWith("'") && /^'+[=+\-@]/.test(text) ? text.slice(1) : text;
}
