import { DAY, HOUR } from '../../local-time.ts';
import type { Tale } from './tale.ts';

/** Yesterday's positive was another's: the laboratory corrects it. */
export const corrected: Tale = (diary, at) => {
  const sampleId = diary.sampleId();
  const reportedAt = at + 6 * HOUR;
  diary.result({ sampleId, sampledAt: at, reportedAt, result: 'positive' }, reportedAt);
  const again = reportedAt + DAY;
  diary.result(
    {
      sampleId,
      sampledAt: at,
      reportedAt: again,
      result: 'negative',
      corrects: sampleId,
    },
    again,
  );
};

/** One sample is reported negative and, in another file, positive; nobody corrects either, a hospital clears it. */
export const contradictory: Tale = (diary, at) => {
  const { hospital } = diary.offices;
  const sample = { sampleId: diary.sampleId(), sampledAt: at };
  for (const [result, hours] of [
    ['negative', 6],
    ['positive', 14],
  ] as const)
    diary.result({ ...sample, result, reportedAt: at + hours * HOUR }, at + hours * HOUR);
  const clearedAt = at + 2 * DAY;
  diary.note(
    'clearances',
    hospital,
    { of: 'positive', clinic: hospital.name, clearedAt },
    clearedAt,
  );
};

/** R78: an antigen test at home is positive; the nucleic retest is not. */
export const antigen: Tale = (diary, at) => {
  const reportedAt = at + HOUR;
  const sample = { sampleId: diary.sampleId(), sampledAt: at, reportedAt };
  diary.result({ ...sample, method: 'antigen', result: 'positive' }, reportedAt);
  diary.test(at + 12 * HOUR);
};

/** The later of two samples is reported first. */
export const overtaken: Tale = (diary, at) => {
  const first = { sampleId: diary.sampleId(), sampledAt: at, reportedAt: at + 60 * HOUR };
  diary.test(at + 25 * HOUR);
  diary.result({ ...first, result: 'negative' }, first.reportedAt);
};

/** R78: one member of a positive pool; most come for the retest. */
export function pooled(tube: string): Tale {
  return (diary, at) => {
    const reportedAt = at + 8 * HOUR;
    const sample = { sampleId: diary.sampleId(), tube, sampledAt: at, reportedAt };
    diary.result({ ...sample, pooling: 'pooled', result: 'positive' }, reportedAt);
    if (diary.draw(6) > 0 && !diary.exact) diary.test(at + 20 * HOUR);
  };
}
