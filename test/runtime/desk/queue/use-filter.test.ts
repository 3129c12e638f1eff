import { expect, test } from 'vitest';
import { countNarrowing, filterOf, SORTS, VIEWS, WIDE } from '../../../../runtime/desk/queue/use-filter.ts';

const read = (search: string) => filterOf(new URLSearchParams(search));

test('an address says the filter, and one without anything the cases to take', () => {
  expect(read('')).toEqual({ ...WIDE, view: 'todo', sort: '', by: '' });
  expect(read('view=late&dispositif=aide&state=instruction&q=Wa%C3%A9+12&sort=age')).toEqual({
    ...WIDE,
    view: 'late',
    dispositif: 'aide',
    state: 'instruction',
    q: 'Waé 12',
    sort: 'age',
    by: '',
  });
});

test('what no view and no order is called is left to the queue, and does not empty it', () => {
  expect(read('view=tout&sort=__proto__')).toMatchObject({ view: 'todo', sort: '' });
  expect(VIEWS.map((view) => read(`view=${view}`).view)).toEqual(VIEWS);
  expect(SORTS.map((sort) => read(`sort=${sort}`).sort)).toEqual(SORTS);
});

test.each([
  ['view=late&sort=age', 0],
  ['view=open&dispositif=aide', 1],
  ['dispositif=aide&state=instruction&q=wa', 3],
  ['columns=Commune%3DThio%26Commune%3DBourail%26Foyer%3D3&unreached=yes', 4],
  ['channel=letter&filedFrom=2026-03-01&filedTo=hier&holder=u1&group=g1&alert=Mineur', 5],
  ['view=open&within=overseen&silenceFrom=2026-12-01&silenceBy=2026-12-07', 3],
  ['view=done&within=moi&closedFrom=2026-11-23&closedTo=demain', 1],
  ['due=late&dueFrom=2026-03-01&dueTo=2026-03-31', 3],
  ['unreached=non&channel=pigeon&due=bientôt', 0],
])('%s asks %i things beside its view and its order', (search, count) => {
  expect(countNarrowing(read(search))).toBe(count);
});
