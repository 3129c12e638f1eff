import { expect, test } from 'vitest';
import { besideDocument, documentsOf } from '../../../../../runtime/desk/case/reading/documents.ts';

const file = (id: string) => ({ id, name: `${id}.pdf`, size: 10, mediaType: 'application/pdf' });
const row = (label: string, id: string | null) => ({
  pointer: `/${label}`,
  label,
  value: null,
  file: id === null ? null : file(id),
  depth: 0,
  heading: false,
});
const sections = [
  { page: 'a', title: 'A', rows: [row('Nom', null), row('Identité', 'one'), row('Domicile', 'two')] },
  { page: 'b', title: 'B', rows: [row('Encore', 'one'), row('Ressources', 'three')] },
];
const documents = documentsOf(sections);

test('documents are those of the answers, once each, in their order, with what they prove', () => {
  expect(documents.map(({ file: { id }, label }) => [id, label])).toEqual([
    ['one', 'Identité'],
    ['two', 'Domicile'],
    ['three', 'Ressources'],
  ]);
});

test.each([
  [null, 1, 'one'],
  [null, -1, 'three'],
  ['one', 1, 'two'],
  ['two', 1, 'three'],
  ['three', 1, undefined],
  ['one', -1, undefined],
  ['three', -1, 'two'],
  ['of a letter', 1, 'one'],
] as const)('from %s, %i leads to %s', (shown, step, id) => {
  expect(besideDocument(documents, shown, step)?.file.id).toBe(id);
});

test('without documents there is none beside', () => {
  expect(besideDocument([], null, 1)).toBeNull();
  expect(besideDocument([], 'one', -1)).toBeNull();
});
