import { expect, test } from 'vitest';
import { decideByHand } from './by-hand.ts';
import { documentOf } from './document.ts';
import { ourEngines } from './our-engines.ts';
import { peers } from './peers.ts';
import { minuteOf, population } from './population.ts';

const ROUNDS = [0, 3, 11];
const views = population(500);
const answer = { colour: 0, next: 0 };

function byHand(at: number): { colours: number[]; next: number[] } {
  const answers = views.map((view) => {
    decideByHand(view, at, answer);
    return { ...answer };
  });
  return { colours: answers.map((one) => one.colour), next: answers.map((one) => one.next) };
}

test('the population has every colour in it', () => {
  const colours = new Set(ROUNDS.flatMap((round) => byHand(minuteOf(round)).colours));
  expect(colours).toEqual(new Set([-1, 0, 1, 2]));
});

test.each(ourEngines(views))('$name answers as the rules written by hand do', ({ decideAll }) => {
  for (const at of ROUNDS.map(minuteOf)) {
    const colour = new Int8Array(views.length);
    const next = new Int32Array(views.length);
    decideAll(at, colour, next);
    expect({ colours: [...colour], next: [...next] }).toEqual(byHand(at));
  }
});

test.each(peers())('$name finds the same colours', async ({ decide, counted }) => {
  for (const at of ROUNDS.map(minuteOf)) {
    const colours: number[] = [];
    for (const view of views) colours.push(await decide(documentOf(view, at, counted)));
    expect(colours).toEqual(byHand(at).colours);
  }
});

const whole = peers().flatMap(({ name, decide, next }) => (next ? [{ name, decide, next }] : []));

test.each(whole)('$name finds the same next changes', async ({ decide, next }) => {
  for (const at of ROUNDS.map(minuteOf)) {
    const changes: number[] = [];
    for (const view of views) {
      await decide(documentOf(view, at, false));
      changes.push(next());
    }
    expect(changes).toEqual(byHand(at).next);
  }
});
