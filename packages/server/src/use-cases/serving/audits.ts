import type { AUDIT_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../../ports/handler.ts';
import { iso } from './code-answer.ts';
import { scopeOf } from './persons.ts';
import type { Serving } from './serving.ts';

const DAY = 86_400_000;

/** Who looks after the staff sees who opened many records. */
export function audits({
  reading,
  machine,
  names,
  bulkReads: least,
}: Serving): Handlers<typeof AUDIT_ENDPOINTS> {
  return {
    async bulkReads(staff, { days }) {
      const lines = await reading.bulkReads(scopeOf(staff), machine.now() - days * DAY, least);
      const items = lines.map(({ division, latest, purposes, ...line }) => ({
        ...line,
        place: names.full(division),
        purposes: [...purposes],
        latest: iso(latest),
      }));
      return { ok: true, value: { least, items } };
    },
  };
}
