/** A threshold is changed wherever its column has it, so that rows still meet. */
import { describe, expect, it } from 'vitest';
import { slipsOfColumn, withSlips } from '../../../../engine/authoring/unheld/column-slips.ts';

/** Columns as they would be read, threshold by threshold. */
const written = (cells: readonly string[]): readonly (readonly string[])[] =>
  slipsOfColumn(cells).map((slips) =>
    slips.map((slip) => cells.map((text, row) => withSlips(text, slip.get(row) ?? [])).join(' | ')),
  );

describe('slips of a column', () => {
  it.each<readonly [what: string, cells: readonly string[], expected: readonly (readonly string[])[]]>([
    [
      'one threshold, twice as much, half, and on the other side',
      ['< 100', '>= 100'],
      [['< 200 | >= 200', '< 50 | >= 50', '<= 100 | > 100']],
    ],
    [
      'several stay in their order, halfway to the next',
      ['[0..60]', '(60..100)', '>= 100'],
      [
        ['[30..60] | (60..100) | >= 100', '(0..60] | (60..100) | >= 100'],
        ['[0..80] | (80..100) | >= 100', '[0..30] | (30..100) | >= 100', '[0..60) | [60..100) | >= 100'],
        ['[0..60] | (60..200) | >= 200', '[0..60] | (60..80) | >= 80', '[0..60] | (60..100] | > 100'],
      ],
    ],
    ['a figure that is asked for itself', ['3', '-'], [['6 | -', '2 | -']]],
    ['fractions stay fractions', ['<= 0.5', '> 0.5'], [['<= 1 | > 1', '<= 0.25 | > 0.25', '< 0.5 | >= 0.5']]],
    ['texts have none: their rows are about them', ['"A", "B"', '"C"'], []],
    ['nor has what takes anything', ['-', ''], []],
  ])('%s', (_, cells, expected) => {
    expect(written(cells)).toEqual(expected);
  });
});
