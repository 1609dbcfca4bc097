import {
  type CallInput,
  type CallOutput,
  type Client,
  createClient,
  type Endpoint,
  PROPOSAL_ENDPOINTS,
  signEnactment,
  type SigningKey,
  type StaffRole,
  STAFF_ENDPOINTS,
} from '@kangma/contract';
import { keepSigners } from '../storage/keep-signers.ts';
import type { RunningTestServer } from './running-server.ts';

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const LOOK_EVERY_MS = 50;

export type Proposal = CallOutput<(typeof PROPOSAL_ENDPOINTS)['proposal']>;

/** A member of staff who calls a server, with a key to sign with. */
export class EnactingPerson {
  readonly login: string;
  readonly key: SigningKey;
  readonly #client: Client;

  private constructor(login: string, key: SigningKey, client: Client) {
    this.login = login;
    this.key = key;
    this.#client = client;
  }

  /** One person of each role, whom the configuration lets sign. */
  static async several(
    server: RunningTestServer,
    url: string,
    roles: readonly StaffRole[],
  ): Promise<EnactingPerson[]> {
    const people: EnactingPerson[] = [];
    for (const role of roles) {
      const token = await server.staff(role, '35');
      const client = createClient({ baseUrl: url, fetch, token, language: 'en' });
      const me = await client.call(STAFF_ENDPOINTS.staffMe, {});
      if (!me.ok) throw new Error(me.code);
      const pair = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
      const key = (await crypto.subtle.exportKey('jwk', pair.privateKey)) as SigningKey;
      people.push(new EnactingPerson(me.value.login, key, client));
    }
    await keepSigners(
      server.province.url,
      people.map(({ login, key: { kty, crv, x, y } }) => ({
        login,
        name: login,
        publicKey: { kty, crv, x, y },
      })),
    );
    return people;
  }

  /** What a call answers; the code of the problem where it is refused. */
  async call<E extends Endpoint>(
    endpoint: E,
    input: CallInput<E>,
  ): Promise<CallOutput<E> | string> {
    const answered = await this.#client.call(endpoint, input);
    return answered.ok ? answered.value : answered.code;
  }

  /** As {@link call}, of what has to go well. */
  async done<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<CallOutput<E>> {
    const answered = await this.#client.call(endpoint, input);
    if (!answered.ok) throw new Error(answered.code);
    return answered.value;
  }

  async propose(source: string): Promise<string> {
    const { id, problems } = await this.done(PROPOSAL_ENDPOINTS.propose, { source });
    if (id === null) throw new Error(problems[0]!.message);
    return id;
  }

  proposal(id: string): Promise<Proposal> {
    return this.done(PROPOSAL_ENDPOINTS.proposal, { id });
  }

  /** Waits until something holds of a proposal. */
  async until(id: string, holds: (proposal: Proposal) => boolean): Promise<Proposal> {
    for (;;) {
      const proposal = await this.proposal(id);
      if (holds(proposal)) return proposal;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  /** Signs with a key, one's own unless another is named; answers with the code where it is refused. */
  async sign(
    id: string,
    act: 'publish' | 'withdraw' = 'publish',
    key: SigningKey = this.key,
  ): Promise<string | undefined> {
    const { canonical } = await this.proposal(id);
    const signature = await signEnactment(crypto.subtle, key, { act, proposal: id, canonical });
    const answered = await this.call(PROPOSAL_ENDPOINTS.signProposal, { id, act, signature });
    return typeof answered === 'string' ? answered : undefined;
  }
}
