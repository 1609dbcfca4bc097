export {
  compare,
  type Comparison,
  type Field,
  type Reason,
  REASONS,
  type Verdict,
} from './compare.ts';
export { birthOf, type PersonRecord } from './person-record.ts';
export { traits } from './traits.ts';
