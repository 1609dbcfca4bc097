// npm run bench, or one of them: npm run bench rules
import { duplicates } from './duplicates.ts';
import { intakeRows } from './server/intake-rows.ts';
import { myCodeRequests } from './server/my-code-requests.ts';
import { populationRun } from './server/population-run.ts';
import { threeRules } from './three-rules.ts';
import { twelvePathways } from './twelve-pathways.ts';

const BENCHES: Readonly<Record<string, () => Promise<void> | void>> = {
  rules: threeRules,
  population: twelvePathways,
  duplicates,
  intake: intakeRows,
  'my-code': myCodeRequests,
  run: populationRun,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(
    `no bench is called ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}`,
  );
  process.exitCode = 1;
} else {
  for (const [name, run] of Object.entries(BENCHES)) {
    if (wanted.length === 0 || wanted.includes(name)) await run();
  }
}
