import type { IntakeKindId } from '@kangma/intake';
import type { Minute } from '@kangma/policy';
import { DAY, HOUR, midnight } from '../local-time.ts';
import type { Office, Offices } from '../places/office.ts';
import type { NamedPlace } from '../places/named-places.ts';
import type { Village } from '../places/settle.ts';
import type { Draw } from '../random.ts';
import type { Entry, Values } from './entry.ts';
import { handIn } from './timetable.ts';

/** What all diaries of an outbreak have in common. */
export interface Book {
  readonly entries: Entry[];
  /** what would be handed in from here on has not happened yet. */
  readonly end: Minute;
  readonly draw: Draw;
  /** the places that risk areas name. */
  readonly areas: readonly NamedPlace[];
  /** those that orders make lockdown or controlled zones. */
  readonly zones: readonly NamedPlace[];
}

/** A sample that was taken, for the form that names it. */
export interface Sample {
  readonly at: Minute;
  readonly result: string;
}

/** What happens to one resident, as the offices that see it write it down. */
export class Diary {
  readonly #book: Book;
  readonly person: number;
  readonly home: Village;
  readonly offices: Offices;
  readonly draw: Draw;
  /** of a persona nothing is lost, late or mistaken. */
  readonly exact: boolean;

  constructor(book: Book, person: number, home: Village, offices: Offices, exact: boolean) {
    this.#book = book;
    this.person = person;
    this.home = home;
    this.offices = offices;
    this.draw = book.draw;
    this.exact = exact;
  }

  /** Some place of a risk area, or of a zone. */
  someOf(places: 'areas' | 'zones'): NamedPlace {
    const list = this.#book[places];
    return list[this.draw(list.length)]!;
  }

  /** An office notes something at `known`; returns when it is handed in, which is when it becomes evidence. */
  note(kind: IntakeKindId, office: Office, values: Values, known: Minute): Minute {
    const due = handIn(kind, known);
    this.#write({ kind, due, office, person: this.person, values });
    return due;
  }

  /** Samples at 9:00 on each of the local days, counted from the one that holds `from`. */
  testDays(from: Minute, days: readonly number[], more: Values = {}): Sample[] {
    return days.flatMap((day) => this.test(midnight(from) + day * DAY + 9 * HOUR, more));
  }

  /**
   * A sample, and its result by the next file of the laboratory: mostly within half a day. One in fifty is lost, some
   * are late, pending first, reported twice or of no use.
   */
  test(at: Minute, more: Values = {}): Sample[] {
    const { draw, exact } = this;
    const fate = exact ? 99 : draw(100);
    if (fate < 2) return [];
    const reportedAt = at + 6 * HOUR + draw(5 * HOUR) + (fate < 8 ? 30 * HOUR : 0);
    const sample = { sampleId: this.sampleId(), sampledAt: at, ...more };
    if (fate === 8) this.result({ ...sample, result: 'pending' }, at + HOUR);
    if (fate === 9 || fate === 10) {
      const result = fate === 9 ? 'inconclusive' : 'invalid';
      this.result({ ...sample, reportedAt, result }, reportedAt);
      return [{ at, result }];
    }
    const result = { result: 'negative', ...sample, reportedAt };
    this.result(result, reportedAt);
    if (fate === 11) this.result(result, reportedAt + DAY);
    return [{ at, result: result.result }];
  }

  result(values: Values, known: Minute): Minute {
    const { laboratory } = this.offices;
    return this.note('laboratory', laboratory, { laboratory: laboratory.name, ...values }, known);
  }

  sampleId(): string {
    return `S${this.offices.laboratory.division}-${this.#book.entries.length}-${this.person}`;
  }

  #write(entry: Entry): void {
    if (entry.due < this.#book.end) this.#book.entries.push(entry);
  }
}
