/**
 * What the keywords of a condition say of one text or one number. Only those that listed values can settle are here: a
 * pattern cuts the texts in ways that no list of them shows.
 */
import type { Json } from '../../base/values.ts';

type ValueTest = (value: Json) => boolean;

/** The test of a keyword; null for those that no list of values settles. A keyword says nothing of other types. */
export function testOf(keyword: string, bound: unknown): ValueTest | null {
  if (typeof bound === 'number') return numberTest(keyword, bound) ?? lengthTest(keyword, bound);
  return typeof bound === 'string' ? dayTest(keyword, bound) : null;
}

function numberTest(keyword: string, bound: number): ValueTest | null {
  const of =
    (passes: (value: number) => boolean): ValueTest =>
    (value) =>
      typeof value !== 'number' || passes(value);
  switch (keyword) {
    case 'minimum':
      return of((value) => value >= bound);
    case 'exclusiveMinimum':
      return of((value) => value > bound);
    case 'maximum':
      return of((value) => value <= bound);
    case 'exclusiveMaximum':
      return of((value) => value < bound);
    default:
      return null;
  }
}

function lengthTest(keyword: string, bound: number): ValueTest | null {
  const of =
    (passes: (length: number) => boolean): ValueTest =>
    (value) =>
      typeof value !== 'string' || passes(lengthOf(value));
  switch (keyword) {
    case 'minLength':
      return of((length) => length >= bound);
    case 'maxLength':
      return of((length) => length <= bound);
    default:
      return null;
  }
}

/** Written as year, month and day, days come in the order of their texts. */
function dayTest(keyword: string, bound: string): ValueTest | null {
  const of =
    (passes: (day: string) => boolean): ValueTest =>
    (value) =>
      typeof value !== 'string' || passes(value);
  switch (keyword) {
    case 'formatMinimum':
      return of((day) => day >= bound);
    case 'formatExclusiveMinimum':
      return of((day) => day > bound);
    case 'formatMaximum':
      return of((day) => day <= bound);
    case 'formatExclusiveMaximum':
      return of((day) => day < bound);
    default:
      return null;
  }
}

/** Length as JSON Schema counts it, in characters. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
