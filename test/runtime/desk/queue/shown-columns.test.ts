import { describe, expect, test } from 'vitest';
import {
  allColumns,
  keyOf,
  mayBeLeftOut,
  moved,
  shownColumns,
  writeShown,
} from '../../../../runtime/desk/queue/shown-columns.ts';
import type { QueueRow } from '../../../../schemas/types/api.ts';
import { queueRow } from '../case-detail.ts';

const row = (dispositif: string, ...columns: readonly (readonly [string, string])[]): QueueRow =>
  queueRow(dispositif, {
    dispositif,
    columns: columns.map(([title, type]) => ({ title, type, value: 1, text: '1' })),
  });

const ONE = [row('aide', ['Commune', 'string'], ['Ressources', 'money'])];
const TWO = [...ONE, row('chasse', ['Demande', 'string'])];
const keys = (rows: readonly QueueRow[], chosen = ''): readonly string[] => shownColumns(rows, chosen).map(keyOf);

describe('the columns of the queue', () => {
  test('are those of the scheme while there is one', () => {
    expect(keys(ONE)).toEqual(['applicant', 'toDo', 'dueAt', 'assignee', '=Commune', '=Ressources', 'filedAt']);
  });

  test('name the scheme when there are several, and leave their own out', () => {
    expect(keys(TWO)).toEqual(['dispositif', 'applicant', 'toDo', 'dueAt', 'assignee', 'filedAt']);
  });

  test('are those that were chosen, in their order, whatever rows come', () => {
    const chosen = writeShown(moved(shownColumns(ONE, ''), '=Commune', -1));
    for (const rows of [ONE, TWO, []]) {
      expect(keys(rows, chosen).slice(0, 4)).toEqual(['applicant', 'toDo', 'dueAt', '=Commune']);
    }
  });

  test('always hold the deadline and the holder', () => {
    expect(keys(ONE, 'filedAt')).toEqual(['filedAt', 'dueAt', 'assignee']);
    expect(
      shownColumns(ONE, '')
        .filter((column) => !mayBeLeftOut(column))
        .map(keyOf),
    ).toEqual(['dueAt', 'assignee']);
  });

  test('align what is counted', () => {
    const counted = shownColumns(ONE, 'applicant,%3DRessources').find((column) => keyOf(column) === '=Ressources');
    expect(counted).toEqual({ type: 'scheme', title: 'Ressources', counted: true });
  });

  test.each(['%', 'rien', ',,', '%E0%A4%A', 'dueAt,dueAt'])('bear an address that says %s', (chosen) => {
    expect(keys(ONE, chosen)).toEqual(['dueAt', 'assignee']);
  });

  test.each([['Reste dû, en F'], ['50 % du coût'], ['=étrange'], ['a&b=c']])('bear a title such as %s', (title) => {
    const all = allColumns([row('aide', [title, 'string'])]);
    expect(shownColumns([], writeShown(all)).map(keyOf)).toEqual(all.map(keyOf));
  });

  test('may be those of schemes of which no row is shown', () => {
    expect(allColumns(TWO, [{ title: 'Versé', type: 'money' }]).map(keyOf)).toContain('=Versé');
  });
});

describe('a column that is moved', () => {
  const columns = shownColumns(ONE, '');
  test.each([
    ['toDo', -1, 0],
    ['toDo', 1, 2],
    ['applicant', -1, 0],
    ['filedAt', 1, 6],
    ['assignee', 1, 4],
  ] as const)('%s by %i is at %i', (key, by, place) => {
    const after = moved(columns, key, by).map(keyOf);
    expect(after[place]).toBe(key);
    expect(after.toSorted()).toEqual(columns.map(keyOf).toSorted());
  });

  test('that is not there moves nothing', () => {
    expect(moved(columns, '=Autre', 1)).toEqual(columns);
  });
});
