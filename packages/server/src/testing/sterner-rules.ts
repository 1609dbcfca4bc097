import { shippedPolicies } from '../prepare-database.ts';

/** The policy that governs the province of the tests. */
export const GOVERNING = 'five-days-three-tests';

/** Its next version, as text: red after a stay in a medium-risk area, where it is yellow now. */
export function sternerRules(version = 2, more = 'retroactive: true'): string {
  const { source } = shippedPolicies().find(({ policy }) => policy.policy === GOVERNING)!;
  return `${source.replace(/^version: .*$/m, `version: ${version}\n${more}`)}
pathways:
  - id: medium-risk-stay
    row: R8
    article: 一-7
    title: { en: Stay in a medium-risk area, zh-Hans: 中风险地区驻留, zh-Hant: 中風險地區駐留 }
    on: { kind: stay, level: medium }
    stages:
      - id: monitoring
        colour: red
        measure: central-monitoring
        clock: { from: lastStay, for: 14d }
        course: { min: 2, gap: 24h, all: negative }
        onPositive: restart
`;
}
