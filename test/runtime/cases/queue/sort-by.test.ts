import { expect, it } from 'vitest';
import { ownOrder, readSortBy, type OwnOrder } from '../../../../runtime/cases/queue/sort-by.ts';
import type { QueueView } from '../../../../schemas/types/api.ts';

it.each([
  ['applicant', { name: 'applicant', descending: false }],
  ['-dueAt', { name: 'dueAt', descending: true }],
  ['=Devis', { name: 'column', title: 'Devis', descending: false }],
  ['-=-Solde=', { name: 'column', title: '-Solde=', descending: true }],
  ['opinions', { name: 'opinions', descending: false }],
])('%s is a column, and a way', (text, by) => {
  expect(readSortBy(text)).toEqual(by);
});

it.each([undefined, '', '-', '=', '-=', '--dueAt', 'constructor', 'due_at', 'Devis'])('%s names no column', (text) => {
  expect(readSortBy(text)).toBeUndefined();
});

it.each<readonly [view: QueueView, by: string, order: OwnOrder | undefined]>([
  ['todo', 'dueAt', { sort: 'due', reversed: false }],
  ['late', '-dueAt', { sort: 'due', reversed: true }],
  ['mine', 'dueAt', { sort: 'due', reversed: false }],
  ['open', 'filedAt', { sort: 'age', reversed: false }],
  ['waiting', '-filedAt', { sort: 'age', reversed: true }],
  // Tasks are kept by when they were opened, and what is over by when it ended.
  ['todo', 'filedAt', undefined],
  ['done', 'filedAt', undefined],
  ['open', 'dueAt', undefined],
  ['messages', 'filedAt', undefined],
  ['todo', 'applicant', undefined],
  ['open', '=filedAt', undefined],
])('« %s » in the order of %s is one that an index has: %o', (view, by, order) => {
  const read = readSortBy(by);
  expect(read && ownOrder(view, read)).toEqual(order);
});
