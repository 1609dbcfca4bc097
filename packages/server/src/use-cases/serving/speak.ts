import type { RESIDENT_ENDPOINTS } from '@kangma/contract';
import { divisionIn, type FactDraft } from '@kangma/intake';
import type { Authority, Evidence } from '@kangma/policy';
import { PRESENCE_DAYS } from '../../ports/areas.ts';
import type { Resident } from '../../ports/caller.ts';
import type { Handlers } from '../../ports/handler.ts';
import type { Work } from '../../ports/store.ts';
import { appendFacts, type KnownFacts } from '../intake/append-facts.ts';
import { bodyOf } from '../intake/fact-evidence.ts';
import { presenceOf } from '../intake/presence-of.ts';
import { factsOfPresences } from '../places/area-facts.ts';
import { codeAnswer, iso } from './code-answer.ts';
import type { Serving } from './serving.ts';
import { wayOf } from './way-of.ts';

type Spoken = Pick<typeof RESIDENT_ENDPOINTS, 'declare' | 'previewDeclaration' | 'answer'>;

const DAY = 86_400_000;
const SYSTEM = 'resident';
/** The system of what a keeper says for a member of the family; the reference is the bond. */
export const FAMILY = 'family';
/** Of evidence that there is not. */
const IMAGINED = 'imagined';

/** What residents say of themselves: evidence like any other, from themselves. */
export function speak(serving: Serving): Handlers<Spoken> {
  const { names, deciding, clock } = serving;
  /** A person says it for their own city. */
  const voiceOf = async (tx: Work, person: string): Promise<Authority> => {
    const cities = await tx.areas.homeCities([person]);
    return { division: cities.get(person)!, office: SYSTEM };
  };
  /** @param follows what else follows from it, told who says it. */
  const say = async (
    { person, bond }: Resident,
    fact: FactDraft,
    follows: (tx: Work, authority: Authority) => Promise<readonly KnownFacts[]> = () =>
      Promise.resolve([]),
  ) => {
    const now = clock.now();
    await deciding.store.transact(async (tx) => {
      const authority = await voiceOf(tx, person);
      const source = bond === undefined ? {} : { reference: bond };
      const facts = [{ ...fact, source, validFrom: iso(now) }];
      const system = bond === undefined ? SYSTEM : FAMILY;
      const row = { row: null, person, authority, system, submission: null, facts };
      await appendFacts(deciding, tx, [row, ...(await follows(tx, authority))], now);
    });
    return { ok: true, value: { recordedAt: iso(now) } } as const;
  };
  return {
    async declare(caller, { item, trip }) {
      const { person } = caller;
      const fact = { kind: 'declaration', item, source: {}, validFrom: '' } as const;
      if (item !== 'trip' || trip === undefined) return say(caller, fact);
      const { where, place, from, to } = trip;
      const now = clock.now();
      const [begin, end] = [Date.parse(from), to === undefined ? now : Date.parse(to)];
      if (begin > now || end < begin || begin < now - PRESENCE_DAYS * DAY) {
        return { ok: false, code: 'trip-times', params: { days: PRESENCE_DAYS } };
      }
      const named = divisionIn(where);
      const division = named === undefined ? undefined : deciding.places.resolve(named);
      if (division === undefined) return { ok: false, code: 'unknown-place' };
      const presence = presenceOf(deciding.digest, person, division, {
        kind: 'presence',
        validFrom: iso(begin),
        ...(to === undefined ? {} : { validTo: iso(end) }),
        ...(place === undefined ? {} : { place }),
        weight: 'strong',
        source: {},
      });
      return say(caller, fact, async (tx, authority) => {
        await tx.areas.addPresences([presence], null);
        return factsOfPresences(deciding, tx, [presence], { authority, submission: null });
      });
    },
    async previewDeclaration({ person, code }, { item }) {
      const at = iso(clock.now());
      const draft = { kind: 'declaration', item, source: {}, validFrom: at } as const;
      const voice = await deciding.store.transact((tx) => voiceOf(tx, person));
      const body = bodyOf(draft, voice, SYSTEM);
      const imagined = { ...body, id: IMAGINED, person, recordedAt: at } as Evidence;
      const way = await wayOf(serving, person, [imagined]);
      if (way === undefined) return { ok: false, code: 'person-not-found' };
      const { decision, plan } = way;
      const { colour, reasons } = decision;
      return {
        ok: true,
        value: {
          colour,
          changes: colour !== code.colour,
          reasons: reasons
            .filter((reason) => reason.colour !== 'green')
            .map(
              ({ program, pathway }) =>
                program.policy.pathways.find(({ id }) => id === pathway)!.title,
            ),
          green: 'at' in plan.green ? iso(plan.green.at * 60_000) : null,
        },
      };
    },
    async answer(caller, { about, reply }) {
      const open = codeAnswer(names, caller.code).summary.questions;
      if (!open.some(({ evidence }) => evidence === about)) {
        return { ok: false, code: 'no-open-question' };
      }
      return say(caller, { kind: 'answer', about, reply, source: {}, validFrom: '' });
    },
  };
}
