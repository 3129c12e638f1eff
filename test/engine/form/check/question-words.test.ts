/** What a question says is held against how it is asked; words that may be meant are left alone. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../../sources.ts';

const BASE = readFixtureBase();
const FORM = 'form.schema.json';
const told = (change: (form: Parsed) => void): readonly string[] =>
  diagnosticsOf(withJson(BASE, FORM, change)).map(({ code, pointer }) => `${code} ${pointer}`);

/** The free text of the base, asked otherwise. */
const asked = (schema: Parsed): readonly string[] => told((form) => (form.properties.couleur = schema));
const text = (title: string, cagou: Parsed, more: Parsed = {}): Parsed => ({ title, type: 'string', ...more, cagou });
const OPEN = { open: 'open' };
const AT = '/properties/couleur/cagou';

describe('what is opened', () => {
  it.for<readonly [says: string, schema: Parsed, found: readonly string[]]>([
    ['is a choice', text('Couleur', OPEN, { oneOf: [{ const: 'bleu', title: 'Bleu' }] }), []],
    ['is a list', text('Commune', { ...OPEN, data: 'communes' }), []],
    ['is a number, counted by steps', { title: 'Poids', type: 'integer', cagou: OPEN }, []],
    ['is a date, counted by the year', text('Achat', { open: 'coarse' }, { format: 'date' }), []],
    ['is a yes or no', { title: 'Neuf', type: 'boolean', cagou: OPEN }, []],
    ['is no free text', text('Couleur', OPEN), [`annotation.open-uncounted ${AT}/open`]],
    ['may be said never to be', text('Couleur', { open: 'never' }), []],
  ])('%s', ([, schema, found]) => {
    expect(asked(schema)).toEqual(found);
  });

  it('is nothing that each member of a list is asked', () => {
    const items = { type: 'object', properties: { prix: { title: 'Prix', type: 'integer', cagou: OPEN } } };
    expect(asked({ title: 'Achats', type: 'array', items })).toEqual([
      'annotation.open-uncounted /properties/couleur/items/properties/prix/cagou/open',
    ]);
  });
});

describe('what fills a question in', () => {
  it.for<readonly [title: string, prefill: string, isTold: boolean]>([
    ['Nom d’usage', 'person.familyName', false],
    ['Nom et prénoms', 'person.familyName', false],
    ['Prénoms', 'person.familyName', true],
    ['Prénoms', 'person.givenName', false],
    ['Nom d’usage', 'person.givenName', true],
    ['Qui êtes-vous ?', 'person.givenName', false],
    ['Nom de naissance', 'person.birthName', false],
    ['Né à', 'person.birthPlace', false],
    ['Commune', 'person.birthPlace', true],
  ])('« %s » by %s', ([title, prefill, isTold]) => {
    const schema = text(title, { prefill, personal: 'identite' }, { maxLength: 80 });
    expect(asked(schema)).toEqual(isTold ? [`annotation.prefill-other ${AT}/prefill`] : []);
  });

  it('is a birth date where a birth date is asked, and today elsewhere', () => {
    const date = (title: string, prefill: string) =>
      asked(text(title, { prefill, personal: 'identite' }, { format: 'date' }));
    expect(date('Votre naissance', 'person.birthDate')).toEqual([]);
    expect(date('Née le', 'person.birthDate')).toEqual([]);
    expect(date('Date de la demande', 'person.birthDate')).toEqual([`annotation.prefill-other ${AT}/prefill`]);
    expect(date('Date de la demande', 'today')).toEqual([]);
    expect(date('Votre naissance', 'today')).toEqual([`annotation.prefill-other ${AT}/prefill`]);
  });
});

describe('the period of a unit', () => {
  it.for<readonly [title: string, unit: string, isTold: boolean]>([
    ['Kilomètres par mois', 'km/mois', false],
    ['Kilomètres par mois', 'km/an', true],
    ['Parcours annuel', 'km/mois', true],
    ['Kilomètres', 'km/an', false],
    ['Kilomètres par mois ou par an', 'km/an', false],
    ['Kilomètres par mois', 'km', false],
  ])('« %s » in %s', ([title, unit, isTold]) => {
    expect(asked({ title, type: 'integer', cagou: { unit } })).toEqual(
      isTold ? [`annotation.unit-period ${AT}/unit`] : [],
    );
  });
});

describe('the form of a telephone number', () => {
  it.for<readonly [pattern: string, isTold: boolean]>([
    ['^[0-9]{6}$', false],
    [String.raw`^\+687[0-9]{6}$`, false],
    [String.raw`^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$`, false],
    ['^0[67][0-9]{8}$', false],
    ['^[0-9]{5}$', true],
    ['^[a-z]+$', true],
  ])('%s', ([pattern, isTold]) => {
    expect(asked(text('Téléphone', { widget: 'phone' }, { pattern }))).toEqual(
      isTold ? ['annotation.phone-pattern /properties/couleur/pattern'] : [],
    );
  });

  it('is judged of telephones alone', () => {
    expect(asked(text('Code', {}, { pattern: '^[0-9]{5}$' }))).toEqual([]);
  });
});

describe('the message of a bound', () => {
  const bounded = (minLength: number, message: string): readonly string[] =>
    asked(text('Couleur', { messages: { minLength: message } }, { minLength, maxLength: 40 }));
  it.for<readonly [minLength: number, message: string, isTold: boolean]>([
    [3, 'Écrivez au moins 3 lettres.', false],
    [3, 'Écrivez au moins trois lettres.', false],
    [3, 'Écrivez plus de 2 lettres.', false],
    [3, 'Écrivez au moins 2 lettres.', true],
    [30, 'Écrivez une phrase.', false],
    [3, 'De 2 à 40 lettres.', false],
    [3, 'Écrivez un mot.', false],
  ])('%d: %s', ([minLength, message, isTold]) => {
    expect(bounded(minLength, message)).toEqual(isTold ? [`form.message-figure ${AT}/messages/minLength`] : []);
  });
});

describe('a section with questions that must be answered', () => {
  const section = { title: 'Le vendeur', type: 'object', properties: { nom: { title: 'Nom', type: 'string' } } };
  const within = (schema: Parsed, required: readonly string[]) =>
    diagnosticsOf(
      withJson(
        withJson(BASE, FORM, (form) => {
          form.allOf[0].then.properties.vendeur = schema;
          form.allOf[0].then.required = required;
        }),
        'form.ui.json',
        (ui) => ui.pages[1].fields.push('vendeur'),
      ),
    ).map(({ code, pointer }) => `${code} ${pointer}`);

  it('is required where its condition asks for it', () => {
    const whole = { ...section, required: ['nom'] };
    expect(within(whole, ['batterie', 'vendeur'])).toEqual([]);
    expect(within(whole, ['batterie'])).toEqual(['form.section-optional /allOf/0/then/properties/vendeur']);
  });

  it('may be optional when nothing in it is required', () => {
    expect(within(section, ['batterie'])).toEqual([]);
  });
});
