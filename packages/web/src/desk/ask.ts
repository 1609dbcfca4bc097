import type { Answered, CallInput, CallOutput, Endpoint } from '@kangma/contract';
import { useQuery } from '@tanstack/react-query';
import type { Failed } from '../ui/failure-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { useClient } from '../ui/use-client.ts';

/** A call that failed, for what expects an exception. */
export class CallFailed extends Error {
  readonly failed: Failed;

  constructor(failed: Failed) {
    super(failed.code);
    this.failed = failed;
  }
}

/** What a call that went well answered. @throws CallFailed */
export function valueOf<T>(answered: Answered<T>): T {
  if (answered.ok) return answered.value;
  throw new CallFailed(answered);
}

/** Asks an endpoint, and asks again every so many milliseconds where that is wanted. */
export function useAsk<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  every: (data: CallOutput<E> | undefined) => number | false = () => false,
) {
  const client = useClient();
  const { language } = useLanguage();
  return useQuery<CallOutput<E>, CallFailed>({
    queryKey: [endpoint.path, input, language],
    queryFn: async ({ signal }) => valueOf(await client.call(endpoint, input, { signal })),
    refetchInterval: ({ state }) => every(state.data),
    retry: false,
  });
}
