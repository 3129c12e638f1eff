/** What the register knows is put where the form asks for it, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefill, putAnswer, type RegisterEntry } from '../../../../engine/form/answers/prefill.ts';
import { atPointer } from '../../../../engine/base/json.ts';
import { joinPointer } from '../../../../engine/base/pointer.ts';
import type { FormField, JsonObject } from '../../../../engine/index.ts';

type Source = NonNullable<FormField['annotation']['prefill']>;
const field = (pointer: string, source?: Source): FormField => ({
  pointer,
  page: 'p',
  label: pointer,
  type: 'string',
  format: null,
  choices: null,
  required: false,
  conditional: false,
  annotation: source === undefined ? {} : { prefill: source },
});
const MARIE: RegisterEntry = {
  person: {
    givenName: 'Marie',
    familyName: 'Waheo',
    birthName: 'Kaloi',
    birthDate: '1984-03-27',
    birthPlace: 'Lifou',
    gender: 'f',
    email: 'marie@exemple.nc',
    phone: '+687261234',
    address: { voie: '3 rue du Port', commune: '98818' },
  },
  organisation: { ridet: '0123456.001', name: 'Les Amis', phone: '+687272727', email: 'amis@exemple.nc' },
  today: '2026-03-03',
};

describe('a question', () => {
  it.each<readonly [source: Source, known: JsonObject[string]]>([
    ['person.givenName', 'Marie'],
    ['person.familyName', 'Waheo'],
    ['person.birthName', 'Kaloi'],
    ['person.birthDate', '1984-03-27'],
    ['person.birthPlace', 'Lifou'],
    ['person.gender', 'f'],
    ['person.email', 'marie@exemple.nc'],
    ['person.phone', '+687261234'],
    ['person.address', { voie: '3 rue du Port', commune: '98818' }],
    ['organisation.ridet', '0123456.001'],
    ['organisation.name', 'Les Amis'],
    ['organisation.phone', '+687272727'],
    ['organisation.email', 'amis@exemple.nc'],
    ['today', '2026-03-03'],
  ])('filled from %s has %j', (source, known) => {
    expect(prefill({ fields: [field('/champ', source)] }, MARIE)).toEqual({ champ: known });
  });

  it.each<readonly [what: string, field: FormField, register: RegisterEntry]>([
    ['that nothing fills', field('/nom'), MARIE],
    ['of each member of a list, who is somebody else', field('/membres/*/nom', 'person.familyName'), MARIE],
    ['that the register does not know', field('/nom', 'person.familyName'), { person: {}, today: '2026-03-03' }],
    ['known to be nothing', field('/nom', 'person.birthName'), { person: { birthName: null }, today: '2026-03-03' }],
    ['known to be empty', field('/nom', 'person.birthName'), { person: { birthName: '' }, today: '2026-03-03' }],
    ['of an organisation, of who acts for none', field('/nom', 'organisation.name'), { ...MARIE, organisation: null }],
    ['of a household of nobody else', field('/foyer', 'person.household'), { ...MARIE, person: { household: [] } }],
  ])('%s has no answer', (_, asked, register) => expect(prefill({ fields: [asked] }, register)).toEqual({}));

  it('of a section is beside the others, and above what the section has of its own', () => {
    const fields = [
      field('/adresse', 'person.address'),
      field('/adresse/voie', 'person.birthPlace'),
      field('/contact/telephone', 'person.phone'),
      field('/contact/courriel', 'person.email'),
    ];
    expect(prefill({ fields }, MARIE)).toEqual({
      adresse: { voie: 'Lifou', commune: '98818' },
      contact: { telephone: '+687261234', courriel: 'marie@exemple.nc' },
    });
  });
});

describe('an answer put at a path', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'c/d'), { minLength: 1, maxLength: 3 });

  it('is there, and what was elsewhere stays', () => {
    fc.assert(
      fc.property(path, fc.integer(), (names, value) => {
        const before: JsonObject = { a: { a: { a: 1 }, x: 2 }, y: [3] };
        const copy = structuredClone(before);
        const after = putAnswer(before, names, value);
        expect(atPointer(after, joinPointer('', ...names))).toBe(value);
        expect(after['y']).toEqual([3]);
        expect(atPointer(after, '/a/x')).toBe(names.join('.') === 'a' ? undefined : 2);
        expect(before).toEqual(copy);
      }),
    );
  });
});
