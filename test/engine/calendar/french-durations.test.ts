/** Lengths of time that authors write in French, against those of the workflow: a letter that says another misleads. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, listOf } from '../../../engine/calendar/duration-words.ts';
import {
  isSameLength,
  lengthOfDuration,
  writtenLengths,
  type Length,
} from '../../../engine/calendar/french-durations.ts';
import { readFrenchNumber } from '../../../engine/base/french-numbers.ts';

const days = (count: number): Length => ({ months: 0, days: count });
const months = (count: number): Length => ({ months: count, days: 0 });

describe('a length', () => {
  it.each<readonly [text: string, lengths: readonly Length[]]>([
    ['dans un délai de deux mois', [months(2)]],
    ['sous 15 jours francs', [days(15)]],
    ['Trois\u00A0semaines, puis 1\u202Fan', [days(21), months(12)]],
    ['deux années ou vingt-quatre mois', [months(24), months(24)]],
    ['quarante-cinq jours', [days(45)]],
    ['vingt et un jours', [days(21)]],
    ['une semaine', [days(7)]],
    ['le mois suivant', []],
    ['deux moisissures', []],
    ['article L12-3 mois', []],
    ['quatre-vingt-dix jours', [days(90)]],
    ['12345 jours', []],
    // Of a number that is longer than what can be read, its end is none.
    ['cent vingt jours', []],
    ['trente et un jours', []],
    ['soixante et un jours', []],
    ['deux mille jours', []],
    ['2,5 ans', []],
    ['1\u202F500 jours', []],
    ['un mois et demi', []],
    ['une année et demie, puis deux mois', [months(2)]],
    ['l’article 12, 15 jours plus tard', [days(15)]],
    ['', []],
  ])('of « %s » is read', (text, lengths) => {
    expect(writtenLengths(text).map(({ length }) => length)).toEqual(lengths);
  });

  it('is found where it stands', () => {
    const text = 'Vous avez deux mois, puis 15 jours.';
    for (const { written, index } of writtenLengths(text)) expect(text.slice(index)).toMatch(new RegExp(`^${written}`));
    expect(writtenLengths(text).map(({ written }) => written)).toEqual(['deux mois', '15 jours']);
  });

  it('of a duration is that of its words', () => {
    const one = fc.oneof(
      fc.integer({ min: 1, max: 999 }).map((count) => `P${count}D`),
      fc.integer({ min: 1, max: 60 }).map((count) => `P${count}W`),
      fc.integer({ min: 1, max: 60 }).map((count) => `P${count}M`),
      fc.integer({ min: 1, max: 20 }).map((count) => `P${count}Y`),
    );
    fc.assert(
      fc.property(one, (duration) => {
        const [read] = writtenLengths(`Il reste ${formatDuration(duration)}.`);
        expect(read?.length).toEqual(lengthOfDuration(duration));
      }),
    );
  });

  it.each<readonly [one: string, other: string, isSame: boolean]>([
    ['P1Y', 'P12M', true],
    ['P2W', 'P14D', true],
    ['P1Y6M', 'P18M', true],
    ['P1M', 'P30D', false],
    ['P1M', 'P2M', false],
    ['P1M1D', 'P1M', false],
  ])('of %s is that of %s: %s', (one, other, isSame) => {
    expect(isSameLength(lengthOfDuration(one), lengthOfDuration(other))).toBe(isSame);
  });
});

describe('in words', () => {
  it.each([
    ['P1Y6M', '1 an et 6 mois'],
    ['P2Y1M3W1D', '2 ans, 1 mois, 3 semaines et 1 jour'],
    ['P1D', '1 jour'],
    ['P0D', '0 jour'],
    ['PT3H', ''],
  ])('%s is « %s »', (duration, words) => expect(formatDuration(duration)).toBe(words));

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a et b'],
    [['a', 'b', 'c'], 'a, b et c'],
  ])('%j is « %s »', (items, words) => expect(listOf(items)).toBe(words));
});

describe('a number', () => {
  it.each([
    ['Deux', 2],
    ['quatre-vingt-dix', 90],
    ['mille', 1000],
    ['1\u202F500', 1500],
    ['2 000 000', 2_000_000],
    ['007', 7],
    ['1,5', null],
    ['deux cents', null],
    ['1234567890', null],
    ['', null],
  ])('« %s » is %s', (written, count) => expect(readFrenchNumber(written)).toBe(count));
});
