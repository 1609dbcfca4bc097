import fc from 'fast-check';
import { validateEvidence } from '@kangma/policy';
import { describe, expect, it } from 'vitest';
import { isTable } from '../kind.ts';
import { INTAKE_KIND_IDS, intakeKind } from '../kinds.ts';
import { jsonOf, randomRows } from '../testing/random-rows.ts';
import { rowsOf } from '../testing/submit.ts';

/** What a receiver adds to a fact, as the README says. */
function evidenceOf(fact: Readonly<Record<string, unknown>>): unknown {
  const { corrects, source, ...rest } = fact;
  return {
    id: 'e-1',
    person: 'p-1',
    authority: { division: '3502', office: 'cdc' },
    recordedAt: '2022-04-10T12:00:00+08:00',
    source: { ...(source as object), system: 'test' },
    ...(corrects === undefined ? {} : { supersedes: 'e-0' }),
    ...rest,
  };
}

const TABLES = INTAKE_KIND_IDS.flatMap((id) => {
  const kind = intakeKind(id);
  return isTable(kind) ? [kind] : [];
});

describe('what a row states is evidence', () => {
  it.each(TABLES)('$id', async (kind) => {
    let accepted = 0;
    const id = INTAKE_KIND_IDS.find((one) => one === kind.id)!;
    await fc.assert(
      fc.asyncProperty(randomRows(kind), async (rows) => {
        for (const row of await rowsOf(id, JSON.stringify(rows.map(jsonOf)))) {
          if (!row.ok) continue;
          accepted++;
          const facts = row.record.type === 'facts' ? row.record.facts : [];
          for (const fact of facts)
            expect(validateEvidence(evidenceOf(fact))).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(10);
  });
});
