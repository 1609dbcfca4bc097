import manifest from '../package.json' with { type: 'json' };
import { run } from './run.ts';

const answer = run(process.argv.slice(2), manifest.version);

process.stdout.write(answer.out);
process.stderr.write(answer.err);
process.exitCode = answer.exitCode;
