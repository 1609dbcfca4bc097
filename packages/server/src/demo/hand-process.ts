// A second process that takes an invented province's files in, beside the one that makes them and decides what time brings:
// reading rows is most of the work, and machines have more than one core.
import { once } from 'node:events';
import { derivedKeys } from '../keys/derived-keys.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { wireDeciding } from '../wire-deciding.ts';
import { type HandOrder, takeAll } from './hands.ts';
import { ReplayClock } from './replay-clock.ts';
import type { SeedOrder } from './seed-process.ts';

const { url, keyFile, provinces } = JSON.parse(process.argv[2]!) as SeedOrder;
const clock = new ReplayClock(0);
const deciding = await wireDeciding({
  url,
  keys: derivedKeys(readKeyFile(keyFile)),
  clock,
  provinces,
  connections: 8,
  durable: false,
  tells: false,
  onIdleError: () => {},
});
async function takeIn(order: HandOrder): Promise<void> {
  clock.moveTo(order.at);
  await takeAll(deciding);
  process.send!(order);
}
// one that fails ends the process, and so tells the other
process.on('message', (order: HandOrder) => void takeIn(order));
process.send!('ready');
await once(process, 'disconnect');
await deciding.close();
