/** What is said of a table stands at the very cell, row or column that it is said of; what is pasted is written whole or not. */
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../designer/tables/marks.ts';
import { readBlock } from '../../../designer/tables/read-block.ts';
import { tablesOf, type TableView } from '../../../designer/tables/table-model.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { problemAt } from '../problem-at.ts';

const RULES = {
  tables: [
    { name: 'autre', inputs: [], outputs: [], rows: [] },
    {
      name: 'aide',
      inputs: [
        { label: 'Revenus', expression: 'revenus', type: 'money' },
        { label: 'Né le', expression: 'naissance', type: 'date' },
      ],
      outputs: [{ name: 'aide', label: 'Aide', type: 'money' }],
      rows: [
        { when: ['<= 100000', '-'], then: ['15000'], note: 'le plus souvent' },
        { when: ['-', '-'], then: ['0'] },
      ],
    },
  ],
};
const files = { 'rules.json': JSON.stringify(RULES, null, 2) };

function tableIn(of: typeof files): TableView {
  const table = tablesOf(of, []).series.find(({ name }) => name === 'aide')?.periods[0];
  if (!table) throw new Error('there is a table');
  return table;
}
const table = tableIn(files);

const said = (pointer: string, message: string, file = 'rules.json') => problemAt(file, pointer, message);

describe('what the compiler says of a table', () => {
  const item = said('/tables/1/rows/0/when/1', 'Jour inconnu.');
  const marks = marksOf(table, [
    said('/tables/0/rows/0/when/0', 'D’une autre table.'),
    said('/tables/10/rows/0/when/0', 'D’une autre encore.'),
    said('/tables/1/rows/0/when/0', 'Trop grand.', 'workflow.json'),
    item,
    said('/tables/1/rows/0/when/1', 'Et vide.'),
    said('/tables/1/rows/1/then/0', 'Sans unité.'),
    said('/tables/1/rows/1', 'Jamais atteinte.'),
    said('/tables/1/inputs/0/expression', 'Nom inconnu.'),
    said('/tables/1', 'Incomplète.'),
  ]);

  it('is found at its cell, all that is said of it together, and nowhere else', () => {
    expect([0, 1, 2].map((row) => marks.cells(row))).toEqual([
      [undefined, 'Jour inconnu. Et vide.', undefined, undefined],
      [undefined, undefined, 'Sans unité.', undefined],
      [],
    ]);
  });

  it('is found at its row and its column, and the whole of it is told in order', () => {
    expect([marks.row(0), marks.row(1)]).toEqual([undefined, 'Jamais atteinte.']);
    expect(table.columns.map(marks.column)).toEqual(['Nom inconnu.', undefined, undefined, undefined]);
    expect(marks.all.map(({ message }) => message)).toEqual([
      'Jour inconnu.',
      'Et vide.',
      'Sans unité.',
      'Jamais atteinte.',
      'Nom inconnu.',
      'Incomplète.',
    ]);
  });

  it('leads to its cell where it is of one', () => {
    expect(marks.placeOf(item)).toEqual({ row: 0, column: 1 });
    expect(marks.placeOf(said('/tables/1/rows/1/then/0', ''))).toEqual({ row: 1, column: 2 });
    expect(marks.placeOf(said('/tables/1/rows/1', ''))).toBeNull();
    expect(marks.placeOf(said('/tables/1/inputs/0', ''))).toBeNull();
  });
});

describe('what is pasted into a table', () => {
  const paste = (row: number, column: number, cells: readonly (readonly string[])[]) => {
    const block = readBlock(table, { row, column }, cells);
    if (block.type === 'problem') return `${block.problem.code} ${block.problem.at.row} ${block.problem.at.column}`;
    const performed = perform(files, block.gesture);
    if (performed.type === 'refused') return performed.code;
    return tableIn({ 'rules.json': performed.files['rules.json'] ?? '' }).rows.map((cell) =>
      cell.map(({ feel }) => feel),
    );
  };

  it('becomes what each column means, from the cell on, rows that are missing added', () => {
    expect(
      paste(1, 0, [
        ['100 000 à 200 000', 'avant le 1er janvier 2000', '5 000 F', ' près de la limite '],
        ['', '', '0'],
      ]),
    ).toEqual([
      ['<= 100000', '-', '15000', 'le plus souvent'],
      ['[100000..200000]', '< date("2000-01-01")', '5000', 'près de la limite'],
      ['-', '-', '0', ''],
    ]);
  });

  it('leaves out what stands beyond the last column', () => {
    expect(paste(0, 3, [['une note', 'de trop']])).toEqual([
      ['<= 100000', '-', '15000', 'une note'],
      ['-', '-', '0', ''],
    ]);
  });

  it('is not written at all where one cell cannot be read: that one is told', () => {
    expect(paste(0, 0, [['50000', 'hier'], ['beaucoup']])).toBe('not-a-date 0 1');
    expect(paste(0, 2, [['10000'], ['beaucoup']])).toBe('not-a-number 1 2');
  });
});
