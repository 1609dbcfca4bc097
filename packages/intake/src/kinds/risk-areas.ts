import type { SnapshotKind } from '../kind.ts';

/** Snapshots of the national risk-area service (R61): no table, but a document of its own form. */
export const riskAreas: SnapshotKind = {
  id: 'risk-areas',
  title: { en: 'Risk-area snapshot', 'zh-Hans': '风险区快照', 'zh-Hant': '風險區快照' },
  formats: ['risk-area-snapshot'],
  columns: [],
};
