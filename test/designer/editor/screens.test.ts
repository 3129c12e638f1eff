/** Where somebody is in a scheme, as the others read it. */
import { expect, test, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { placeOf, wordPlace } = await import('../../../designer/editor/screens.ts');
const { SCREENS, screenOfFile, titleOfScreen } = await import('../../../designer/screens.ts');
vi.unstubAllGlobals();

const FILES = {
  'dispositif.json': '{ "title": "Aide" }',
  'workflow.json': '{}',
  'scenarios/refus.json': '{ "title": "Un refus" }',
  'messages/accord.md': '# Votre demande est acceptée\n\nBonjour.\n',
};

test('each screen is called as its tab is, and no two alike', () => {
  const titles = SCREENS.map(titleOfScreen);
  expect(new Set(titles).size).toBe(SCREENS.length);
  expect(titles).toEqual(expect.arrayContaining(['Formulaire', 'Procédure', 'Publier']));
});

test.each([
  ['dispositif.json', 'Dispositif'],
  ['privacy.json', 'Dispositif'],
  ['queue.json', 'Dispositif'],
  ['form.schema.json', 'Formulaire'],
  ['form.ui.json', 'Formulaire'],
  ['data/communes.csv', 'Formulaire'],
  ['rules.json', 'Règles'],
  ['workflow.json', 'Procédure'],
  ['agent.schema.json', 'Constats'],
  ['messages/accord.md', 'Lettres et fiche'],
  ['sheet.md', 'Lettres et fiche'],
  ['scenarios/refus.json', 'Scénarios'],
  ['README.md', 'Fichiers'],
])('%s is worked on under « %s »', (file, title) => {
  expect(titleOfScreen(screenOfFile(file))).toBe(title);
});

test.each([
  ['form', 'dispositif.json', 'Formulaire'],
  ['graph', 'workflow.json', 'Procédure'],
  ['source', 'workflow.json', 'La procédure'],
  ['source', 'scenarios/refus.json', 'Un scénario : Un refus'],
  ['source', 'messages/accord.md', 'Un courriel : Votre demande est acceptée'],
  ['source', 'README.md', 'Notes de l’auteur'],
] as const)('%s with %s open is « %s »', (screen, file, words) => {
  expect(wordPlace(FILES, placeOf(screen, file))).toBe(words);
});

test('what is no file of a scheme is told as it is named', () => {
  expect(wordPlace(FILES, 'ailleurs.txt')).toBe('ailleurs.txt');
});
