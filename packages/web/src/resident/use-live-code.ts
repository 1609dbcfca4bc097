import { RESIDENT_ENDPOINTS } from '@kangma/contract';
import { useEffect, useState } from 'react';
import type { Code } from './code.ts';

type Connection = 'live' | 'reconnecting' | 'offline';

interface Live {
  readonly code: Code;
  readonly connection: Connection;
  /** when this was last known to be so: RFC 3339. */
  readonly knownAt: string;
  /** the colour has changed while the page was open. */
  readonly changed: boolean;
}

const { path, response } = RESIDENT_ENDPOINTS.myEvents;

/** The code as it is, each change as it comes. The browser reconnects by itself. */
export function useLiveCode(first: Code): Live {
  const [live, setLive] = useState<Live>(() => ({
    code: first,
    connection: 'reconnecting',
    knownAt: new Date().toISOString(),
    changed: false,
  }));
  useEffect(() => {
    let events: EventSource;
    const connection = (now: Connection) => setLive((last) => ({ ...last, connection: now }));
    const listen = () => {
      events = new EventSource(path);
      events.addEventListener('open', () => connection('live'));
      events.addEventListener('error', () =>
        connection(navigator.onLine ? 'reconnecting' : 'offline'),
      );
      events.addEventListener(response.event, ({ data }: MessageEvent<string>) => {
        const read = response.data.safeParse(JSON.parse(data));
        if (!read.success) return;
        setLive(({ code, changed }) => ({
          code: read.data,
          connection: 'live',
          knownAt: new Date().toISOString(),
          changed: changed || read.data.colour !== code.colour,
        }));
      });
    };
    const online = () => {
      events.close();
      connection('reconnecting');
      listen();
    };
    const offline = () => connection('offline');
    listen();
    addEventListener('online', online);
    addEventListener('offline', offline);
    return () => {
      events.close();
      removeEventListener('online', online);
      removeEventListener('offline', offline);
    };
  }, []);
  return live;
}
