/** Gestures on decision tables: a column is a cell in each row, a period ends where the next begins. */
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { rebase } from '../../../engine/edit/rebase.ts';
import { changedLines } from '../../support/changed-lines.ts';
import { readExample } from '../../support/example.ts';

const { files: APRAH } = await readExample('aprah');
const RATES = { name: 'taux', from: '2026-01-01' };
const table = (files: Files, rank = 0) => JSON.parse(files['rules.json'] ?? 'null').tables[rank];

function after(files: Files, gesture: Gesture): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused') throw new Error(`refused: ${performed.code} ${performed.pointer}`);
  expect(applyChanges(performed.files, invertChanges(files, performed.changes))).toEqual(files);
  return performed.files;
}
const refusal = (gesture: Gesture) => perform(APRAH, gesture);

describe('a gesture on a table', () => {
  it('adds a condition with a cell in each row, on the lines of the rows alone', () => {
    const files = after(APRAH, {
      type: 'table.column.add',
      table: RATES,
      side: 'inputs',
      column: { label: 'Enfants', expression: 'enfants', type: 'number', minimum: 0 },
      cell: '-',
      before: 1,
    });
    expect(table(files).inputs.map(({ label }: { label: string }) => label)[1]).toBe('Enfants');
    expect(table(files).rows.map(({ when }: { when: string[] }) => when.length)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(table(files).rows[1].when).toEqual(['(80..150]', '-', '"oui"']);
    const { gone, added } = changedLines(APRAH['rules.json'] ?? '', files['rules.json'] ?? '');
    expect(added - gone).toBeLessThanOrEqual(7);
  });

  it('moves and removes a column with its cells, and keeps the last of a side', () => {
    const moved = after(APRAH, { type: 'table.column.move', table: RATES, side: 'inputs', column: 1, before: 0 });
    expect(table(moved).rows[1].when).toEqual(['"oui"', '(80..150]']);
    const removed = after(moved, { type: 'table.column.remove', table: RATES, side: 'inputs', column: 1 });
    expect(table(removed).rows[1].when).toEqual(['"oui"']);
    const last: Gesture = { type: 'table.column.remove', table: RATES, side: 'outputs', column: 0 };
    expect(refusal(last)).toMatchObject({ code: 'does-not-fit' });
  });

  it('begins a period: the former ends the day before', () => {
    const files = after(APRAH, { type: 'table.period', table: RATES, from: '2027-03-01' });
    expect(table(files).effective).toEqual({ from: '2026-01-01', to: '2027-02-28' });
    expect(table(files, 1)).toEqual({ ...table(APRAH), effective: { from: '2027-03-01' } });
    expect(refusal({ type: 'table.period', table: RATES, from: '2026-01-01' })).toMatchObject({ code: 'does-not-fit' });
    expect(refusal({ type: 'table.period', table: RATES, from: '2027-02-30' })).toMatchObject({ code: 'does-not-fit' });
  });

  it('gives a table that held for ever an end, and the next its beginning', () => {
    const bare = JSON.parse(APRAH['rules.json'] ?? '');
    delete bare.tables[0].effective;
    const files = { ...APRAH, 'rules.json': JSON.stringify(bare, null, 2) };
    const made = after(files, { type: 'table.period', table: { name: 'taux', from: null }, from: '2027-01-01' });
    expect(table(made).effective).toEqual({ from: '1900-01-01', to: '2026-12-31' });
    expect(table(made, 1).effective).toEqual({ from: '2027-01-01' });
  });

  it('writes a block of cells, rows that are missing and notes with it', () => {
    const files = after(APRAH, {
      type: 'table.paste',
      table: RATES,
      column: 1,
      lines: [
        { row: 5, cells: ['"oui"', '20', 'Article 4', 'beyond'] },
        { row: null, cells: ['"non"', '0', ''] },
      ],
    });
    expect(table(files).rows[5]).toEqual({ when: ['> 250', '"oui"'], then: ['20'], note: 'Article 4' });
    expect(table(files).rows[6]).toEqual({ when: ['-', '"non"'], then: ['0'] });
    const emptied = after(files, { type: 'table.paste', table: RATES, column: 3, lines: [{ row: 5, cells: [''] }] });
    expect(table(emptied).rows[5]).toEqual({ when: ['> 250', '"oui"'], then: ['20'] });
  });

  it('adds a table and the value that reads it, in a file that there is not yet', () => {
    const { 'rules.json': _gone, ...files } = APRAH;
    const value = { name: 'montant', title: 'Montant', type: 'money', table: 'montants' };
    const fresh = {
      name: 'montants',
      title: 'Montants',
      hitPolicy: 'U',
      inputs: [{ label: 'Parts', expression: 'parts', type: 'number' }],
      outputs: [{ name: 'montant', label: 'Montant', type: 'money' }],
      rows: [{ when: ['-'], then: ['0'] }],
    };
    const made = after(files, { type: 'table.add', table: fresh, value });
    expect(JSON.parse(made['rules.json'] ?? '')).toEqual({ computed: [value], tables: [fresh] });
    const beside = after(APRAH, { type: 'table.add', table: fresh, value });
    expect(table(beside, 3)).toEqual(fresh);
    const without = after(beside, { type: 'table.remove', table: { name: 'montants', from: null } });
    expect(JSON.parse(without['rules.json'] ?? '')).toEqual(JSON.parse(APRAH['rules.json'] ?? ''));
  });
});

it('in a file that cannot be read is refused for that, and not as gone', () => {
  const broken = { ...APRAH, 'rules.json': (APRAH['rules.json'] ?? '').trimEnd().slice(0, -1) };
  const gesture: Gesture = { type: 'table.paste', table: RATES, column: 0, lines: [{ row: 0, cells: ['-'] }] };
  expect(perform(broken, gesture)).toMatchObject({ type: 'refused', code: 'file-broken' });
});

describe('beside another author', () => {
  const insertFirst: Gesture = {
    type: 'insert',
    at: { file: 'rules.json', pointer: '/tables/0/rows' },
    before: 0,
    value: { when: ['-', '-'], then: ['1'] },
  };
  function both(first: Gesture, second: Gesture) {
    const performed = perform(APRAH, first);
    if (performed.type === 'refused') throw new Error(performed.code);
    return rebase(APRAH, performed.changes, second);
  }

  it('writes in the rows that were meant', () => {
    const paste: Gesture = { type: 'table.paste', table: RATES, column: 2, lines: [{ row: 1, cells: ['90'] }] };
    const result = both(insertFirst, paste);
    if (result.type === 'refused') throw new Error(result.code);
    expect(table(result.files).rows[2].then).toEqual(['90']);
    const removed = both({ type: 'remove', at: { file: 'rules.json', pointer: '/tables/0/rows/1' } }, paste);
    expect(removed).toMatchObject({ type: 'refused', code: 'place-gone' });
  });

  it('is told that columns have changed under its cells', () => {
    const column: Gesture = {
      type: 'table.column.add',
      table: RATES,
      side: 'inputs',
      column: { label: 'X', expression: 'parts', type: 'number' },
      cell: '-',
      before: 0,
    };
    const paste: Gesture = { type: 'table.paste', table: RATES, column: 1, lines: [{ row: 0, cells: ['"oui"'] }] };
    expect(both(column, paste)).toMatchObject({ type: 'refused', code: 'place-gone' });
    const removal = both(column, { type: 'table.column.remove', table: RATES, side: 'inputs', column: 1 });
    if (removal.type === 'refused') throw new Error(removal.code);
    expect(table(removal.files).inputs.map(({ label }: { label: string }) => label)).toEqual([
      'X',
      'Part du quotient de référence',
    ]);
  });
});
