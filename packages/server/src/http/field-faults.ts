import type { FieldProblemCode } from '@kangma/contract';
import type { z } from 'zod';

/** What is wrong with one field. It says what would have been right, never what was sent. */
export interface FieldFault {
  readonly field: string;
  readonly code: FieldProblemCode;
  readonly expected: string;
}

type Issue = z.core.$ZodIssue;

function faultOf(issue: Issue, isMissing: boolean): Omit<FieldFault, 'field'> {
  if (isMissing) return { code: 'missing', expected: '' };
  switch (issue.code) {
    case 'invalid_value':
      return { code: 'not-a-choice', expected: issue.values.join(', ') };
    case 'invalid_format':
      return { code: 'wrong-format', expected: issue.pattern ?? issue.format };
    case 'too_small':
      return { code: 'too-small', expected: String(issue.minimum) };
    case 'too_big':
      return { code: 'too-big', expected: String(issue.maximum) };
    case 'invalid_type':
      return { code: 'wrong-type', expected: issue.expected };
    default:
      return { code: 'wrong-type', expected: issue.code };
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** The issues of a schema as faults of fields, at most 20: nobody reads on. */
export function fieldFaults(issues: readonly Issue[], data: unknown): FieldFault[] {
  return issues.slice(0, 20).map((issue) => ({
    field: issue.path.map(String).join('.'),
    ...faultOf(issue, valueAt(data, issue.path) === undefined),
  }));
}
