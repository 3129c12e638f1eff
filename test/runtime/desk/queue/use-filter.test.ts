import { expect, test } from 'vitest';
import { filterOf, SORTS, VIEWS, WIDE } from '../../../../runtime/desk/queue/use-filter.ts';

const read = (search: string) => filterOf(new URLSearchParams(search));

test('an address says the filter, and one without anything the cases to take', () => {
  expect(read('')).toEqual({ ...WIDE, view: 'todo', sort: '' });
  expect(read('view=late&dispositif=aide&state=instruction&q=Wa%C3%A9+12&sort=age')).toEqual({
    ...WIDE,
    view: 'late',
    dispositif: 'aide',
    state: 'instruction',
    q: 'Waé 12',
    sort: 'age',
  });
});

test('what no view and no order is called is left to the queue, and does not empty it', () => {
  expect(read('view=tout&sort=__proto__')).toMatchObject({ view: 'todo', sort: '' });
  expect(VIEWS.map((view) => read(`view=${view}`).view)).toEqual(VIEWS);
  expect(SORTS.map((sort) => read(`sort=${sort}`).sort)).toEqual(SORTS);
});
