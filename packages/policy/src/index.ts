export type { Policy } from './language/ast.ts';
export { parsePolicy } from './language/parse.ts';
export type { Load } from './language/extend.ts';
export type { Place, Problem, ProblemCode, Result } from './messages/problem.ts';
export { PROBLEMS } from './messages/problems.ts';
export {
  LANGUAGES,
  type Language,
  type Message,
  type MessageTable,
  type Params,
  type ParamsOf,
  render,
} from './messages/render.ts';
export { canonicalJson, parseCanonical } from './language/canonical.ts';
export { validateEvidence } from './evidence/validate.ts';
export {
  type Batch,
  type Dossier,
  type RefusedRow,
  validateMany,
} from './evidence/validate-many.ts';
