// Decisions per second of each rule engine, one core: npm run bench
import { type RuleEngine, ruleEngines } from './engines.ts';

const SECONDS = 1;

async function rate({ decide }: RuleEngine): Promise<number> {
  const end = performance.now() + SECONDS * 1000;
  let count = 0;
  let yes = 0;
  while (performance.now() < end) {
    // In batches, so that reading the clock is not what is measured.
    for (let i = 0; i < 100; i++) {
      const answer = decide({ days: i % 28 });
      // Not awaiting the synchronous engines: a turn of the loop costs more than they do.
      if (answer instanceof Promise ? await answer : answer) yes += 1;
    }
    count += 100;
  }
  // Also keeps the compiler from dropping decisions whose answer nobody looks at.
  if (yes === 0 || yes === count) throw new Error('the rule did not tell the cases apart');
  return count / SECONDS;
}

for (const engine of ruleEngines()) {
  await rate(engine); // warm
  const perSecond = Math.round(await rate(engine)).toLocaleString('en');
  console.log(`${engine.name.padEnd(28)} ${perSecond.padStart(12)} decisions/s`);
}
