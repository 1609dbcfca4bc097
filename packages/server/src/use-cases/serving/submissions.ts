import type { ReceivedFile, SUBMISSION_ENDPOINTS } from '@kangma/contract';
import {
  INTAKE_KIND_IDS,
  type IntakeProblem,
  intakeKind,
  isIntakeKind,
  isTable,
  INTAKE_PROBLEMS,
  renderProblem,
  writeTemplate,
} from '@kangma/intake';
import { type Language, render } from '@kangma/policy';
import type { Handlers } from '../../ports/handler.ts';
import type { LeftProblem } from '../../ports/left-problem.ts';
import type { LeftLine, Scope, SubmissionLine } from '../../ports/reading.ts';
import { readCursor, readNumberCursor, writeCursor } from '../../ports/cursor.ts';
import { ROW_PROBLEMS, type RowProblemCode } from '../intake/problems.ts';
import { type Attached, openPieces } from '../intake/receive.ts';
import { iso, isoOrNull } from './code-answer.ts';
import { handIn } from './hand-in.ts';
import { scopeOf } from './persons.ts';
import type { Serving } from './serving.ts';

/** What staff hand in, and what became of it. */
export function submissions({
  reading,
  keys,
  deciding,
}: Serving): Handlers<typeof SUBMISSION_ENDPOINTS> {
  return {
    async submit(staff, { kind, channel, file, attachment }) {
      const handed = await handIn(deciding, staff, {
        kind,
        channel: staff.by === 'session' ? 'page' : channel,
        file: attached(file),
        ...(attachment === undefined ? {} : { attachment: attached(attachment) }),
      });
      if (!handed.ok) return handed;
      const { receipt, repeated } = handed.value;
      const { id, state, receivedAt } = receipt;
      return { ok: true, value: { id, kind, state, receivedAt: iso(receivedAt), repeated } };
    },
    async submissions(staff, { cursor, limit }) {
      const after = cursor === undefined ? null : (readCursor(cursor) ?? null);
      const scope = scopeOf(staff);
      const lines = await reading.submissions(scope, after, limit + 1);
      const shown = lines.slice(0, limit);
      const last = shown.at(-1);
      return {
        ok: true,
        value: {
          items: shown.map((line) => submissionAnswer(line, scope, staff.language)),
          next:
            lines.length > limit && last ? writeCursor({ at: last.receivedAt, id: last.id }) : null,
        },
      };
    },
    async submission(staff, { id, language = staff.language }) {
      const scope = scopeOf(staff);
      const line = await reading.submission(scope, id);
      if (line === undefined) return { ok: false, code: 'not-found' };
      return { ok: true, value: submissionAnswer(line, scope, language) };
    },
    async submissionRows(staff, { id, outcome, cursor, limit, language = staff.language }) {
      const scope = scopeOf(staff);
      if ((await reading.submission(scope, id)) === undefined) {
        return { ok: false, code: 'not-found' };
      }
      const after = readNumberCursor(cursor) ?? -1;
      const lines = await reading.leftRows(scope, id, outcome ?? null, after, limit + 1);
      const items = lines.slice(0, limit).map((line) => leftRowAnswer(line, language));
      const last = items.at(-1);
      return {
        ok: true,
        value: { items, next: lines.length > limit && last ? String(last.row) : null },
      };
    },
    async attachment(staff, { id }) {
      const scope = scopeOf(staff);
      const line = await reading.submission(scope, id);
      if (line === undefined || !mayOpenAttachment(scope, line)) {
        return { ok: false, code: 'not-found' };
      }
      const sealed = await reading.attachment(scope, id);
      if (sealed.length === 0) return { ok: false, code: 'not-found' };
      return { ok: true, value: openPieces(keys, 'attachment', id, sealed) };
    },
    async template(_staff, { kind }) {
      const described = isIntakeKind(kind) ? intakeKind(kind) : undefined;
      if (described === undefined || !isTable(described)) {
        const known = INTAKE_KIND_IDS.filter((one) => isTable(intakeKind(one)));
        return { ok: false, code: 'unknown-kind', params: { known: known.join(', ') } };
      }
      return { ok: true, value: await writeTemplate(described) };
    },
  };
}

/** A submission as the interface tells it. */
export function submissionAnswer(line: SubmissionLine, scope: Scope, language: Language) {
  const { id, kind, channel, state, problem, receivedAt, finishedAt } = line;
  const { rowsTotal, rowsDone, accepted, repeated, rejected, parked } = line;
  return {
    id,
    kind,
    channel,
    state,
    problem: problem === null ? null : inWords(problem, language),
    receivedAt: iso(receivedAt),
    finishedAt: isoOrNull(finishedAt),
    attachment:
      line.attachmentSize === null
        ? null
        : { size: line.attachmentSize, mayOpen: mayOpenAttachment(scope, line) },
    rows: { total: rowsTotal, done: rowsDone, accepted, repeated, rejected, parked },
  };
}

const ABOVE = new Set<string | undefined>(['district', 'city', 'province']);

/** The scan names people: the office that handed it in opens it, and the administration above. */
function mayOpenAttachment(scope: Scope, { division, office }: SubmissionLine): boolean {
  const isOwn = scope.division === division && scope.office === office;
  return isOwn || ABOVE.has(scope.role);
}

/** A row that did not become evidence, as the interface tells it. */
export function leftRowAnswer({ row, outcome, problems, settledAt }: LeftLine, language: Language) {
  return {
    row,
    outcome,
    problems: problems.map((one) => inWords(one, language)),
    settledAt: isoOrNull(settledAt),
  };
}

function attached({ name, pieces }: ReceivedFile): Attached {
  return { filename: name, bytes: Buffer.concat(pieces) };
}

function inWords({ code, field, params = {} }: LeftProblem, language: Language) {
  const message = Object.hasOwn(ROW_PROBLEMS, code)
    ? render(ROW_PROBLEMS, code as RowProblemCode, language, params)
    : Object.hasOwn(INTAKE_PROBLEMS, code)
      ? renderProblem({ code: code as IntakeProblem['code'], params }, language)
      : code;
  return { code, field: field ?? null, message };
}
