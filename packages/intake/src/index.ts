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
