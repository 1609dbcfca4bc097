// Who may import whom, as data. Packages that do not exist yet are already covered.
import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

const DOMAIN = ['policy', 'intake', 'passcode', 'ledger', 'tracing', 'exchange'];
const ANY_PACKAGE = '^(packages/[^/]+|bench)/';
const TEST = '[.]test[.]tsx?$';

/** Packages outside the domain and what each may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  synthetic: DOMAIN,
  contract: DOMAIN,
  server: [...DOMAIN, 'contract', 'synthetic'],
  web: [...DOMAIN, 'contract'],
  cli: [...DOMAIN, 'contract', 'server'],
};

/** The folders of the server and what each may import besides itself: http → use-cases → ports ← storage. */
const SERVER_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  http: ['use-cases', 'ports', 'config'],
  jobs: ['use-cases', 'ports', 'config'],
  'use-cases': ['ports'],
  storage: ['ports', 'config'],
  auth: ['ports', 'config'],
  keys: ['ports', 'config'],
  inbox: ['ports'],
  sms: ['ports'],
  measures: ['ports'],
  backup: ['ports', 'storage'],
  postgres: ['config'],
  log: ['ports', 'config'],
  ports: [],
  config: [],
};

function oneOf(names: readonly string[]): string {
  return `(${names.join('|')})`;
}

function packages(names: readonly string[]): string {
  return `^packages/${oneOf(names)}/`;
}

function forbid(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}

const packageRules = Object.entries(MAY_IMPORT).map(([name, allowed]) =>
  forbid(
    `${name}-reaches-too-far`,
    `${name} may import ${allowed.join(', ')}`,
    { path: `^packages/${name}/` },
    { path: ANY_PACKAGE, pathNot: packages([name, ...allowed]) },
  ),
);

const serverRules = Object.entries(SERVER_MAY_IMPORT).map(([folder, allowed]) =>
  forbid(
    `server-${folder}-reaches-too-far`,
    `${folder}/ may import ${allowed.join(', ') || 'no other folder of the server'}; main wires`,
    { path: `^packages/server/src/${folder}/`, pathNot: TEST },
    {
      path: '^packages/server/src/',
      pathNot: `^packages/server/src/${oneOf([folder, ...allowed])}/`,
    },
  ),
);

export const importRules: IRegularForbiddenRuleType[] = [
  forbid(
    'domain-reaches-out',
    'a domain package runs anywhere: it imports no server, web, cli, contract or bench',
    { path: packages(DOMAIN) },
    { path: ANY_PACKAGE, pathNot: packages(DOMAIN) },
  ),
  forbid(
    'domain-reaches-sideways',
    'domain packages do not import each other, except the types of policy',
    { path: packages(DOMAIN) },
    { path: packages(DOMAIN), pathNot: '^packages/($1|policy)/' },
  ),
  forbid(
    'domain-runs-policy',
    'other domain packages import the types of policy only: use `import type`',
    { path: packages(DOMAIN), pathNot: ['^packages/policy/', TEST] },
    { path: '^packages/policy/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'domain-does-io',
    'no node:* in the domain; a test may read its vectors',
    { path: packages(DOMAIN), pathNot: TEST },
    { dependencyTypes: ['core'] },
  ),
  ...packageRules,
  ...serverRules,
  forbid(
    'use-case-does-io',
    'use cases do their I/O through ports',
    { path: '^packages/server/src/(use-cases|ports)/', pathNot: TEST },
    { path: '(^|/)node_modules/(fastify|kysely|pg|pg-boss)(/|$)' },
  ),
  forbid(
    'use-case-does-node-io',
    'use cases do their I/O through ports',
    { path: '^packages/server/src/(use-cases|ports)/', pathNot: TEST },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'cli-opens-the-server',
    'of the server the command needs its store: to decide it again, to back it up and to restore it',
    { path: '^packages/cli/' },
    { path: '^packages/server/', pathNot: '^packages/server/src/(check|keep)-store[.]ts$' },
  ),
  forbid('imports-bench', 'nothing imports bench', { pathNot: '^bench/' }, { path: '^bench/' }),
  forbid('cycle', 'no import cycles', {}, { circular: true }),
  forbid('unresolvable', 'every import is found', {}, { couldNotResolve: true }),
];
