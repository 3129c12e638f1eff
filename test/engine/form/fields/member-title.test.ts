import { expect, test } from 'vitest';
import { memberAround } from '../../../../engine/form/fields/member-title.ts';
import { formOf } from '../forms.ts';

const form = formOf({
  properties: {
    adresse: { type: 'object', title: 'Adresse', properties: { commune: { type: 'string', title: 'Commune' } } },
    enfants: {
      type: 'array',
      title: 'Enfants',
      items: { type: 'object', title: 'Enfant', properties: { nom: { type: 'string', title: 'Nom' } } },
    },
  },
});

test.each([
  ['/enfants/1/nom', 'Enfant 2'],
  ['/enfants/0', 'Enfant 1'],
  ['/enfants', null],
  ['/adresse/commune', null],
  ['', null],
])('what is at « %s » is in %s', (pointer, member) => {
  expect(memberAround(form, pointer)).toBe(member);
});
