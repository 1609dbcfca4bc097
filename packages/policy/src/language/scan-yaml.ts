import { CST, Lexer, type LineCounter, Parser } from 'yaml';
import type { Place, ProblemList } from '../messages/problem.ts';

/** Deeper than any policy, and shallow enough for every recursion that follows. */
const MAX_DEPTH = 40;
/** Scalars, marks and spaces; a policy of two hundred pathways has a quarter of that. */
const MAX_PARTS = 200_000;

const REFUSED: Readonly<Record<string, string>> = {
  anchor: '&',
  alias: '*',
  tag: '!',
  'explicit-key-ind': '?',
  'directive-line': '%',
};

/**
 * Looks through a YAML text token by token for what the language does without: anchors, aliases, tags, directives,
 * complex keys, and size or nesting without measure. Done before anything is built of the text, so that
 * none of it can cost memory or stack. Each feature is told once. Fills `lines` with where lines begin; returns whether
 * the text may be read.
 */
export function scanYaml(text: string, lines: LineCounter, problems: ProblemList): boolean {
  const refused = new Set<string>();
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const here = (): Place => {
    const { line, col } = lines.linePos(parser.offset);
    return { line, column: col };
  };
  let parts = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // the text of a plain scalar follows a token that announces it, and may look like any other token
    const type: string | null = scalar ? 'text' : CST.tokenType(lexeme);
    scalar = type === 'scalar';
    const feature = REFUSED[type ?? ''];
    if (feature !== undefined && !refused.has(feature)) {
      refused.add(feature);
      problems.add('yaml-feature', '', { feature }, here());
    }
    const step = parser.next(lexeme);
    while (step.next().done !== true);
    // the document lies at the bottom of the stack, and the scalar being read may lie on top
    const top = parser.stack.at(-1);
    if (parser.stack.length > MAX_DEPTH + 1 && top !== undefined && 'items' in top) {
      problems.add('too-deep', '', { max: MAX_DEPTH }, here());
      return false;
    }
    if (++parts > MAX_PARTS) {
      problems.add('too-many-parts', '', { max: MAX_PARTS }, here());
      return false;
    }
  }
  return refused.size === 0;
}
