/** To whom a question is asked is held against what it asks. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const BASE = withText(
  withJson(readFixtureBase(), 'form.ui.json', ({ pages }: Parsed) => pages[0].fields.push('genre', 'suite')),
  'scenarios/accord.json',
  null,
);
const codes = (source: typeof BASE): readonly string[] =>
  diagnosticsOf(source).flatMap(({ code }) => (code.startsWith('scenario') ? [] : [code]));
const choices = (labels: Readonly<Record<string, string>>): Parsed =>
  Object.entries(labels).map(([value, title]) => ({ const: value, title }));
const asking = (question: Parsed, suite: Parsed, when: Parsed, rules: (value: Parsed) => void = () => undefined) =>
  codes(
    withJson(
      withJson(BASE, 'form.schema.json', (form: Parsed) => {
        form.properties.genre = { title: 'Genre', type: 'string', ...question };
        form.allOf.push({
          if: { properties: { genre: when }, required: ['genre'] },
          then: { properties: { suite: { type: 'string', maxLength: 40, ...suite } } },
        });
      }),
      'rules.json',
      rules,
    ),
  );

const RESOURCES = { title: 'Le foyer a-t-il d’autres ressources ?', oneOf: choices({ oui: 'Oui', non: 'Non' }) };

describe('what is asked of who says no', () => {
  it.for<readonly [title: string, when: Parsed, found: readonly string[]]>([
    ['Montant de ces autres ressources', { const: 'oui' }, []],
    ['Montant de ces autres ressources', { const: 'non' }, ['form.asked-of-no']],
    ['Attestation sur l’honneur', { const: 'non' }, []],
    ['Pourquoi', { const: 'non' }, []],
    ['Profession', { const: 'non' }, []],
    ['Ce qui manque aux ressources', { const: 'non' }, []],
    ['Ce que disent les ressources', { const: 'non' }, []],
    ['Montant de ces autres ressources', { enum: ['oui', 'non'] }, []],
  ])('%s %j', ([title, when, found]) => expect(asking(RESOURCES, { title }, when)).toEqual(found));
});

describe('details', () => {
  const kinds = { oneOf: choices({ ville: 'De ville', autre: 'Autre vélo' }) };
  it.for<readonly [title: string, when: Parsed, found: readonly string[]]>([
    ['Précisez le genre', { const: 'autre' }, []],
    ['Précisez le genre', { const: 'ville' }, ['form.details-other']],
    ['Taille du cadre', { const: 'ville' }, []],
    ['Précisez le genre', { enum: ['ville', 'autre'] }, []],
  ])('%s %j', ([title, when, found]) => expect(asking(kinds, { title }, when)).toEqual(found));
});

describe('what is asked in vain', () => {
  const owns = { title: 'Vous êtes', oneOf: choices({ proprietaire: 'Propriétaire', locataire: 'Locataire' }) };
  const ruled =
    (valid: string, effect = 'block') =>
    (rules: Parsed) => {
      rules.eligibility.push({ id: 'droit', title: 'Être propriétaire', valid, effect, message: 'Non.' });
    };
  it.for<readonly [valid: string, effect: string, found: readonly string[]]>([
    ['genre != "locataire"', 'block', ['form.asked-in-vain']],
    ['genre = "proprietaire"', 'block', ['form.asked-in-vain']],
    ['genre = "proprietaire"', 'inform', []],
    ['genre = "locataire"', 'block', []],
    ['genre != "locataire" or prix > 100000', 'block', []],
  ])('%s %s', ([valid, effect, found]) => {
    const told = asking(owns, { title: 'Bail' }, { const: 'locataire' }, ruled(valid, effect));
    expect(told.filter((code) => code.startsWith('form.'))).toEqual(found);
  });
});

describe('a choice of a length', () => {
  it.for<readonly [unit: string, value: number, title: string, found: readonly string[]]>([
    ['mois', 24, '2 ans', []],
    ['mois', 36, '2 ans', ['form.choice-length']],
    ['ans', 2, 'Deux ans', []],
    ['jours', 7, 'Une semaine', []],
    ['jours', 8, 'Une semaine', ['form.choice-length']],
    ['mois', 24, 'De 2 ans à 3 ans', []],
    ['places', 24, '2 ans', []],
  ])('%s %s %s', ([unit, value, title, found]) => {
    const source = withJson(BASE, 'form.schema.json', ({ properties }: Parsed) => {
      const first = { const: 1, title: 'Une fois' };
      properties.genre = { title: 'Durée', type: 'integer', oneOf: [first, { const: value, title }], cagou: { unit } };
      properties.suite = { title: 'Suite', type: 'string', maxLength: 40 };
    });
    expect(codes(source)).toEqual(found);
  });
});

describe('what a message asks to write', () => {
  it.for<readonly [minimum: number, required: string, found: readonly string[]]>([
    [0, 'Indiquez le prix. S’il n’y en a pas, écrivez 0.', []],
    [1, 'Indiquez le prix. S’il n’y en a pas, écrivez 0.', ['form.message-figure']],
    [1, 'Indiquez le prix.', []],
    [1, 'Écrivez 900000 au plus.', ['form.message-figure']],
  ])('%s %s', ([minimum, required, found]) => {
    const source = withJson(readFixtureBase(), 'form.schema.json', ({ properties }: Parsed) => {
      properties.prix.minimum = minimum;
      properties.prix.cagou.messages = { required };
    });
    expect(codes(source)).toEqual(found);
  });
});
