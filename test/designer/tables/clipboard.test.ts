/** Cells go to a spreadsheet and come back the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCells, writeCells } from '../../../designer/tables/clipboard.ts';

it.for<readonly [string, readonly (readonly string[])[]]>([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\r\nc\t\r\n',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  ['a\t', [['a', '']]],
  ['\ta', [['', 'a']]],
  ['"deux\nlignes"\t"un ""mot"""', [['deux\nlignes', 'un "mot"']]],
  ['5" de long\tx', [['5" de long', 'x']]],
  ['"oui"', [['oui']]],
  ['', []],
])('reads %j', ([text, cells]) => expect(readCells(text)).toEqual(cells));

it('reads what it writes', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\t', '\n', '1') });
  const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(block, (rows) => {
      expect(readCells(writeCells(rows))).toEqual(rows);
    }),
  );
});
