/** What is done to a barème from its grid: rows, columns and policies end up where a list would have them, cells and all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listReadable } from '../../../engine/index.ts';
import { perform } from '../../../engine/edit/perform.ts';
import type { Gesture } from '../../../engine/studio.ts';
import { marksOf } from '../../../designer/tables/marks.ts';
import {
  columnGesture,
  inputOf,
  newTableGesture,
  POLICIES,
  policyGesture,
  policyOf,
  rowGesture,
} from '../../../designer/tables/table-gestures.ts';
import { tablesOf, type TableView } from '../../../designer/tables/table-model.ts';
import type { Files } from '../../../designer/api.ts';
import { problemAt } from '../problem-at.ts';
import { readExample } from '../../support/example.ts';

const source = await readExample('aprah');
const names = listReadable(source);

function drawn(files: Files): TableView {
  const table = tablesOf(files, names).series[0]?.periods[0];
  if (!table) throw new Error('aprah has a table of rates');
  return table;
}

function after(files: Files, gesture: Gesture): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused') throw new Error(`refused: ${performed.code} ${performed.pointer}`);
  return performed.files;
}

const cells = ({ rows }: TableView): readonly (readonly string[])[] => rows.map((row) => row.map(({ feel }) => feel));

/** A row that answers to everything, whose results are to be filled, without note. */
const emptyRow = ({ columns }: TableView): readonly string[] =>
  columns.map(({ side }) => (side === 'inputs' ? '-' : ''));

describe('rows', () => {
  const DEEDS = ['above', 'below', 'copy', 'up', 'down', 'remove'] as const;

  /** What a list makes of a deed; the menu offers none that leads out of the table. */
  function expected(table: TableView, row: number, deed: (typeof DEEDS)[number]): readonly (readonly string[])[] {
    const list = cells(table);
    const own = list[row] ?? [];
    switch (deed) {
      case 'above':
        return list.toSpliced(row, 0, emptyRow(table));
      case 'below':
        return list.toSpliced(row + 1, 0, emptyRow(table));
      case 'copy':
        return list.toSpliced(row + 1, 0, own);
      case 'up':
        return list.toSpliced(row, 1).toSpliced(row - 1, 0, own);
      case 'down':
        return list.toSpliced(row, 1).toSpliced(row + 1, 0, own);
      case 'remove':
        return list.toSpliced(row, 1);
    }
  }

  it('stand where a list would have them, after any deeds one after the other', () => {
    const deed = fc.record({ place: fc.nat(50), deed: fc.constantFrom(...DEEDS) });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 6 }), (deeds) => {
        let { files }: { files: Files } = source;
        for (const { place, deed: asked } of deeds) {
          const table = drawn(files);
          const row = place % table.rows.length;
          const leadsOut =
            (asked === 'up' && row === 0) ||
            (asked === 'down' && row === table.rows.length - 1) ||
            (asked === 'remove' && table.rows.length === 1);
          if (leadsOut) continue;
          files = after(files, rowGesture(table, row, asked));
          expect(cells(drawn(files))).toEqual(expected(table, row, asked));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('columns', () => {
  const headings = ({ columns }: TableView) => columns.map(({ label }) => label);
  const column = (table: TableView, at: number) => table.columns[at] ?? table.columns[0]!;

  it('change places with all their cells, and come back', () => {
    const table = drawn(source.files);
    const swapped = drawn(after(source.files, columnGesture(table, column(table, 0), 'right')));
    expect(headings(swapped).slice(0, 2)).toEqual(headings(table).slice(0, 2).toReversed());
    const swap = ([first, second, ...others]: readonly string[]) => [second, first, ...others];
    expect(cells(swapped)).toEqual(cells(table).map(swap));
    const files = after(source.files, columnGesture(table, column(table, 0), 'right'));
    const back = drawn(after(files, columnGesture(drawn(files), column(drawn(files), 1), 'left')));
    expect([headings(back), cells(back)]).toEqual([headings(table), cells(table)]);
  });

  it('go with their cells', () => {
    const table = drawn(source.files);
    const left = drawn(after(source.files, columnGesture(table, column(table, 1), 'remove')));
    expect(cells(left)).toEqual(cells(table).map((row) => row.toSpliced(1, 1)));
  });
});

describe('policies', () => {
  it('are each what was asked, whichever came before', () => {
    for (const former of POLICIES) {
      const before = after(source.files, policyGesture(drawn(source.files), former));
      for (const policy of POLICIES) {
        const table = drawn(after(before, policyGesture(drawn(before), policy)));
        expect(policyOf(table)).toBe(policy);
        expect(table.aggregation === null, 'no aggregation is left behind').toBe(!policy.startsWith('C-'));
      }
    }
  });
});

describe('a new table', () => {
  it('looks at a value, with what it may be where these are few, and is read by a value of its name', () => {
    const read = { path: 'enfants', title: 'Enfants', type: 'number' } as const;
    const files = after(
      source.files,
      newTableGesture({ name: 'bonus', title: 'Bonus', type: 'money', read: { ...names[0]!, ...read } }),
    );
    const rules = JSON.parse(files['rules.json'] ?? '');
    expect(rules.tables.at(-1)).toMatchObject({ name: 'bonus', rows: [{ when: ['-'], then: [''] }] });
    expect(rules.computed.at(-1)).toEqual({ name: 'bonus', title: 'Bonus', type: 'money', table: 'bonus' });
    const choices = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `V${at}` }));
    const asked = (more: object) => inputOf({ ...names[0]!, ...read, ...more }, 'X');
    expect(asked({ type: 'boolean' })).toMatchObject({ values: [true, false] });
    expect(asked({ type: 'string', choices: choices(2) })).toMatchObject({ values: ['v0', 'v1'] });
    expect(asked({ type: 'string', choices: choices(21) })).not.toHaveProperty('values');
  });
});

describe('what the compiler says', () => {
  const said = (pointer: string, message: string, file = 'rules.json') => problemAt(file, pointer, message);

  it('is told at its cell, row or column, all of it, and of no other table', () => {
    const table = drawn(source.files);
    const at = table.pointer;
    const marks = marksOf(table, [
      said(`${at}/rows/1/when/1`, 'Un.'),
      said(`${at}/rows/1/when/1`, 'Deux.'),
      said(`${at}/rows/1/then/0`, 'Trois.'),
      said(`${at}/rows/2`, 'Quatre.'),
      said(`${at}/inputs/0/expression`, 'Cinq.'),
      said(`${at}0/rows/1/when/1`, 'Ailleurs.'),
      said(`${at}/rows/1/when/1`, 'Ailleurs.', 'queue.json'),
    ]);
    expect(marks.all.map(({ message }) => message)).toEqual(['Un.', 'Deux.', 'Trois.', 'Quatre.', 'Cinq.']);
    expect(marks.cells(1).slice(0, 3)).toEqual([undefined, 'Un. Deux.', 'Trois.']);
    expect(marks.cells(0)).toEqual([]);
    expect(marks.row(2)).toBe('Quatre.');
    expect(marks.column(table.columns[0]!)).toBe('Cinq.');
    expect(marks.column(table.columns[1]!)).toBeUndefined();
    expect(marks.all.map((item) => marks.placeOf(item))).toEqual([
      { row: 1, column: 1 },
      { row: 1, column: 1 },
      { row: 1, column: 2 },
      null,
      null,
    ]);
  });
});
