import type { CallInput, CallOutput, Client, Endpoint } from '@kangma/contract';
import { type Io, USAGE } from '../io.ts';
import type { Options } from '../options.ts';
import { connect, describeFailure, patiently } from '../sending/connect.ts';

/** A call did not go well; its message is for people. */
class Failed extends Error {}

/** Calls a server, patiently. @throws where it refuses. */
export type Ask = <E extends Endpoint>(endpoint: E, input: CallInput<E>) => Promise<CallOutput<E>>;

/**
 * Does something at the server that environment and options name; what goes wrong is told, and is exit code 2.
 *
 * @param name of the command.
 * @param open whether it is anybody's to ask.
 */
export async function askServer(
  io: Io,
  options: Options,
  name: string,
  work: (ask: Ask) => Promise<number>,
  open = false,
): Promise<number> {
  const wrong = (what: string) => {
    io.err(`kangma ${name}: ${what}\n`);
    return USAGE;
  };
  const client = connect(io, options, open);
  if (typeof client === 'string') return wrong(client);
  try {
    return await work(asking(io, client));
  } catch (error) {
    if (error instanceof Failed) return wrong(error.message);
    throw error;
  }
}

function asking(io: Io, client: Client): Ask {
  return async (endpoint, input) => {
    const answered = await patiently(io, () => client.call(endpoint, input));
    if (!answered.ok) throw new Failed(describeFailure(answered));
    return answered.value;
  };
}
