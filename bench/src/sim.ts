// npm run sim: what only a whole system under load can show.
import { liveChange } from './server/live-change.ts';

await liveChange();
