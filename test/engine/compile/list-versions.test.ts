/** Two versions of a shared list, whatever they hold: what is told of them is all that differs, counted as an oracle counts it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLists, readSharedList, type ReferenceList } from '../../../engine/index.ts';

type Row = { readonly value: string; readonly label: string; readonly ile: string; readonly habitants: number | null };

/** A column that no row fills is refused: one row fills them all. */
const FULL: Row = { value: 'z', label: 'Thio', ile: 'Grande Terre', habitants: 2_500 };
const rows: fc.Arbitrary<readonly Row[]> = fc
  .uniqueArray(
    fc.record({
      value: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      // What a spreadsheet writes of names: commas, quotes, accents, spaces within.
      label: fc.constantFrom('Païta', 'Mont-Dore', 'Île des Pins, « Kunié »', 'La "Foa"', 'Nouméa; ville'),
      ile: fc.constantFrom('Grande Terre', 'Kunié', ''),
      habitants: fc.option(fc.integer({ min: 0, max: 100_000 })),
    }),
    { selector: ({ value }) => value, minLength: 1, maxLength: 8 },
  )
  // Two rows of one label are refused as well.
  .map((list) => [FULL, ...list.map((row) => ({ ...row, label: `${row.label} ${row.value}` }))]);

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const write = (list: readonly Row[]): string =>
  `value,label,ile,habitants:number\n${list
    .map(({ value, label, ile, habitants }) => `${[value, label, ile, String(habitants ?? '')].map(cell).join(',')}\n`)
    .join('')}`;

function listOf(text: string): ReferenceList {
  const read = readSharedList('liste.csv', text);
  if (read.type === 'read') return read.list;
  throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
}

const isSame = (one: Row, other: Row): boolean => write([one]) === write([other]);

describe('a shared list', () => {
  it('[G1] is read cell by cell as it was written, a blank one staying blank', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { rows: read, columns } = listOf(write(given));
        expect(read.map(({ value, label }) => ({ value, label }))).toEqual(
          given.map(({ value, label }) => ({ value, label })),
        );
        expect(columns['habitants']?.cells).toEqual(given.map(({ habitants }) => String(habitants ?? '')));
      }),
      { numRuns: 60 },
    );
  });

  it('[G5] says the same whichever way its lines end, and with the mark that a spreadsheet puts first', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const text = write(given);
        expect(listOf(text.replaceAll('\n', '\r\n')).rows).toEqual(listOf(text).rows);
        expect(listOf(`\uFEFF${text}`).rows).toEqual(listOf(text).rows);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses two rows of one value, which a choice could not tell apart', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [first] = given;
        if (!first) return;
        const read = readSharedList('liste.csv', write([...given, { ...first, label: 'Autre' }]));
        expect(read.type).toBe('refused');
      }),
      { numRuns: 20 },
    );
  });
});

describe('two versions of it', () => {
  it('[G6] part by the rows that came, went and changed, and by no other', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const told = compareLists(listOf(write(before)), listOf(write(after)));
        const former = new Map(before.map((row) => [row.value, row]));
        const later = new Map(after.map((row) => [row.value, row]));
        const isChanged = (row: Row): boolean => {
          const old = former.get(row.value);
          return old !== undefined && !isSame(old, row);
        };
        expect(told.added.count).toBe(after.filter(({ value }) => !former.has(value)).length);
        expect(told.removed.count).toBe(before.filter(({ value }) => !later.has(value)).length);
        expect(told.changed.count).toBe(after.filter(isChanged).length);
        expect([told.columnsAdded, told.columnsRemoved]).toEqual([[], []]);
      }),
      { numRuns: 120 },
    );
  });

  it('that hold the same rows in another order do not part', () => {
    fc.assert(
      fc.property(
        rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }))),
        ([list, shuffled]) => {
          const { added, removed, changed } = compareLists(listOf(write(list)), listOf(write(shuffled)));
          expect([added.count, removed.count, changed.count]).toEqual([0, 0, 0]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('seen backwards, what came is what went', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const [one, other] = [listOf(write(before)), listOf(write(after))];
        const [there, back] = [compareLists(one, other), compareLists(other, one)];
        expect(back.removed).toEqual(there.added);
        expect(back.added).toEqual(there.removed);
        expect(back.changed.count).toBe(there.changed.count);
      }),
      { numRuns: 60 },
    );
  });
});
