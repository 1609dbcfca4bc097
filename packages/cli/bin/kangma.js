#!/usr/bin/env node
// Plain JavaScript, so that an older Node can still read it and say what is wrong:
// it could not load a .ts file at all.
const OLDEST = 26;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(`kangma needs Node ${OLDEST} or newer; this is ${process.version}.\n`);
  process.exit(1);
}
await import('../src/main.ts');
