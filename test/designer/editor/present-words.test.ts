/** Who else has a scheme open, in one sentence: others by name and place, one's own tabs once. */
import { expect, test, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { presentInWords } = await import('../../../designer/editor/present-words.ts');
vi.unstubAllGlobals();

const FILES = { 'README.md': '# Notes\n' };
const paul = { name: 'Paul Kone', isMine: false, place: 'graph' };
const own = (place: string) => ({ name: 'Marie Waheo', isMine: true, place });

test.each([
  ['nobody', [], ''],
  ['one’s own other tab', [own('form')], 'Aussi sur ce dispositif : vous, dans un autre onglet, sur « Formulaire »'],
  ['four tabs', [own('form'), own('form'), own('rules')], 'Aussi sur ce dispositif : vous, dans 3 autres onglets'],
  [
    'somebody else, and one’s own tabs after them',
    [own('form'), paul, own('rules')],
    'Aussi sur ce dispositif : Paul Kone, sur « Procédure », vous, dans 2 autres onglets',
  ],
  [
    'two tabs of somebody else, the same place once',
    [paul, paul, { ...paul, place: 'README.md' }],
    'Aussi sur ce dispositif : Paul Kone, sur « Procédure », Paul Kone, sur « Notes de l’auteur »',
  ],
])('%s', (_, others, said) => {
  expect(presentInWords(FILES, others)).toBe(said);
});
