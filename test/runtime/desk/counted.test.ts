import { expect, test } from 'vitest';
import { en } from '../../../runtime/desk/messages/en.ts';
import { fr } from '../../../runtime/desk/messages/fr.ts';
import { createCounted } from '../../../runtime/desk/counted.ts';
import { createText } from '../../../runtime/forms/text.ts';

const tCount = createCounted(fr, createText(fr));

test('one thing is not said as several, and none has its own words', () => {
  expect(tCount('bulkWillApply', 3)).toBe('L’action s’appliquera à 3 dossiers :');
  expect(tCount('bulkWillApply', 1)).toBe('L’action s’appliquera à 1 dossier :');
  expect(tCount('bulkWillApply', 0)).toBe('L’action ne s’appliquera à aucun de ces dossiers.');
  expect([0, 2].map((count) => tCount('messages', count))).toEqual(['Messages', 'Messages (2)']);
  expect([0, 2].map((count) => tCount('exchangesNoted', count))).toEqual([
    'Appels et courriers',
    'Appels et courriers (2)',
  ]);
  expect(tCount('clock-suspended', 1, { title: 'Délai' })).toContain('il restera 1 jour.');
});

test('both languages say the same things', () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(fr).toSorted());
});
