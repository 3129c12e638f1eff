/** Answers brought to the one form that is kept: what people mean is kept, what is not understood stays as typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseAnswers, normaliseText } from '../../../../engine/form/answers/normalise-answers.ts';
import type { FormField, Json, JsonObject } from '../../../../engine/index.ts';
import { answers } from '../answers.ts';
import { formOf, RICH } from '../forms.ts';

const field = (format: string | null, annotation: FormField['annotation'] = {}): FormField => ({
  pointer: '/champ',
  page: 'p',
  label: 'Champ',
  type: 'string',
  format,
  choices: null,
  required: false,
  conditional: false,
  annotation,
});

describe('a text', () => {
  it.each<readonly [format: string | null, typed: string, kept: string | undefined]>([
    ['phone', '26.12.34', '+687261234'],
    ['phone', ' 26 12 34 ', '+687261234'],
    ['phone', '687 26-12-34', '+687261234'],
    ['phone', '00687261234', '+687261234'],
    ['phone', '(+687) 26/12/34', '+687261234'],
    ['phone', '+33 6 12 34 56 78', '+33612345678'],
    ['phone', '2612', '2612'],
    ['phone', 'le voisin', 'levoisin'],
    ['iban', 'fr76 1488 9000-0112.3456 7890 189', 'FR7614889000011234567890189'],
    ['ridet', '123 456.1', '0123456.001'],
    ['ridet', '1234567890', '1234567.890'],
    ['ridet', 'sans', 'sans'],
    ['email', ' marie @exemple.nc ', 'marie@exemple.nc'],
    [null, '  3 rue  du Port ', '3 rue  du Port'],
    [null, ' \t\n', undefined],
    ['phone', ' ', undefined],
  ])('of the format %s, « %s », is kept as %s', (format, typed, kept) => {
    expect(normaliseText(field(format), typed)).toBe(kept);
  });

  it('is a telephone by its control, and a postcode by what browsers complete', () => {
    expect(normaliseText(field(null, { widget: 'phone' }), '26 12 34')).toBe('+687261234');
    expect(normaliseText(field(null, { autocomplete: 'postal-code' }), '98 800')).toBe('98800');
    expect(normaliseText(undefined, ' 26 12 34 ')).toBe('26 12 34');
  });

  it('brought to its form once is there already', () => {
    const formats = fc.constantFrom('phone', 'iban', 'ridet', 'time', 'email', null);
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[+0-9. /()-]{0,14}$/));
    fc.assert(
      fc.property(formats, typed, (format, text) => {
        const once = normaliseText(field(format), text) ?? '';
        expect(normaliseText(field(format), once) ?? '').toBe(once);
      }),
    );
  });
});

describe('answers', () => {
  const { model } = formOf(RICH);

  it.each<readonly [what: string, typed: JsonObject, kept: JsonObject]>([
    ['an emptied field is no answer', { logement: '  ', taux: 2 }, { taux: 2 }],
    ['nothing is no answer', { taux: null }, {}],
    ['no and zero are answers', { meuble: false, taux: 0 }, { meuble: false, taux: 0 }],
    ['a telephone', { telephone: '26 12 34' }, { telephone: '+687261234' }],
    ['a member keeps its place', { enfants: ['', { prenom: ' Rose ' }] }, { enfants: [null, { prenom: 'Rose' }] }],
    ['what is not asked is trimmed too', { autre: { mot: ' a ' } }, { autre: { mot: 'a' } }],
  ])('%s', (_, typed, kept) => expect(normaliseAnswers(model, typed)).toEqual(kept));

  it('that are in their form are the very same object', () => {
    fc.assert(
      fc.property(answers, (drawn) => {
        const once = normaliseAnswers(model, drawn);
        expect(normaliseAnswers(model, once)).toBe(once);
      }),
    );
  });

  it('are never changed in place', () => {
    const typed: JsonObject = { enfants: [{ prenom: ' Rose ' }], taux: null };
    const before = structuredClone(typed);
    normaliseAnswers(model, typed);
    expect(typed).toEqual(before);
  });

  it('deeper than any form are cut, without using up the stack', () => {
    let deep: Json = ' x ';
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    let reached: Json | undefined = normaliseAnswers(model, { autre: deep })['autre'];
    let levels = 0;
    while (Array.isArray(reached)) {
      [reached] = reached;
      levels += 1;
    }
    expect(reached).toBeNull();
    expect(levels).toBeLessThan(64);
  });
});
