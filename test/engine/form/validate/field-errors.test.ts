import { describe, expect, it } from 'vitest';
import { fieldErrors } from '../../../../engine/form/validate/field-errors.ts';
import { formOf, RICH } from '../forms.ts';

const form = formOf(RICH);
const pointers = (answers: Parameters<typeof fieldErrors>[1]): readonly string[] =>
  fieldErrors(form, answers).map(({ pointer }) => pointer);
/** The sentence about one field of a form that has no other. */
const sentence = (schema: object, value?: unknown): string | undefined => {
  const one = formOf({ properties: { essai: { title: 'Essai', ...schema } }, required: ['essai'] });
  return fieldErrors(one, JSON.parse(JSON.stringify({ essai: value })))[0]?.message;
};

describe('errors of answers', () => {
  it('blame a missing field where it is missing', () => {
    expect(pointers({})).toEqual(['/logement']);
    expect(pointers({ logement: 'locataire' })).toEqual(['/loyer']);
  });

  it('blame the fields of a missing section, not the section', () => {
    const required = formOf({ properties: { rib: { $ref: 'urn:cagou:block:rib' } }, required: ['rib'] });
    expect(fieldErrors(required, {})).toEqual([
      { pointer: '/rib/titulaire', keyword: 'required', message: 'Indiquez le nom du titulaire du compte.' },
      { pointer: '/rib/iban', keyword: 'required', message: 'Indiquez l’IBAN du compte.' },
    ]);
  });

  it('blame a member of a list by its place', () => {
    expect(pointers({ logement: 'proprietaire', enfants: [{ prenom: 'Rose' }, { scolarise: true }] })).toEqual([
      '/enfants/1/prenom',
      '/enfants/1/ecole',
    ]);
  });

  it('are not echoed by conditions, nor by fields of a branch that failed for another reason', () => {
    const errors = fieldErrors(form, { logement: 'locataire', loyer: 0, meuble: true });
    expect(errors).toEqual([{ pointer: '/loyer', keyword: 'minimum', message: 'Indiquez 1\u00A0F\u00A0CFP ou plus.' }]);
  });

  it('tell an answer that is not asked', () => {
    expect(fieldErrors(form, { logement: 'proprietaire', loyer: 5 })).toEqual([
      { pointer: '/loyer', keyword: 'unevaluatedProperties', message: 'Cette réponse n’est pas demandée. Retirez-la.' },
    ]);
  });

  it('are one a field, in the order of the form', () => {
    const errors = fieldErrors(form, { taux: 'x', logement: 'tente', telephone: '12', naissance: '2026-02-30' });
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/logement', '/naissance', '/telephone', '/taux']);
  });

  it('do not ask for a soft field, even where it is required', () => {
    const soft = formOf({
      properties: { a: { type: 'string', title: 'A', cagou: { soft: true } }, b: { type: 'string', title: 'B' } },
      required: ['a', 'b'],
    });
    expect(fieldErrors(soft, {}).map(({ pointer }) => pointer)).toEqual(['/b']);
  });

  it('name a document, not what it is made of', () => {
    expect(fieldErrors(form, { logement: 'proprietaire', piece: { id: 'f1' } })).toEqual([
      { pointer: '/piece', keyword: 'file', message: 'Ce document n’a pas été bien reçu. Ajoutez-le de nouveau.' },
    ]);
  });

  it('speak the words of the author where there are some', () => {
    const own = {
      type: 'integer',
      minimum: 1,
      cagou: { messages: { minimum: 'Au moins un franc.', required: 'Combien ?' } },
    };
    expect(sentence(own, 0)).toBe('Au moins un franc.');
    expect(sentence(own)).toBe('Combien ?');
  });

  it('say of boxes of which none is ticked what the author says of too few, and the other way round', () => {
    const boxes = (minItems: number, messages: object): object => ({
      type: 'array',
      items: { type: 'string', enum: ['a', 'b'] },
      minItems,
      cagou: { messages },
    });
    const few = { minItems: 'Cochez au moins une activité.' };
    expect(sentence(boxes(1, few))).toBe('Cochez au moins une activité.');
    expect(sentence(boxes(1, few), [])).toBe('Cochez au moins une activité.');
    expect(sentence(boxes(1, { ...few, required: 'Quelles activités ?' }))).toBe('Quelles activités ?');
    expect(sentence(boxes(1, { required: 'Quelles activités ?' }), [])).toBe('Quelles activités ?');
    // One of the two that are needed: what is said of none would be wrong.
    expect(sentence(boxes(2, { required: 'Quelles activités ?' }), ['a'])).toMatch(/^Ajoutez-en/u);
  });

  it('do not say that an account number cut short was not given at all', () => {
    const iban = {
      type: 'string',
      format: 'iban',
      minLength: 15,
      cagou: { messages: { format: 'Cet IBAN comporte une erreur.', required: 'Indiquez l’IBAN.' } },
    };
    expect(sentence(iban, 'NC12')).toBe('Cet IBAN comporte une erreur.');
    expect(sentence(iban)).toBe('Indiquez l’IBAN.');
  });

  it.each<[string, object, unknown, string]>([
    ['a missing text', { type: 'string' }, undefined, 'Renseignez « Essai ».'],
    ['a missing choice', { type: 'string', enum: ['a'] }, undefined, 'Choisissez une réponse à « Essai ».'],
    ['a missing date', { type: 'string', format: 'date' }, undefined, 'Indiquez une date pour « Essai ».'],
    [
      'a missing amount',
      { type: 'integer', cagou: { widget: 'money' } },
      undefined,
      'Indiquez un montant pour « Essai ».',
    ],
    ['a missing document', { $ref: 'urn:cagou:block:piece-justificative' }, undefined, 'Ajoutez ce document.'],
    [
      'a date that does not exist',
      { type: 'string', format: 'date' },
      '2026-02-30',
      'Cette date n’existe pas. Indiquez le jour, le mois et l’année, par exemple 27 03 1985.',
    ],
    ['a missing time', { type: 'string', format: 'time' }, undefined, 'Indiquez une heure pour « Essai ».'],
    [
      'a time that does not exist',
      { type: 'string', format: 'time' },
      '24:10',
      'Cette heure n’existe pas. Indiquez l’heure et les minutes, de 0 h à 23 h 59, par exemple 14:30.',
    ],
    [
      'a time before the first',
      { type: 'string', format: 'time', formatMinimum: '07:00' },
      '06:59',
      'Indiquez 7\u00a0h ou une heure plus tardive.',
    ],
    [
      'a time after the last',
      { type: 'string', format: 'time', formatMaximum: '22:00' },
      '22:01',
      'Indiquez 22\u00a0h ou une heure plus tôt dans la journée.',
    ],
    [
      'a time that must be later',
      { type: 'string', format: 'time', formatExclusiveMinimum: '07:00' },
      '07:00',
      'Indiquez une heure après 7\u00a0h.',
    ],
    [
      'a time that must be earlier',
      { type: 'string', format: 'time', formatExclusiveMaximum: '22:30' },
      '22:30',
      'Indiquez une heure avant 22\u00a0h\u00a030.',
    ],
    [
      'an amount in words',
      { type: 'integer', cagou: { widget: 'money' } },
      'mille',
      'Indiquez un montant en francs, sans centimes, par exemple 125 000.',
    ],
    [
      'an amount with cents',
      { type: 'integer', cagou: { widget: 'money' } },
      12.5,
      'Indiquez un montant en francs, sans centimes, par exemple 125 000.',
    ],
    [
      'too large an amount',
      { type: 'integer', maximum: 4_000_000, cagou: { widget: 'money' } },
      5_000_000,
      'Indiquez 4\u202F000\u202F000\u00A0F\u00A0CFP ou moins.',
    ],
    [
      'a choice that is none',
      { type: 'string', oneOf: [{ const: 'a', title: 'A' }] },
      'b',
      'Choisissez l’une des réponses proposées.',
    ],
    ['a box to tick', { type: 'boolean', const: true }, false, 'Cochez « Essai » pour continuer.'],
    ['too short a text', { type: 'string', minLength: 3 }, 'ab', 'Écrivez au moins 3 caractères.'],
    ['too long a text', { type: 'string', maxLength: 3 }, 'abcd', 'Raccourcissez ce texte : 3 caractères au plus.'],
    [
      'an address that is none',
      { type: 'string', format: 'email' },
      'moi@',
      'Cette adresse électronique est incomplète. Écrivez-la en entier, par exemple nom@exemple.nc.',
    ],
    [
      'an empty list',
      { type: 'array', minItems: 1, items: { type: 'string' } },
      [],
      'Ajoutez au moins un élément à « Essai ».',
    ],
    [
      'too long a list',
      { type: 'array', maxItems: 1, items: { type: 'string' } },
      ['a', 'b'],
      'Retirez-en : 1 au plus.',
    ],
    [
      'a list with twins',
      { type: 'array', uniqueItems: true, items: { type: 'string' } },
      ['a', 'a'],
      'Deux éléments de cette liste sont identiques. Retirez-en un.',
    ],
  ])('say how to mend %s', (_what, schema, value, expected) => expect(sentence(schema, value)).toBe(expected));
});

describe('bounds of dates', () => {
  const date = { type: 'string', format: 'date' };

  it.each([
    ['formatMinimum', '2026-06-30', 'Indiquez le 1er juillet 2026 ou une date plus tardive.'],
    ['formatMaximum', '2026-07-02', 'Indiquez le 1er juillet 2026 ou une date plus ancienne.'],
    ['formatExclusiveMinimum', '2026-07-01', 'Indiquez une date après le 1er juillet 2026.'],
    ['formatExclusiveMaximum', '2026-07-01', 'Indiquez une date avant le 1er juillet 2026.'],
  ])('%s refuses %s', (keyword, day, message) => {
    expect(sentence({ ...date, [keyword]: '2026-07-01' }, day)).toBe(message);
  });

  it.each([
    ['formatMinimum', '2026-07-01'],
    ['formatMaximum', '2026-07-01'],
    ['formatExclusiveMinimum', '2026-07-02'],
    ['formatExclusiveMaximum', '2026-06-30'],
  ])('%s accepts %s', (keyword, day) => {
    expect(sentence({ ...date, [keyword]: '2026-07-01' }, day)).toBeUndefined();
  });

  it('decide of what is asked, in the browser’s module as on the server', () => {
    const late = formOf({
      properties: { debut: { ...date, title: 'Début' } },
      if: { properties: { debut: { formatMinimum: '2026-07-01' } }, required: ['debut'] },
      then: { properties: { motif: { type: 'string', title: 'Motif' } }, required: ['motif'] },
    });
    expect(fieldErrors(late, { debut: '2026-07-01' }).map(({ pointer }) => pointer)).toEqual(['/motif']);
    expect(fieldErrors(late, { debut: '2026-06-30' })).toEqual([]);
    expect(late.module).toContain('2026-07-01');
  });
});
