/** What a citizen reads of an answer that is wrong: what it is, and how to mend it, whatever the schema calls it. */
import { describe, expect, it } from 'vitest';
import { describeFieldError } from '../../../../engine/form/validate/error-sentences.ts';
import type { FormField } from '../../../../engine/language/form-schema.ts';

const fieldOf = (change: Partial<FormField> = {}): FormField => ({
  pointer: '/x',
  page: 'p',
  type: 'string',
  format: null,
  label: 'Votre nom',
  choices: null,
  annotation: {},
  required: true,
  conditional: false,
  ...change,
});
const money = fieldOf({ type: 'integer', label: 'Revenus', annotation: { widget: 'money' } });
const surface = fieldOf({ type: 'number', label: 'Surface', annotation: { unit: 'm²' } });
const birth = fieldOf({ format: 'date', label: 'Date de naissance' });
const hour = fieldOf({ format: 'time', label: 'Heure de début' });
const paper = fieldOf({ type: 'file', label: 'RIB' });
const list = fieldOf({ type: 'array', label: 'Enfants' });
const choice = fieldOf({ label: 'Situation', choices: [{ value: 'a', label: 'A' }] });
const yesNo = fieldOf({ type: 'boolean', label: 'Accord' });

/** Spaces that lines are not cut at read as plain ones. */
const said = (field: FormField | undefined, keyword: string, params: Readonly<Record<string, unknown>> = {}): string =>
  describeFieldError(field, keyword, params).replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('what is missing', () => {
  it.each<[string, FormField | undefined, string]>([
    ['a text', fieldOf(), 'Renseignez « Votre nom ».'],
    ['a document', paper, 'Ajoutez le document « RIB ».'],
    ['a list', list, 'Complétez « Enfants ».'],
    ['a choice', choice, 'Choisissez une réponse à « Situation ».'],
    ['yes or no', yesNo, 'Choisissez une réponse à « Accord ».'],
    ['a date', birth, 'Indiquez une date pour « Date de naissance ».'],
    ['an hour', hour, 'Indiquez une heure pour « Heure de début ».'],
    ['an amount', money, 'Indiquez un montant pour « Revenus ».'],
    ['what the form does not know', undefined, 'Renseignez « cette réponse ».'],
  ])('is asked for: %s', (_what, field, sentence) => {
    expect(said(field, 'required')).toBe(sentence);
  });

  it('is what an empty text is, where one letter would do', () => {
    expect(said(fieldOf(), 'minLength', { limit: 1 })).toBe(said(fieldOf(), 'required'));
  });
});

describe('what is wrong', () => {
  it.each<[FormField | undefined, string, Readonly<Record<string, unknown>>, string]>([
    [fieldOf(), 'minLength', { limit: 3 }, 'Écrivez au moins 3 caractères.'],
    [fieldOf(), 'maxLength', { limit: 1 }, 'Raccourcissez ce texte : 1 caractère au plus.'],
    [fieldOf(), 'maxLength', { limit: 2000 }, 'Raccourcissez ce texte : 2 000 caractères au plus.'],
    [choice, 'enum', {}, 'Choisissez l’une des réponses proposées.'],
    [yesNo, 'const', { allowedValue: true }, 'Cochez « Accord » pour continuer.'],
    [fieldOf(), 'const', { allowedValue: 'x' }, 'Cette réponse ne convient pas.'],
    [fieldOf(), 'pattern', {}, 'Cette réponse n’a pas la forme attendue. Vérifiez ce que vous avez écrit.'],
    [
      fieldOf({ annotation: { hint: 'Un W suivi de neuf chiffres.' } }),
      'pattern',
      {},
      'Cette réponse n’a pas la forme attendue. Un W suivi de neuf chiffres.',
    ],
    // Amounts and quantities.
    [money, 'minimum', { limit: 1000 }, 'Indiquez 1 000 F CFP ou plus.'],
    [money, 'maximum', { limit: 2_500_000 }, 'Indiquez 2 500 000 F CFP ou moins.'],
    [surface, 'minimum', { limit: 2.5 }, 'Indiquez 2,5 m² ou plus.'],
    [surface, 'exclusiveMinimum', { limit: 0 }, 'Indiquez plus de 0 m².'],
    [surface, 'exclusiveMaximum', { limit: 50 }, 'Indiquez moins de 50 m².'],
    [undefined, 'minimum', { limit: 3 }, 'Indiquez 3 ou plus.'],
    [money, 'multipleOf', { multipleOf: 1000 }, 'Indiquez un multiple de 1 000.'],
    // Days and hours.
    [birth, 'formatMinimum', { limit: '2026-03-01' }, 'Indiquez le 1er mars 2026 ou une date plus tardive.'],
    [birth, 'formatMaximum', { limit: '2026-03-02' }, 'Indiquez le 2 mars 2026 ou une date plus ancienne.'],
    [birth, 'formatExclusiveMinimum', { limit: '2026-12-31' }, 'Indiquez une date après le 31 décembre 2026.'],
    [birth, 'formatExclusiveMaximum', { limit: '2026-12-31' }, 'Indiquez une date avant le 31 décembre 2026.'],
    [hour, 'formatMinimum', { limit: '08:00' }, 'Indiquez 8 h ou une heure plus tardive.'],
    [hour, 'formatMaximum', { limit: '17:30' }, 'Indiquez 17 h 30 ou une heure plus tôt dans la journée.'],
    [hour, 'formatExclusiveMinimum', { limit: '08:00' }, 'Indiquez une heure après 8 h.'],
    [hour, 'formatExclusiveMaximum', { limit: '17:30' }, 'Indiquez une heure avant 17 h 30.'],
    // Lists.
    [list, 'minItems', { limit: 1 }, 'Ajoutez au moins un élément à « Enfants ».'],
    [list, 'minItems', { limit: 2 }, 'Ajoutez-en : il en faut au moins 2.'],
    [list, 'maxItems', { limit: 5 }, 'Retirez-en : 5 au plus.'],
    [list, 'uniqueItems', {}, 'Deux éléments de cette liste sont identiques. Retirez-en un.'],
    // What was not asked.
    [undefined, 'additionalProperties', {}, 'Cette réponse n’est pas demandée. Retirez-la.'],
    [undefined, 'unevaluatedProperties', {}, 'Cette réponse n’est pas demandée. Retirez-la.'],
    [paper, 'file', {}, 'Ce document n’a pas été bien reçu. Ajoutez-le de nouveau.'],
    [fieldOf(), 'dependentSchemas', {}, 'Cette réponse ne convient pas. Vérifiez ce que vous avez écrit.'],
  ])('%#: %s is said so', (field, keyword, params, sentence) => {
    expect(said(field, keyword, params)).toBe(sentence);
  });

  it.each<[string, FormField | undefined, RegExp]>([
    ['an amount', money, /^Indiquez un montant en francs, sans centimes/u],
    ['a whole number', fieldOf({ type: 'integer' }), /^Indiquez un nombre entier/u],
    ['a number', surface, /^Indiquez un nombre, en chiffres, par exemple 12,5/u],
    ['yes or no', yesNo, /^Répondez par oui ou par non/u],
    ['a document', paper, /^Ce document n’a pas été bien reçu/u],
    ['a text', fieldOf(), /^Cette réponse n’a pas la forme attendue/u],
    ['what the form does not know', undefined, /^Cette réponse n’a pas la forme attendue/u],
  ])('of another kind than %s', (_what, field, sentence) => {
    expect(said(field, 'type')).toMatch(sentence);
  });

  it.each([
    ['date', /^Cette date n’existe pas/u],
    ['time', /^Cette heure n’existe pas/u],
    ['email', /^Cette adresse électronique est incomplète/u],
    ['uri', /^Cette adresse web est incomplète/u],
    ['iban', /^Cet IBAN comporte une erreur/u],
    ['ridet', /^Cette réponse n’a pas la forme attendue/u],
  ])('written otherwise than a %s', (format, sentence) => {
    expect(said(fieldOf(), 'format', { format })).toMatch(sentence);
  });
});

describe('the words of the author', () => {
  const worded = (messages: Readonly<Record<string, string>>, change: Partial<FormField> = {}): FormField =>
    fieldOf({ ...change, annotation: { ...change.annotation, messages } });

  it.each<[string, FormField, string, Readonly<Record<string, unknown>>]>([
    ['under the keyword itself', worded({ required: 'OUI' }), 'required', {}],
    ['of labelled choices', worded({ oneOf: 'OUI' }), 'enum', {}],
    ['of choices under both keywords, the nearer', worded({ oneOf: 'NON', enum: 'OUI' }), 'enum', {}],
    ['of a text that is missing, when it is empty', worded({ required: 'OUI' }), 'minLength', { limit: 1 }],
    ['of the form of a text, when it is too short', worded({ pattern: 'OUI' }), 'minLength', { limit: 5 }],
    ['of its format before its pattern', worded({ pattern: 'NON', format: 'OUI' }), 'minLength', { limit: 5 }],
    [
      'of a list that is missing, when it is empty',
      worded({ required: 'OUI' }, { type: 'array' }),
      'minItems',
      { limit: 1 },
    ],
    ['of a list that has too few, when it is missing', worded({ minItems: 'OUI' }, { type: 'array' }), 'required', {}],
  ])('win: %s', (_what, field, keyword, params) => {
    expect(said(field, keyword, params)).toBe('OUI');
  });

  it.each<[string, FormField, string, Readonly<Record<string, unknown>>]>([
    ['another keyword', worded({ pattern: 'NON' }), 'required', {}],
    ['a text that is missing, when it is too short', worded({ required: 'NON' }), 'minLength', { limit: 5 }],
    [
      'a list that is missing, when it has too few',
      worded({ required: 'NON' }, { type: 'array' }),
      'minItems',
      { limit: 2 },
    ],
    ['a list that has too few, of a text', worded({ minItems: 'NON' }), 'required', {}],
    ['a document that was not received well', worded({ file: 'NON' }, { type: 'file' }), 'file', {}],
    ['a name that objects have of themselves', worded({}), 'toString', {}],
  ])('are not used for %s', (_what, field, keyword, params) => {
    expect(said(field, keyword, params)).not.toBe('NON');
    expect(said(field, keyword, params)).toMatch(/\.$/u);
  });
});
