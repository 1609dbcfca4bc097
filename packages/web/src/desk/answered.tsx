import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { CallFailed } from './ask.ts';
import { Failed } from './failed.tsx';

interface Props<T> {
  readonly query: UseQueryResult<T, CallFailed>;
  readonly children: (data: T) => ReactNode;
}

/** What was asked for, once it has come; what came last stays while a later call fails. */
export function Answered<T>({ query, children }: Props<T>) {
  return (
    <div className="stack">
      {query.isError && <Failed failed={query.error.failed} again={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
      {query.isPending && <Skeleton active />}
    </div>
  );
}
