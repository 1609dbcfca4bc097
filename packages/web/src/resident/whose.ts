import { type Client, type Endpoint, memberPath } from '@kangma/contract';
import { createContext, useContext, useMemo } from 'react';
import { useClient } from '../ui/use-client.ts';

/** The bond of the member of the family whose pages these are; one's own where there is none. */
export const Bond = createContext<string | undefined>(undefined);

interface Whose {
  /** calls one's own endpoints for whoever it is. */
  readonly client: Client;
  /** an endpoint of one's own, for whoever it is. */
  readonly own: <E extends Endpoint>(endpoint: E) => E;
  /** the address of one of their pages. */
  readonly link: (page: string) => string;
}

/** Whose code is looked at and spoken for. */
export function useWhose(): Whose {
  const bond = useContext(Bond);
  const client = useClient();
  return useMemo(() => {
    const own = <E extends Endpoint>(endpoint: E): E =>
      bond === undefined ? endpoint : { ...endpoint, path: memberPath(endpoint.path, bond) };
    return {
      client: { call: (endpoint, ...call) => client.call(own(endpoint), ...call) },
      own,
      link: (page) => (bond === undefined ? `#/${page}` : `#/family/${bond}/${page}`),
    };
  }, [bond, client]);
}
