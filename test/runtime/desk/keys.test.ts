import { expect, test } from 'vitest';
import { keysOf } from '../../../runtime/desk/keys.ts';
import { fr } from '../../../runtime/desk/messages/fr.ts';

test.each([
  ['/', 'queue'],
  ['/guichet', 'queue'],
  ['/dossiers/0a', 'keysCase'],
])('at %s, the keys of that screen come first', (pathname, first) => {
  expect(keysOf(pathname)[0]?.title).toBe(first);
});

test('each list is there on every screen, no key does two things in one, and all are said', () => {
  const [queue, onCase] = [keysOf('/'), keysOf('/dossiers/0a')];
  expect(new Set(queue)).toEqual(new Set(onCase));
  for (const { title, keys } of queue) {
    expect(fr[title]).not.toBe('');
    expect(new Set(keys.map(([key]) => key)).size).toBe(keys.length);
    expect(keys.every(([, does]) => fr[does].length > 0)).toBe(true);
  }
});
