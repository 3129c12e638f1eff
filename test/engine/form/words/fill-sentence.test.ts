import { expect, it } from 'vitest';
import { fillSentence, SENTENCE_TAGS } from '../../../../engine/form/words/index.ts';

const VALUES = { prénom: 'Marie', nom: 'Wamytan', numéro: 'AM-1', dispositif: 'Aide médicale', étape: 'À instruire' };

it.each([
  ['Bonjour {prénom} {nom}', 'Bonjour Marie Wamytan'],
  ['{ Numéro } – {DISPOSITIF}', 'AM-1 – Aide médicale'],
  ['{prenom} {inconnu} {}', '{prenom} {inconnu} {}'],
  ['{{nom}}', '{Wamytan}'],
  ['sans rien', 'sans rien'],
])('%j is written %j', (text, written) => {
  expect(fillSentence(text, VALUES)).toBe(written);
});

it('knows an accent that is written in two signs, and every tag that it offers', () => {
  expect(fillSentence('{prénom}'.normalize('NFD'), VALUES)).toBe('Marie');
  for (const tag of SENTENCE_TAGS) expect(fillSentence(`{${tag}}`, VALUES)).toBe(VALUES[tag]);
});

it('fills nothing in what it filled in', () => {
  expect(fillSentence('{nom}', { ...VALUES, nom: '{prénom}' })).toBe('{prénom}');
});
