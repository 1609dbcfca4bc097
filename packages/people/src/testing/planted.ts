import type { PersonRecord } from '../person-record.ts';

/** Answers with a whole number from 0 and below the limit. */
export type Draw = (below: number) => number;

/** The same numbers for the same seed. */
export function seeded(seed: number): Draw {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲建国文辉力健美琳雪梅婷宇浩然子轩梓涵欣怡思雨佳琪志海云龙晨阳若曦';
/** Regions of birth do not exist; counties of residence need not. */
const [REGIONS, COUNTIES] = [40, 12];
const DAY = 86_400_000;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** So many invented people, in families: they share a phone and a home, some are twins, many are namesakes. */
export function inventedPeople(count: number, draw: Draw): PersonRecord[] {
  const people: PersonRecord[] = [];
  while (people.length < count) people.push(...family(draw, people.length));
  return people.slice(0, count);
}

function family(draw: Draw, serial: number): PersonRecord[] {
  const surname = pick(draw, SURNAMES);
  const home = {
    division: `99${String(draw(COUNTIES)).padStart(4, '0')}001${String(draw(60)).padStart(3, '0')}`,
    place: `示例小区${draw(40) + 1}号楼`,
  };
  const region = draw(REGIONS);
  const phone = phoneOf(serial);
  const members = Array.from({ length: 1 + draw(4) }, (_, i): PersonRecord => {
    const own = i > 0 && draw(3) > 0;
    const family = i === 1 ? pick(draw, SURNAMES) : surname;
    return {
      name: family + given(draw),
      documentType: 'resident-id',
      document: numberOf(region, born(draw), draw(1000)),
      phone: own ? phoneOf(serial + i) : phone,
      ...home,
    };
  });
  if (draw(80) > 0) return members;
  const [first] = members;
  const sequence = Number(first!.document.slice(14, 17));
  const twin = {
    ...first!,
    name: first!.name.slice(0, 2) + pick(draw, GIVEN),
    document: numberOf(region, first!.document.slice(6, 14), (sequence + 2) % 1000),
  };
  return twin.name === first!.name ? members : [...members, twin];
}

/** How somebody came to be entered twice. */
export const MISHAPS = ['mistyped', 'passport', 'swapped'] as const;

/** The same person, entered once more. */
export function enteredAgain(
  draw: Draw,
  person: PersonRecord,
  mishap: (typeof MISHAPS)[number],
): PersonRecord {
  // whoever is entered twice has moved, or has another phone, at times
  const moved = draw(4) === 0 ? { place: `示例小区${draw(40) + 41}号楼` } : {};
  const phone = draw(5) === 0 ? { phone: phoneOf(50_000_000 + draw(10_000_000)) } : {};
  const again = { ...person, ...moved, ...phone };
  const birth = person.document.slice(6, 14);
  const passport = {
    documentType: 'passport',
    document: `E${String(draw(100_000_000)).padStart(8, '0')}`,
    birthDate: `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`,
  };
  if (mishap === 'passport') return { ...again, ...passport };
  const document = mistyped(draw, person.document);
  if (mishap === 'mistyped') return { ...again, document };
  return { ...again, document, name: `${person.name.slice(1)} ${person.name.slice(0, 1)}` };
}

/** Another number whose check digit holds: a digit taken for another, or two neighbours swapped, and the last one made to fit. */
function mistyped(draw: Draw, number: string): string {
  for (;;) {
    const digits = Array.from(number.slice(0, 17));
    const at = draw(16);
    if (draw(2) === 0) digits[at] = String(draw(10));
    else [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
    const first = digits.join('');
    if (first !== number.slice(0, 17) && isDay(first.slice(6, 14))) return withCheckDigit(first);
  }
}

function isDay(text: string): boolean {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const time = Date.parse(`${day}T00:00Z`);
  return text >= '1900' && text < '2023' && new Date(time || 0).toISOString().startsWith(day);
}

function withCheckDigit(first: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(first[i]) * WEIGHTS[i]!;
  return first + '10X98765432'[sum % 11]!;
}

function numberOf(region: number, birth: string, sequence: number): string {
  const first = `99${String(region).padStart(4, '0')}${birth}${String(sequence).padStart(3, '0')}`;
  return withCheckDigit(first);
}

function born(draw: Draw): string {
  const day = new Date(Date.UTC(1935, 0, 1) + draw(31_000) * DAY);
  return day.toISOString().slice(0, 10).replaceAll('-', '');
}

function given(draw: Draw): string {
  return draw(4) === 0 ? pick(draw, GIVEN) : pick(draw, GIVEN) + pick(draw, GIVEN);
}

function pick(draw: Draw, letters: string): string {
  const list = Array.from(letters);
  return list[draw(list.length)]!;
}

function phoneOf(serial: number): string {
  return `100${String(serial).padStart(8, '0')}`;
}
