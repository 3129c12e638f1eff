/** Amounts and days that are typed in a table: what is shown is what is meant, and a number that reads two ways is asked again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResult, readTests } from '../../../engine/authoring/cells/read-cell.ts';
import type { CellColumn } from '../../../engine/authoring/cells/read-typed.ts';
import { wordResult, wordTests } from '../../../engine/authoring/cells/word-cell.ts';
import { formatMoney } from '../../../engine/form/words/format-value.ts';

const column = (type: CellColumn['type']): CellColumn => ({ type, choices: null, names: ['quotient'] });
const MONEY = column('money');
const said = (read: ReturnType<typeof readTests>): string => (read.type === 'read' ? read.feel : `! ${read.code}`);
const francs = fc.integer({ min: 0, max: 2_000_000_000 });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('an amount', () => {
  it('is the same however it is written by those who write francs', () => {
    fc.assert(
      fc.property(francs, fc.constantFrom('', ' F', ' F CFP', ' XPF', ' francs'), (amount, unit) => {
        for (const spaced of [formatMoney(amount), `${amount}${unit}`, `${amount.toLocaleString('fr-FR')}${unit}`])
          expect(said(readResult(spaced, MONEY)), spaced).toBe(String(amount));
      }),
    );
  });

  it.for(['150.000', '150.000 F', '1,500', '-1.500', '12.345 F CFP'])(
    'written %s is asked again: it may be a thousand times more',
    (typed) => {
      expect(said(readResult(typed, MONEY))).toBe('! not-a-number');
      expect(said(readTests(typed, MONEY))).toBe('! not-a-number');
      for (const before of ['moins de ', '> ', '<= ', '≥ '])
        expect(said(readTests(before + typed, MONEY))).toBe('! not-a-number');
      expect(said(readTests(`0 à ${typed}`, MONEY))).toBe('! not-a-number');
    },
  );

  it('is asked again in no other column, and in no formula', () => {
    expect(said(readResult('0,125', column('number')))).toBe('0.125');
    expect(said(readTests('1.500', column('number')))).toBe('1.500');
    expect(said(readResult('quotient * 0.125', MONEY))).toBe('quotient * 0.125');
    expect(said(readTests('> quotient * 0.125', MONEY))).toBe('> quotient * 0.125');
    expect(said(readResult('12,5', MONEY))).toBe('12.5');
  });
});

describe('a cell that is shown', () => {
  const test = fc.oneof(
    francs.map((low) => `${low}`),
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), francs).map(([operator, bound]) => `${operator} ${bound}`),
    fc
      .tuple(fc.constantFrom('[', '('), francs, francs, fc.constantFrom(']', ')'))
      .map(([open, low, high, close]) => `${open}${Math.min(low, high)}..${Math.max(low, high)}${close}`),
  );

  it('means the very same when it is typed again: amounts, bounds and ranges, alone or several, or all but these', () => {
    fc.assert(
      fc.property(fc.array(test, { minLength: 1, maxLength: 3 }), fc.boolean(), (tests, isNegated) => {
        const feel = isNegated ? `not(${tests.join(', ')})` : tests.join(', ');
        const shown = wordTests(feel, MONEY);
        const typed = readTests(shown.text, MONEY);
        expect(typed.type === 'read' && wordTests(typed.feel, MONEY)).toEqual(shown);
      }),
    );
  });

  it('shows a day in words, which is that day again', () => {
    fc.assert(
      fc.property(day, (date) => {
        const shown = wordResult(`date("${date}")`, column('date'));
        expect(shown.isSource).toBe(false);
        expect(said(readResult(shown.text, column('date')))).toBe(`date("${date}")`);
        const [year, month, rank] = date.split('-');
        expect(said(readResult(`${rank}/${month}/${year}`, column('date')))).toBe(`date("${date}")`);
      }),
    );
  });
});
