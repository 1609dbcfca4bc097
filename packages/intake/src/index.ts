export type {
  Column,
  ColumnType,
  FormatName,
  IntakeKind,
  SnapshotKind,
  TableKind,
} from './kind.ts';
export type { Choices, Names } from './names.ts';
export { isTable } from './kind.ts';
export {
  INTAKE_KIND_IDS,
  INTAKE_KINDS,
  type IntakeKindId,
  intakeKind,
  isIntakeKind,
} from './kinds.ts';
export { DOCUMENT_TYPES, type DocumentType } from './document-types.ts';
export type {
  AttestedTest,
  DivisionValue,
  FactDraft,
  IntakeContext,
  IntakeRecord,
  IntakeRow,
  PersonKey,
  ReleaseForm,
  Where,
} from './record.ts';
export {
  type IntakeProblem,
  type IntakeProblemCode,
  intakeProblem,
  renderProblem,
} from './problem.ts';
export { INTAKE_PROBLEMS } from './problems.ts';
export { type CellValue, RowValues } from './row-values.ts';
export type { RiskArea, RiskLevel } from './risk-areas/risk-area.ts';
export {
  readSubmission,
  SUBMISSION_LIMITS,
  type Submission,
  type SubmissionLimits,
  type SubmissionResult,
} from './read-submission.ts';
export type { Encoding } from './reading/decode-text.ts';
export { checkDigit } from './values/check-digit.ts';
export { readSnapshot, type Snapshot, type SnapshotResult } from './risk-areas/read-snapshot.ts';
export { RISK_LEVELS } from './risk-areas/risk-area.ts';
export type { FieldValue, RowFields } from './writing/row-fields.ts';
export { writeCsv } from './writing/write-csv.ts';
export { writeRefusals } from './writing/write-refusals.ts';
export { writeSheet, writeTemplate } from './writing/write-sheet.ts';
export { type AreaPlace, type NamedPlace, parseAreaPlace } from './risk-areas/area-place.ts';
export { type Cover, covers, type PlacedArea, type PlacedStay } from './risk-areas/covers.ts';
export {
  areaKey,
  diffSnapshots,
  type LevelChange,
  type SnapshotDiff,
} from './risk-areas/diff-snapshots.ts';
export {
  createDivisionLookup,
  type Division,
  type DivisionLookup,
} from './risk-areas/division-lookup.ts';
export {
  resolveDivision,
  type ResolvedDivision,
  type Rule,
} from './risk-areas/resolve-division.ts';
export { resolvePath, type ResolvedPath } from './risk-areas/resolve-path.ts';
export { divisionIn } from './values/division.ts';
