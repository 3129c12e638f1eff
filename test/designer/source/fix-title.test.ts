/** What a remedy is called on its button, for whoever never saw a file. */
import { afterAll, expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
// The language is asked for each title.
afterAll(() => vi.unstubAllGlobals());
const { titleOf } = await import('../../../designer/source/fix-title.ts');

it.each([
  { fr: 'Retirer « {"id":"nouvelleCondition","title":"Nouve… »', said: 'Retirer cet élément' },
  { fr: 'Retirer « ["a","b"] » de « lignes »', said: 'Retirer cet élément de « lignes »' },
  { fr: 'Remplacer « instructio » par « instruction »', said: 'Remplacer « instructio » par « instruction »' },
  { fr: 'Ajouter la ligne, résultat à remplir', said: 'Ajouter la ligne, résultat à remplir' },
])('« $fr » is « $said »', ({ fr, said }) => {
  expect(titleOf({ title: { fr, en: '' } })).toBe(said);
});
