/** Values that acts fix for a time, and the results of tables: what is in force on a day, and what is given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedValue, DecisionTable } from '../../../schemas/types/rules.ts';
import { addDays } from '../../../engine/calendar/noumea.ts';
import { givenBy, valueOn } from '../../../engine/rules/dated-values.ts';
import { givesList, givesOneRow, hasDefault, resultCells } from '../../../engine/rules/table-results.ts';

const SMIG: readonly DatedValue[] = [
  { value: 156_568, from: '2024-01-01', to: '2024-12-31' },
  { value: 160_000, from: '2025-02-01', to: '2025-06-30' },
  { value: 165_000, from: '2025-07-01' },
];

describe('the value in force', () => {
  it.each([
    ['2023-12-31', undefined],
    ['2024-01-01', 156_568],
    ['2024-12-31', 156_568],
    ['2025-01-15', undefined],
    ['2025-06-30', 160_000],
    ['2025-07-01', 165_000],
    ['2099-01-01', 165_000],
  ])('on %s is %s', (day, value) => expect(valueOn(SMIG, day)?.value).toBe(value));

  it('is the one whose days hold the day, wherever it stands among those that follow one another', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 2_500 }), fc.boolean(), (drawn, after, isReversed) => {
        let reached = 0;
        const values = drawn.map((length, value): DatedValue => {
          const from = reached;
          reached += length;
          return { value, from: addDays('2020-01-01', from), to: addDays('2020-01-01', reached - 1) };
        });
        let left = after;
        const expected = drawn.findIndex((length) => (left -= length) < 0);
        const found = valueOn(isReversed ? values.toReversed() : values, addDays('2020-01-01', after));
        expect(found?.value).toBe(expected < 0 ? undefined : expected);
      }),
    );
  });

  it.each<readonly [what: string, DatedValue, given: unknown]>([
    ['a number', { value: 0, from: '2024-01-01' }, 0],
    ['no', { value: false, from: '2024-01-01' }, false],
    ['nothing', { from: '2024-01-01' }, null],
    [
      'brackets, without what their author says of them',
      {
        brackets: [
          { above: 0, rate: 0.1 },
          { above: 100, rate: 0.2 },
        ],
        from: '2024-01-01',
        article: 'Art. 3',
      },
      [
        { above: 0, rate: 0.1 },
        { above: 100, rate: 0.2 },
      ],
    ],
  ])('gives %s', (_, dated, given) => expect(givenBy(dated)).toEqual(given));
});

describe('a decision table', () => {
  const table: DecisionTable = {
    name: 'bareme',
    title: 'Barème',
    hitPolicy: 'F',
    inputs: [{ label: 'Revenu', expression: 'revenu', type: 'number' }],
    outputs: [
      { name: 'taux', label: 'Taux', type: 'number', default: '0' },
      { name: 'motif', label: 'Motif', type: 'string' },
    ],
    rows: [
      { when: ['< 100'], then: ['1', '"bas"'] },
      { when: ['-'], then: ['2', '"haut"'] },
    ],
  };

  it('gives what its cells say, row by row, then its defaults, each where it is written', () => {
    expect(
      resultCells(table).map(({ text, column, pointer, row }) => [text, column, pointer, row?.when ?? null]),
    ).toEqual([
      ['1', 0, '/rows/0/then/0', ['< 100']],
      ['"bas"', 1, '/rows/0/then/1', ['< 100']],
      ['2', 0, '/rows/1/then/0', ['-']],
      ['"haut"', 1, '/rows/1/then/1', ['-']],
      ['0', 0, '/outputs/0/default', null],
    ]);
  });

  it('says what it gives without a row when all its columns do', () => {
    expect(hasDefault(table)).toBe(false);
    expect(hasDefault({ ...table, outputs: table.outputs.slice(0, 1) })).toBe(true);
  });

  it.each<readonly [Pick<DecisionTable, 'hitPolicy' | 'aggregation'>, list: boolean, row: boolean]>([
    [{ hitPolicy: 'U' }, false, true],
    [{ hitPolicy: 'A' }, false, true],
    [{ hitPolicy: 'F' }, false, true],
    [{ hitPolicy: 'R' }, true, false],
    [{ hitPolicy: 'O' }, true, false],
    [{ hitPolicy: 'C' }, true, false],
    [{ hitPolicy: 'C', aggregation: 'list' }, true, false],
    [{ hitPolicy: 'C', aggregation: 'sum' }, false, false],
  ])('%j gives a list: %s, the result of one row: %s', (policy, list, row) => {
    expect(givesList({ ...table, ...policy })).toBe(list);
    expect(givesOneRow({ ...table, ...policy })).toBe(row);
  });
});
