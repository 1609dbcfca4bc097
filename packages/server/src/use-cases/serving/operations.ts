import type { OPERATION_ENDPOINTS, PUBLIC_ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../../ports/handler.ts';
import { iso } from './code-answer.ts';
import { scopeOf } from './persons.ts';
import type { Serving } from './serving.ts';
import { submissionAnswer } from './submissions.ts';

const LATEST = 20;
const MINUTES = 5;

type Public = Pick<typeof PUBLIC_ENDPOINTS, 'ready'>;

/** How the system does, in counts. */
export function operations({
  reading,
  clock,
  working,
}: Serving): Handlers<typeof OPERATION_ENDPOINTS & Public> {
  return {
    async operationsOverview(staff) {
      const now = clock.now();
      const scope = scopeOf(staff);
      const [overview, runs] = await Promise.all([
        reading.overview(scope, now),
        reading.submissions(scope, null, LATEST),
      ]);
      const waiting = [overview.oldestSubmission, overview.oldestDue].filter((at) => at !== null);
      return {
        ok: true,
        value: {
          at: iso(now),
          queueDepth: { submissions: overview.waitingSubmissions, decisions: overview.dueCodes },
          lagMs: Math.max(0, ...waiting.map((at) => now - at)),
          runs: runs.map((line) => submissionAnswer(line, scope, staff.language)),
          rows: {
            rejected: overview.rejected,
            parked: overview.parked,
            unresolvedPlaces: overview.unresolvedPlaces,
          },
          changesPerMinute: overview.recentChanges / MINUTES,
        },
      };
    },
    async colours(staff, { division = staff.division }) {
      if (!division.startsWith(staff.division)) return { ok: false, code: 'other-division' };
      const counts = await reading.colours(scopeOf(staff), division);
      return { ok: true, value: { division, children: [...counts] } };
    },
    async ready() {
      await reading.ping();
      return working()
        ? { ok: true, value: { status: 'ready' } }
        : { ok: false, code: 'not-ready' };
    },
  };
}
