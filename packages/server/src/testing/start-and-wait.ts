// Starts the embedded PostgreSQL over the folder of the first argument, says where it is, and never ends by itself.
import { startEmbedded } from '../postgres/start-embedded.ts';

const { url, pid } = await startEmbedded({
  dataFolder: process.argv[2] ?? '',
  durable: false,
  log: () => {},
});
process.stdout.write(`${JSON.stringify({ url, pid })}\n`);
