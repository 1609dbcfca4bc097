import { afterAll, beforeAll, describe } from 'vitest';
import { correctionJourneys } from './journeys/correction-journeys.ts';
import { deskJourneys } from './journeys/desk-journeys.ts';
import { divisionJourneys } from './journeys/division-journeys.ts';
import { enactingJourneys } from './journeys/enacting-journeys.ts';
import { evidenceJourneys } from './journeys/evidence-journeys.ts';
import { familyJourneys } from './journeys/family-journeys.ts';
import { peopleJourneys } from './journeys/people-journeys.ts';
import { residentJourneys } from './journeys/resident-journeys.ts';
import { Running } from './running.ts';

const STARTING_MS = 120_000;
const JOURNEY_MS = 60_000;

let started: Running | undefined;
const running = () => started!;

beforeAll(async () => {
  started = await Running.start();
}, STARTING_MS);
afterAll(() => started?.stop(), STARTING_MS);

describe('a resident', { timeout: JOURNEY_MS }, () => {
  residentJourneys(running);
});
describe('a resident and a laboratory', { timeout: JOURNEY_MS }, () => {
  evidenceJourneys(running);
});
describe('a district or a city', { timeout: JOURNEY_MS }, () => {
  divisionJourneys(running);
});
describe('somebody who is new', { timeout: JOURNEY_MS }, () => {
  peopleJourneys(running);
});
describe('a family', { timeout: JOURNEY_MS }, () => {
  familyJourneys(running);
});
describe('a resident whose record is wrong', { timeout: JOURNEY_MS }, () => {
  correctionJourneys(running);
});
describe('a member of staff', { timeout: JOURNEY_MS }, () => {
  deskJourneys(running);
});
describe('two people who enact a policy', { timeout: JOURNEY_MS }, () => {
  enactingJourneys(running);
});
