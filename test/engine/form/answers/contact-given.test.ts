import { describe, expect, it } from 'vitest';
import { contactGiven, type FormField, type JsonObject } from '../../../../engine/index.ts';

type Source = 'person.phone' | 'person.address' | 'person.givenName';
const field = (pointer: string, prefill: Source): FormField => ({
  pointer,
  page: 'p',
  label: pointer,
  type: 'string',
  format: null,
  choices: null,
  required: false,
  conditional: false,
  annotation: { prefill },
});
const FIELDS = [
  field('/nom', 'person.givenName'),
  field('/membres/*/telephone', 'person.phone'),
  field('/contact/telephone', 'person.phone'),
  field('/adresse', 'person.address'),
];

describe('the contact in answers', () => {
  it.each<readonly [string, JsonObject, object]>([
    ['nothing', {}, { phone: null, address: null }],
    [
      'a telephone and an address',
      { contact: { telephone: '+687261234' }, adresse: { voie: '3 rue du Port', commune: 'Nouméa', boitePostale: '' } },
      { phone: '+687261234', address: { voie: '3 rue du Port', commune: 'Nouméa' } },
    ],
    [
      'that of other people, which is not theirs',
      { membres: [{ telephone: '+687261234' }] },
      { phone: null, address: null },
    ],
    ['what is no contact', { contact: { telephone: 12 }, adresse: [] }, { phone: null, address: null }],
    ['an empty address', { adresse: { voie: '' } }, { phone: null, address: null }],
  ])('is read of %s', (_, answers, given) => {
    expect(contactGiven({ fields: FIELDS }, answers)).toEqual(given);
  });
});
