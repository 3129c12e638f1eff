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
  { fr: 'Ajouter « { "to": "accordee" } »', said: 'Ajouter cet élément' },
  {
    fr: 'Remplacer « {{ aide | nombre }} » par « {{ aide | montant }} »',
    said: 'Remplacer « {{ aide | nombre }} » par « {{ aide | montant }} »',
  },
  { fr: 'Remplacer « [a-z]+-$ » par « ^[a-z]+-$ »', said: 'Remplacer « [a-z]+-$ » par « ^[a-z]+-$ »' },
  { fr: 'Ajouter la ligne, résultat à remplir', said: 'Ajouter la ligne, résultat à remplir' },
])('« $fr » is « $said »', ({ fr, said }) => {
  expect(titleOf({ title: { fr, en: '' } })).toBe(said);
});

const FILES = {
  'workflow.json': '{}',
  'form.schema.json': '{ "properties": { "unit": { "title": "Unité" } } }',
  'messages/accuse.md': '# Accusé de réception',
};
it.each([
  ['workflow.json', 'Ajouter « "outcome": "granted" »', 'Ajouter « Issue : accordé »'],
  ['workflow.json', 'Ajouter « "internal": true »', 'Ajouter « Pas montrée au demandeur »'],
  ['rules.json', 'Ajouter « "effect": "block" »', 'Ajouter « Effet : bloque le dépôt »'],
  ['form.schema.json', 'Ajouter « "personal": false »', 'Ajouter « Données personnelles : non »'],
  ['privacy.json', 'Retirer « retention »', 'Retirer « Conservation »'],
  // What is not known stays as it is, and so does what the author may have named.
  ['workflow.json', 'Ajouter « "essai": 12 »', 'Ajouter « "essai": 12 »'],
  ['form.schema.json', 'Retirer « unit »', 'Retirer « unit »'],
  ['workflow.json', 'Retirer « oubliee »', 'Retirer « oubliee »'],
  [
    'workflow.json',
    'Supprimer le fichier « messages/accuse.md »',
    'Supprimer le fichier « Un courriel : Accusé de réception »',
  ],
  ['workflow.json', 'Supprimer le fichier « autre.json »', 'Supprimer le fichier « autre.json »'],
])('on a screen, in %s, « %s » is « %s »', (file, fr, said) => {
  expect(titleOf({ title: { fr, en: '' } }, { file, files: FILES })).toBe(said);
});
