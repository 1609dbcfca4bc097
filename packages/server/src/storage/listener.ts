import { Client } from 'pg';
import type { Log } from '../ports/log.ts';

const RETRY_MS = 500;

/** Hears what servers tell each other through the database (channels.ts). */
export interface Listener {
  close(): Promise<void>;
}

/**
 * Listens on channels, and goes on listening when the connection breaks. Notices sent meanwhile are lost; `onBack` says that
 * some may be, each time that listening (re)begins.
 */
export function listen(
  url: string,
  channels: Readonly<Record<string, (payload: string) => void>>,
  log: Log,
  onBack: () => void,
): Listener {
  let closed = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async () => {
    const mine = new Client({ connectionString: url });
    client = mine;
    const again = () => {
      if (closed || client !== mine) return;
      client = undefined;
      timer = setTimeout(() => void connect(), RETRY_MS);
    };
    mine.on('error', (error) =>
      log.warn('listener-lost', { code: (error as { code?: string }).code ?? null }),
    );
    mine.on('end', again);
    mine.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    try {
      await mine.connect();
      for (const channel of Object.keys(channels)) {
        await mine.query(`listen ${mine.escapeIdentifier(channel)}`);
      }
      onBack();
    } catch (error) {
      log.error('listener-failed', error);
      again();
    }
  };
  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
