import type { Evidence } from '../evidence/evidence.ts';
import type { KindName } from '../evidence/kinds.ts';
import { validateEvidence } from '../evidence/validate.ts';
import { readYaml } from '../language/read-yaml.ts';
import { ProblemList, type Result } from '../messages/problem.ts';
import { readShape } from '../shape/read-shape.ts';
import { DAY, type Minute, readInstant, readOffset, toMinute, writeInstant } from '../time.ts';
import type { Example, Examples, Expectation, Survivor } from './example.ts';
import { EXAMPLES } from './example-words.ts';

/** A piece of evidence as it is written: short, with moments such as `+3d 10:00`. */
interface Short {
  readonly kind: KindName;
  readonly id?: string;
  readonly at: string;
  readonly until?: string;
  readonly recorded?: string;
  readonly reported?: string;
  readonly division?: string;
  readonly [field: string]: unknown;
}

interface WrittenExpectation {
  readonly at: string;
  readonly knownAt?: string;
  readonly [word: string]: unknown;
}

interface Written {
  readonly policy: string;
  readonly with: readonly string[];
  readonly start: string;
  readonly authority: string;
  readonly always: readonly Short[];
  readonly examples: readonly {
    readonly id: string;
    readonly row: string;
    readonly says: string;
    readonly alone?: boolean;
    readonly evidence: readonly Short[];
    readonly expect: readonly WrittenExpectation[];
  }[];
  readonly survivors: readonly Survivor[];
}

const MOMENTS = new Set(['at', 'until', 'overdue', 'green']);

/**
 * Reads a file of worked examples (YAML, spec/examples.md): every piece of evidence written out and validated, every
 * moment worked out, or everything that is wrong with the file. `+3d 10:00` is 10:00 local time on the third day after
 * the start. Evidence counts as recorded when it is reported, or else when it ends or begins, unless it says otherwise.
 */
export function readExamples(text: string): Result<Examples> {
  const problems = new ProblemList();
  const source = readYaml(text, problems);
  const written =
    source === undefined
      ? undefined
      : (readShape(EXAMPLES, source.value, '', problems) as Written | undefined);
  if (written === undefined || !problems.empty) {
    const located = problems.found.map((one) => ({ ...one, ...source?.locate(one.path) }));
    return { ok: false, problems: located };
  }
  const file = new File(written, problems);
  const value = file.read();
  if (problems.empty) return { ok: true, value };
  return {
    ok: false,
    problems: problems.found.map((one) => ({ ...one, ...source!.locate(one.path) })),
  };
}

class File {
  readonly #written: Written;
  readonly #problems: ProblemList;
  readonly #offset: number;
  readonly #start: Minute;

  constructor(written: Written, problems: ProblemList) {
    this.#written = written;
    this.#problems = problems;
    this.#offset = readOffset(/(Z|[+-]\d\d:\d\d)$/.exec(written.start)![1]!) ?? 0;
    this.#start = toMinute(readInstant(written.start) ?? 0);
  }

  read(): Examples {
    const { policy, with: others, examples, survivors } = this.#written;
    return {
      policies: [policy, ...others],
      offset: this.#offset,
      examples: examples.map((one, i) => this.#example(one, `/examples/${i}`)),
      survivors,
    };
  }

  #example(
    { id, row, says, alone, evidence, expect }: Written['examples'][number],
    path: string,
  ): Example {
    const counts = new Map<string, number>();
    const always = alone === true ? [] : this.#written.always;
    const all = [
      ...always.map((one, i) => this.#evidence(one, counts, `/always/${i}`)),
      ...evidence.map((one, i) => this.#evidence(one, counts, `${path}/evidence/${i}`)),
    ];
    return { id, row, says, evidence: all, expect: expect.map((one) => this.#expectation(one)) };
  }

  #evidence(short: Short, counts: Map<string, number>, path: string): Evidence {
    const { kind, id, at, until, recorded, reported, division, ...rest } = short;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const fields = Object.entries(rest).map(([name, value]) => [
      name,
      name.endsWith('At') ? this.#instant(String(value)) : value,
    ]);
    const evidence: Evidence = {
      id: id ?? `${kind}-${number}`,
      person: 'example',
      kind,
      authority: { division: division ?? this.#written.authority, office: 'example' },
      source: { system: 'examples' },
      validFrom: this.#instant(at),
      ...(until === undefined ? {} : { validTo: this.#instant(until) }),
      ...(reported === undefined ? {} : { reportedAt: this.#instant(reported) }),
      recordedAt: this.#instant(recorded ?? reported ?? until ?? at),
      ...(kind === 'correction' || kind === 'merge' ? { approvals: ['first', 'second'] } : {}),
      ...(Object.fromEntries(fields) as Record<string, unknown>),
    };
    const result = validateEvidence(evidence, path);
    if (!result.ok) this.#problems.found.push(...result.problems);
    return evidence;
  }

  #expectation(written: WrittenExpectation): Expectation {
    const fields = Object.entries(written).map(([name, value]) => [
      name,
      MOMENTS.has(name) ? this.#moment(String(value)) : value,
    ]);
    const known = this.#moment(written.knownAt ?? written.at) as Minute;
    return {
      ...(Object.fromEntries(fields) as object),
      knownAt: known * 60_000,
    } as Expectation;
  }

  #moment(text: string): Minute | string {
    const match = /^([+-]\d+)d (\d\d):(\d\d)$/.exec(text);
    if (match === null) return text;
    return this.#start + Number(match[1]) * DAY + Number(match[2]) * 60 + Number(match[3]);
  }

  #instant(text: string): string {
    return writeInstant(this.#moment(text) as Minute, this.#offset);
  }
}
