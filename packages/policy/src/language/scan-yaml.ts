import { CST, Lexer, type LineCounter, Parser } from 'yaml';

/** Deeper than any policy, and shallow enough for every recursion that follows. */
export const MAX_DEPTH = 40;

export interface Refusal {
  /** what YAML calls it by: `&`, `*`, `!`, `?`, `%`, `---`; `''` where the text is too deep. */
  readonly feature: string;
  readonly offset: number;
}

const REFUSED: Readonly<Record<string, string>> = {
  anchor: '&',
  alias: '*',
  tag: '!',
  'explicit-key-ind': '?',
  'directive-line': '%',
};

/**
 * Looks through a YAML text token by token for what the language does without: anchors, aliases, tags, directives,
 * complex keys, a second document, and nesting without measure. Done before anything is built of the text, so that
 * none of it can cost memory or stack. Each feature is told once. Fills `lines` with where lines begin.
 */
export function scanYaml(text: string, lines: LineCounter): Refusal[] {
  const refusals = new Map<string, Refusal>();
  const refuse = (feature: string, offset: number) => {
    if (!refusals.has(feature)) refusals.set(feature, { feature, offset });
  };
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let documents = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // the text of a plain scalar follows a token that announces it, and may look like any other token
    const type: string | null = scalar ? 'text' : CST.tokenType(lexeme);
    scalar = type === 'scalar';
    if (type === 'doc-mode' && ++documents === 2) refuse('---', parser.offset);
    const feature = REFUSED[type ?? ''];
    if (feature !== undefined) refuse(feature, parser.offset);
    const step = parser.next(lexeme);
    while (step.next().done !== true);
    if (parser.stack.length > MAX_DEPTH + 2) {
      refuse('', parser.offset);
      break;
    }
  }
  return [...refusals.values()];
}
