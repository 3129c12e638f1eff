import { expect, test } from 'vitest';
import { SENTENCE_TAGS } from '../../../../engine/form/words/index.ts';
import { fillTemplate, joinSentence } from '../../../../runtime/desk/templates/fill-template.ts';
import { offerTemplates } from '../../../../runtime/desk/templates/offer-templates.ts';
import type { ReplyTemplate } from '../../../../schemas/types/api.ts';

const SUBJECT = {
  number: 'AM-2027-000012',
  stateTitle: 'À instruire',
  dispositif: { id: 'aide-medicale', name: 'Aide médicale' },
  applicant: { personId: 'p1', givenName: 'Marie', familyName: 'Waheo', email: null, phone: null },
};

test.each([
  ['Bonjour {prénom} {nom},', 'Bonjour Marie Waheo,'],
  ['{numéro} : {dispositif}, {étape}.', 'AM-2027-000012 : Aide médicale, À instruire.'],
  ['{ Nom } et {NOM}', 'Waheo et Waheo'],
  ['{autre} {} { nom', '{autre} {} { nom'],
  ['Sans rien.', 'Sans rien.'],
  // What the case holds is not read again.
  ['{prénom}', '{nom}', { ...SUBJECT, applicant: { ...SUBJECT.applicant, givenName: '{nom}' } }],
])('« %s » becomes « %s »', (text, filled, subject = SUBJECT) => {
  expect(fillTemplate(text, subject)).toBe(filled);
});

test('each tag that is offered is filled', () => {
  for (const tag of SENTENCE_TAGS) expect(fillTemplate(`{${tag}}`, SUBJECT)).not.toContain('{');
});

test.each([
  ['', 'Bonjour.', 'Bonjour.'],
  ['  ', 'Bonjour.', 'Bonjour.'],
  ['Bonjour. ', 'Merci.', 'Bonjour.\nMerci.'],
])('after « %s », « %s » is « %s »', (written, sentence, joined) => {
  expect(joinSentence(written, sentence)).toBe(joined);
});

const template = (title: string, ...tags: string[]): ReplyTemplate => ({
  id: title,
  group: { id: 'g', name: 'G' },
  dispositif: null,
  title,
  text: title,
  tags,
  revision: 1,
  by: 'Rose',
  at: '2027-01-01T00:00:00.000Z',
});

test('what speaks of the answer comes first, whatever the accents and the number', () => {
  const all = [template('Bail à jour'), template('Un mois', 'revenu'), template('Copie lisible')];
  const titles = (about: string) => offerTemplates(all, about).map(({ title }) => title);
  expect(titles('Revenus de tout le foyer')).toEqual(['Un mois', 'Bail à jour', 'Copie lisible']);
  expect(titles('BAIL')).toEqual(['Bail à jour', 'Un mois', 'Copie lisible']);
  expect(titles('Autre chose')).toEqual(['Bail à jour', 'Un mois', 'Copie lisible']);
});
