import { expect, test } from 'vitest';
import { digestOf } from '../../../../runtime/ui/saving/digest.ts';

test('the same files have the same digest in any order', () => {
  expect(digestOf({ 'a.md': 'un', 'b.md': 'deux' })).toBe(digestOf({ 'b.md': 'deux', 'a.md': 'un' }));
});

test('files that differ by a letter, a name or where one ends have others', () => {
  const drafts = [{}, { a: '' }, { a: 'b' }, { b: 'a' }, { ab: '' }, { a: 'b', b: '' }, { a: 'é' }, { a: 'e\u0301' }];
  const many = Array.from({ length: 20_000 }, (_, at) => ({ 'README.md': `Ligne ${at}` }));
  const all = [...drafts, ...many];
  expect(new Set(all.map(digestOf)).size).toBe(all.length);
});

test('the order in which a database keeps members says nothing, that of a list does', () => {
  expect(digestOf({ foyer: { b: 1, a: [1, 2] } })).toBe(digestOf({ foyer: { a: [1, 2], b: 1 } }));
  expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
});
