/** Where a change is seen: the author is led there. */
import { expect, it } from 'vitest';
import { placeOfChange } from '../../../designer/source/place-of-change.ts';

it('is seen where it changed a file: the one that was wrong, else another, at the first character that differs', () => {
  const before = { 'a.json': 'un\ndeux\ntrois', 'b.md': 'texte' };
  expect(placeOfChange(before, { ...before, 'a.json': 'un\ndeux\ntRois', 'b.md': 'autre' }, 'a.json')).toEqual({
    file: 'a.json',
    line: 3,
    column: 2,
  });
  expect(placeOfChange(before, { ...before, 'b.md': 'text' }, 'a.json')).toEqual({ file: 'b.md', line: 1, column: 5 });
  expect(placeOfChange(before, { ...before, 'c.md': 'neuf' }, 'a.json')).toEqual({ file: 'c.md', line: 1, column: 1 });
  expect(placeOfChange(before, { 'a.json': before['a.json'] }, 'b.md')).toBeNull();
});
