// A thread that checks one policy: that takes seconds to minutes, and nothing else may wait for it.
import { parentPort, workerData } from 'node:worker_threads';
import { check, parseCanonical } from '@kangma/policy';

/** What it tells: how far it is, from 0 to 1, or what it found. */
export type CheckNews =
  | { readonly part: number }
  | { readonly report: string; readonly findings: number };

const read = parseCanonical(workerData as string);
if (!read.ok) throw new Error(`a stored proposal cannot be read: ${read.problems[0]!.code}`);
const tell = (news: CheckNews) => parentPort!.postMessage(news);
const report = check(read.value, { onProgress: (part) => tell({ part }) });
tell({ report: JSON.stringify(report), findings: report.findings.length });
