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
export { KIND_WORDS } from './messages/evidence-names.ts';
export { canonicalJson, parseCanonical } from './language/canonical.ts';
export { validateEvidence } from './evidence/validate.ts';
export {
  type Batch,
  type Dossier,
  type RefusedRow,
  validateMany,
} from './evidence/validate-many.ts';

export type { Program } from './language/program.ts';
export { compile } from './language/compile.ts';
export type { Evidence, Authority } from './evidence/evidence.ts';
export { mayCorrect } from './evidence/standing.ts';
export { isKind, kindOf } from './evidence/kinds.ts';
export { isAdverse, signatureOf } from './evidence/signature.ts';
export { type Fact, type View, viewOf } from './evidence/view.ts';
export {
  createEngine,
  engineAt,
  type Engine,
  type Listener,
  type Result as ScanResult,
  scan,
} from './engine/engine.ts';
export { decide, decideView, type When } from './decide/decide.ts';
export type * from './decide/decision.ts';
export { REJECTION_CODES, UNDETERMINED_CODES } from './decide/decision.ts';
export { type Json, writeDecision } from './decide/write-decision.ts';
export { plan, planOf, planView } from './plan/plan.ts';
export type { Act, Conversion, Green, Plan, PlannedTest } from './plan/way.ts';
export { writePlan } from './plan/write-plan.ts';
export { explain, explainPlan, type Line } from './explain/explain.ts';
export { renderLines } from './explain/render-lines.ts';
export { REJECTIONS, type Term, TERMS } from './explain/terms.ts';
export { diffPolicies, type PolicyDifference } from './diff/diff-policies.ts';
export { writeValue } from './diff/write-value.ts';
export { asIfInForce } from './impact/as-if-in-force.ts';
export { type Impact, impact, ImpactCount } from './impact/impact.ts';
export { mergeImpacts } from './impact/merge-impacts.ts';
export {
  type Minute,
  type Millisecond,
  readInstant,
  readOffset,
  toMinute,
  writeInstant,
} from './time.ts';
export { policySchema } from './language/policy-schema.ts';
export { evidenceSchema } from './evidence/evidence-schema.ts';
export { check, type CheckOptions } from './check/check.ts';
export { describeFinding } from './check/describe-finding.ts';
export type { Bound, CounterExample, Finding, FindingCode, Mark, Report } from './check/finding.ts';
export { printTimeline } from './check/print-timeline.ts';
export { replay } from './check/replay.ts';
export type { Example, Examples, Expectation, Survivor } from './examples/example.ts';
export { readExamples } from './examples/read-examples.ts';
export { type Difference, type ExampleResult, runExamples } from './examples/run-examples.ts';
export { type MutationReport, mutationReport } from './examples/mutation-report.ts';
