// Worker thread: so many connections, each with one request on its way at a time; answers with how many were answered.
import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

interface Load {
  readonly port: number;
  /** whole requests, used in turn. */
  readonly requests: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
}

const { port, requests, connections, milliseconds } = workerData as Load;
const HEAD_END = Buffer.from('\r\n\r\n');
let answered = 0;
let failed = 0;
const end = performance.now() + milliseconds;

function run(first: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connect(port, '127.0.0.1');
  let next = first;
  let pending: Buffer = Buffer.alloc(0);
  const ask = () => {
    if (performance.now() >= end) socket.end();
    else socket.write(requests[next++ % requests.length]!);
  };
  socket.setNoDelay(true);
  socket.on('connect', ask);
  socket.on('error', reject);
  socket.on('close', () => resolve());
  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const headEnd = pending.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = pending.toString('latin1', 0, headEnd);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (pending.length < headEnd + HEAD_END.length + length) return;
    if (head.startsWith('HTTP/1.1 200')) answered++;
    else failed++;
    pending = Buffer.alloc(0);
    ask();
  });
  return promise;
}

await Promise.all(Array.from({ length: connections }, (_, i) => run(i * 7919)));
parentPort!.postMessage({ answered, failed });
