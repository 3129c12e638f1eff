/** What the register knows is not asked again; what a digital identity vouches for is not changed by typing. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/index.ts';
import { fixedPointers, prefillAnswers, withVouched } from '../../../runtime/filing/vouched-answers.ts';
import type { Person } from '../../../runtime/people/index.ts';
import { formOf } from '../../engine/form/forms.ts';

const TODAY = '2026-06-15';
const text = (title: string, cagou: object = {}) => ({ type: 'string', title, cagou });
const { model } = formOf({
  properties: {
    identite: {
      type: 'object',
      title: 'Identité',
      properties: {
        nom: text('Nom', { prefill: 'person.familyName', verified: true }),
        usage: text('Nom d’usage', { prefill: 'person.birthName', verified: true }),
        adresse: text('Adresse électronique', { prefill: 'person.email' }),
      },
    },
    projet: text('Projet', { verified: true }),
    mode: { type: 'string', title: 'Mode', default: 'courrier' },
    adresse: text('Adresse', { prefill: 'person.email' }),
  },
});
const PERSON: Person = {
  id: 'p',
  userId: 'u',
  givenName: 'Hélène',
  familyName: 'Naaoutchoué',
  birthName: null,
  birthDate: null,
  birthPlace: null,
  gender: null,
  email: 'h@example.nc',
  phone: null,
  address: null,
  verified: 2,
};
const [DECLARED, UNKNOWN]: readonly Person[] = [
  { ...PERSON, verified: 1 },
  { ...PERSON, verified: 0 },
];
const begin = (given: JsonObject, person: Person | null) => prefillAnswers(model, given, person, TODAY);

describe('a new request', () => {
  it('holds the defaults of the form alone for who is not known', () => {
    expect(begin({}, null)).toEqual({ mode: 'courrier' });
  });

  it('holds what the register knows, and nothing where it does not', () => {
    expect(begin({}, PERSON)).toEqual({
      identite: { nom: 'Naaoutchoué', adresse: 'h@example.nc' },
      mode: 'courrier',
      adresse: 'h@example.nc',
    });
  });

  it('keeps what was given over what the register knows, and that over defaults', () => {
    const given = { identite: { adresse: 'autre@example.nc' }, mode: 'guichet' };
    expect(begin(given, PERSON)).toMatchObject({
      identite: { nom: 'Naaoutchoué', adresse: 'autre@example.nc' },
      mode: 'guichet',
    });
  });

  it('keeps a name that was given only as long as nobody vouches for another', () => {
    const given = { identite: { nom: 'Dupont' } };
    expect(begin(given, DECLARED ?? null)).toMatchObject(given);
    expect(begin(given, PERSON)).toMatchObject({ identite: { nom: 'Naaoutchoué' } });
  });
});

describe('what a digital identity vouches for', () => {
  const typed = { identite: { nom: 'Dupont', usage: 'Kaemo', adresse: 'x@example.nc' }, projet: 'Kermesse' };

  it('is put back, and nothing else is', () => {
    expect(withVouched(model, typed, PERSON, TODAY)).toEqual({
      ...typed,
      identite: { ...typed.identite, nom: 'Naaoutchoué' },
    });
  });

  it('comes back when it was taken out, section and all', () => {
    expect(withVouched(model, { projet: 'Kermesse' }, PERSON, TODAY)).toEqual({
      projet: 'Kermesse',
      identite: { nom: 'Naaoutchoué' },
    });
  });

  it.each([
    ['what they declared themselves', DECLARED],
    ['an account nobody vouches for', UNKNOWN],
    ['nobody', null],
  ])('is nothing of %s', (_who, person) => {
    expect(withVouched(model, typed, person ?? null, TODAY)).toEqual(typed);
    expect(fixedPointers(model, person ?? null, TODAY)).toEqual([]);
  });

  it('is fixed where it says something: a value that it does not give can still be typed', () => {
    expect(fixedPointers(model, PERSON, TODAY)).toEqual(['/identite/nom']);
    expect(fixedPointers(model, { ...PERSON, birthName: 'Kaemo' }, TODAY)).toEqual([
      '/identite/nom',
      '/identite/usage',
    ]);
  });

  it('put back twice is the same as once', () => {
    const once = withVouched(model, typed, PERSON, TODAY);
    expect(withVouched(model, once, PERSON, TODAY)).toEqual(once);
  });
});
