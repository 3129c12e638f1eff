/** A condition as it is chosen: what can be said of each kind of value, in which words, and what is kept when one says something else. */
import { describe, expect, it, vi } from 'vitest';
import type { FeelTest, Operand } from '../../../engine/studio.ts';
import type { ReadableName } from '../../../schemas/types/api.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { clauseOf, isUnsaid, offeredOf, testOf, testsFor, UNSAID, valueFor, wordOf } =
  await import('../../../designer/rules/sentence.ts');
vi.unstubAllGlobals();

const name = (type: ReadableName['type'], choices: ReadableName['choices'] = null): ReadableName => ({
  path: 'x',
  title: 'X',
  type,
  choices,
});
const number = (value: number): Operand => ({ type: 'number', value });
const text = (value: string): Operand => ({ type: 'text', value });
const ANSWERED: FeelTest = { type: 'answered' };

describe('what can be said of a value', () => {
  it.each<[ReadableName['type'] | undefined, readonly FeelTest['type'][]]>([
    ['string', ['is', 'isNot', 'oneOf', 'answered', 'unanswered']],
    ['boolean', ['holds', 'holdsNot', 'answered', 'unanswered']],
    ['list', ['answered', 'unanswered']],
    ['context', ['answered', 'unanswered']],
    ['number', ['is', 'isNot', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'between', 'answered', 'unanswered']],
    ['money', ['is', 'isNot', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'between', 'answered', 'unanswered']],
    ['date', ['is', 'isNot', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'between', 'answered', 'unanswered']],
  ])('of type %s', (type, tests) => {
    expect(testsFor(type && name(type), ANSWERED)).toEqual(tests);
  });

  it('has what a file says of it already, although nobody would choose it', () => {
    expect(testsFor(name('list'), { type: 'is', to: number(1) })[0]).toBe('is');
    expect(testsFor(name('list'), ANSWERED)).toHaveLength(2);
  });

  it('is said of numbers and of days in their own words, each in a word of its own', () => {
    expect(wordOf('lessThan', name('number'))).not.toBe(wordOf('lessThan', name('date')));
    for (const type of ['string', 'boolean', 'number', 'date'] as const) {
      const words = testsFor(name(type), ANSWERED).map((test) => wordOf(test, name(type)));
      expect(new Set(words).size).toBe(words.length);
    }
    expect(wordOf('holds', name('boolean'))).toBe(wordOf('holds', undefined));
  });
});

describe('what one begins to say', () => {
  it.each<[string, ReadableName, FeelTest]>([
    ['of a choice, its first value', name('string', [{ value: 'a', label: 'A' }]), { type: 'is', to: text('a') }],
    ['of a text without a list, nothing yet', name('string'), { type: 'is', to: text('') }],
    ['of a yes or no, that it holds', name('boolean'), { type: 'holds' }],
    ['of a list, that it was answered', name('list'), { type: 'answered' }],
    ['of an amount, that it is none', name('money'), { type: 'is', to: number(0) }],
    ['of a day, today', name('date'), { type: 'is', to: { type: 'name', path: 'aujourdhui' } }],
  ])('%s', (_what, of, test) => {
    expect(clauseOf(of)).toEqual({ left: { type: 'name', path: 'x' }, test });
  });

  it('compares a choice whose values are numbers with no text that is one of them', () => {
    expect(valueFor(name('string', [{ value: 3, label: 'Trois' }]))).toEqual(text(''));
  });
});

describe('another test of the same value', () => {
  const of = name('number');
  it.each<[string, FeelTest['type'], FeelTest, FeelTest]>([
    ['keeps the value', 'atLeast', { type: 'is', to: number(7) }, { type: 'atLeast', to: number(7) }],
    [
      'begins a range at it',
      'between',
      { type: 'is', to: number(7) },
      { type: 'between', low: number(7), high: number(7) },
    ],
    [
      'keeps the beginning of a range',
      'is',
      { type: 'between', low: number(2), high: number(9) },
      { type: 'is', to: number(2) },
    ],
    [
      'keeps the first of several',
      'is',
      { type: 'oneOf', values: [number(4), number(5)], as: 'in' },
      { type: 'is', to: number(4) },
    ],
    ['is one of the one', 'oneOf', { type: 'is', to: number(4) }, { type: 'oneOf', values: [number(4)], as: 'in' }],
    ['compares with nothing', 'answered', { type: 'is', to: number(4) }, { type: 'answered' }],
    ['compares with something again', 'is', { type: 'unanswered' }, { type: 'is', to: number(0) }],
  ])('%s', (_what, type, former, expected) => {
    expect(testOf(type, former, of)).toEqual(expected);
  });

  it('has a value of its kind where it never had one', () => {
    expect(testOf('is', { type: 'holds' }, name('boolean'))).toEqual({
      type: 'is',
      to: { type: 'boolean', value: true },
    });
    expect(testOf('is', ANSWERED, undefined)).toEqual({ type: 'is', to: number(0) });
  });
});

describe('a condition that says nothing yet', () => {
  it.each([
    ['', true],
    [' true ', true],
    ['false', false],
    ['x > 0', false],
  ])('« %s »: %s', (feel, unsaid) => {
    expect(isUnsaid(feel)).toBe(unsaid);
  });

  it('has no clause before its author says what it looks at: none that nobody meant is written in its place', () => {
    expect(UNSAID).toEqual({ when: null, join: 'all', clauses: [] });
  });
});

describe('the names that are offered', () => {
  const at = (path: string, choices: ReadableName['choices'] = null): ReadableName => ({
    path,
    title: path,
    type: 'string',
    choices,
  });
  const commune = at('commune', [{ value: '98818', label: 'Nouméa' }]);

  it('leave out what a choice reads as: the choice itself is offered by its labels', () => {
    const names = [commune, at('commune.label'), at('commune.province')];
    expect(offeredOf(names)).toEqual([commune, at('commune.province')]);
  });

  it('keep what a long list reads as, whose choices are not shown', () => {
    const names = [at('ecole'), at('ecole.label'), at('produit.label')];
    expect(offeredOf(names)).toEqual(names);
  });
});
