// Checks every import of the workspace against import-rules.ts: node scripts/import-direction.ts [root]
import { existsSync, globSync } from 'node:fs';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { importRules } from './import-rules.ts';

const TREES = ['packages', 'bench', 'scripts', 'policies', 'spec', 'e2e'];
const SOURCES = 'packages/*/src/**/*.{ts,tsx}';

/** Packages with sources of which no module was read: a check that sees nothing finds nothing. */
function unseenPackages(result: ICruiseResult): string[] {
  const withSources = globSync(SOURCES).map((file) => packageOf(file.replaceAll('\\', '/')));
  const seen = new Set(result.modules.map((module) => packageOf(module.source)));
  return [...new Set(withSources)].filter((name) => !seen.has(name));
}

function packageOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

function describe({ rule, from, to, cycle }: IViolation): string {
  const path = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`;
  const why = importRules.find(({ name }) => name === rule.name)?.comment;
  return `${rule.name}: ${path}\n    ${why}`;
}

async function problems(): Promise<string[]> {
  const { output } = await cruise(
    TREES.filter((tree) => existsSync(tree)),
    {
      parser: 'swc',
      ruleSet: { forbidden: importRules },
      validate: true,
      // Type imports are imports too: they point a direction as much as any.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      // what was built from the sources is no source
      exclude: { path: '/dist/' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'default'],
        extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
      },
    },
  );
  if (typeof output === 'string') return [`unexpected answer: ${output}`];
  const { summary, modules } = output;
  if (summary.totalCruised === 0 || modules.length === 0) return ['no module was checked'];
  return [
    ...unseenPackages(output).map((name) => `no module of ${name} was checked`),
    ...summary.violations.map(describe),
  ];
}

process.chdir(process.argv[2] ?? '.');
const found = await problems();
for (const problem of found) console.log(problem);
if (found.length > 0) process.exitCode = 1;
