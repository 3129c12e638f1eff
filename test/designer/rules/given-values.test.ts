/** What an act fixes, as its author types it: amounts, rates and days in French, period after period, and never a formula. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  firstPeriod,
  nextBracket,
  nextPeriod,
  numberOf,
  readPlain,
  tablesIn,
  withNumber,
  withWord,
  wordPlain,
} from '../../../designer/rules/given-values.ts';
import type { Json } from '../../../engine/studio.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-03T20:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a value that an act fixes', () => {
  it.each<[Parameters<typeof readPlain>[1], string, Json | null]>([
    ['number', '12,5', 12.5],
    ['number', '0', 0],
    ['number', '1 000', 1000],
    ['money', '150 000 F', 150_000],
    ['boolean', 'Oui', true],
    ['boolean', 'Non', false],
    ['string', 'A 12', 'A 12'],
    ['string', '', ''],
    ['date', '2026-07-01', '2026-07-01'],
    ['time', '14:30', '14:30'],
  ])('of type %s is read from « %s »', (type, typed, value) => {
    expect(readPlain(typed, type)).toEqual(value);
  });

  it.each<[Parameters<typeof readPlain>[1], string]>([
    ['number', ''],
    ['number', 'beaucoup'],
    ['number', '1000 * 2'],
    ['number', '—'],
    ['money', 'plafond'],
    ['boolean', 'peut-être'],
  ])('of type %s is not read from « %s »', (type, typed) => {
    expect(readPlain(typed, type)).toBeNull();
  });

  it.each<[Parameters<typeof readPlain>[1], Json]>([
    ['number', 12.5],
    ['number', -3],
    ['money', 150_000],
    ['boolean', false],
    ['string', 'A 12'],
    ['date', '2026-07-01'],
  ])('of type %s is read as it was written: %j', (type, value) => {
    expect(readPlain(wordPlain(value, type), type)).toEqual(value);
  });

  it('is written as people write it, and as nothing where there is none', () => {
    expect(wordPlain(12.5, 'number')).toBe('12,5');
    expect(wordPlain(true, 'boolean')).toBe('oui');
    expect(wordPlain(undefined, 'money')).toBe('');
  });
});

describe('a period', () => {
  it.each([
    ['number', 0],
    ['money', 0],
    ['boolean', false],
    ['string', ''],
    ['date', ''],
    ['time', '08:00'],
  ] as const)('begins today in Nouméa, of type %s', (valueType, value) => {
    expect(firstPeriod({ valueType })).toEqual({ value, from: '2026-03-04' });
  });

  it('goes on from the last one, without its end and from today', () => {
    const former = { value: 5, from: '2020-01-01', to: '2025-12-31', article: '3' };
    expect(nextPeriod([{ value: 1 }, former], { valueType: 'number' })).toEqual({
      value: 5,
      article: '3',
      from: '2026-03-04',
    });
    expect(nextPeriod([], { valueType: 'boolean' })).toEqual({ value: false, from: '2026-03-04' });
  });

  it('loses a word that is taken away, and no other', () => {
    expect(withWord({ value: 1, to: '2025-12-31' }, 'to', undefined)).toEqual({ value: 1 });
    expect(withWord({ value: 1 }, 'article', '4')).toEqual({ value: 1, article: '4' });
    expect(withWord({ value: 1 }, 'article', undefined)).toEqual({ value: 1 });
  });
});

describe('a marginal scale', () => {
  it('has its next bracket above the last, at the same rate', () => {
    expect(
      nextBracket([
        { above: 0, rate: 0 },
        { above: 100, rate: 4 },
      ]),
    ).toEqual({ above: 101, rate: 4 });
    expect(nextBracket([])).toEqual({ above: 1, rate: 0 });
  });

  it('takes a number that is one', () => {
    const bracket = { above: 100, rate: 4 };
    expect(withNumber(bracket, 'rate', '4.5')).toEqual({ above: 100, rate: 4.5 });
    expect(withNumber(bracket, 'above', '-1')).toEqual({ above: -1, rate: 4 });
    expect(['', '  ', 'x', 'Infinity'].map((typed) => withNumber(bracket, 'rate', typed))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(withNumber('?', 'rate', '1')).toBeNull();
    expect([numberOf(bracket, 'rate'), numberOf({ rate: '4' }, 'rate'), numberOf(undefined, 'rate')]).toEqual([
      4, 0, 0,
    ]);
  });
});

it('the tables that can give a value are each named once, by their title', () => {
  const tables = [
    { name: 'a', title: 'Barème' },
    { name: 'b' },
    { title: 'sans nom' },
    { name: 'a', title: 'Autre' },
    7,
  ];
  expect(tablesIn({ 'rules.json': JSON.stringify({ tables }) })).toEqual([
    { value: 'a', label: 'Barème' },
    { value: 'b', label: 'b' },
  ]);
  expect(tablesIn({ 'rules.json': '{' })).toEqual([]);
  expect(tablesIn({})).toEqual([]);
});
