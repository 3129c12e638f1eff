/** A box that must be answered and is left unticked says no, where it is asked and nowhere else. */
import { expect, it } from 'vitest';
import { answerUntickedBoxes } from '../../../../engine/form/answers/unticked-boxes.ts';
import { formOf } from '../forms.ts';

const box = (title: string) => ({ type: 'boolean', title });
const form = formOf({
  properties: {
    electrique: box('Électrique ?'),
    neuf: box('Neuf ?'),
    assure: { ...box('Assuré ?'), cagou: { widget: 'radio' } },
    enfants: {
      type: 'array',
      title: 'Enfants',
      items: {
        type: 'object',
        title: 'Enfant',
        properties: { age: { type: 'integer', title: 'Âge' } },
        if: { properties: { age: { minimum: 11 } }, required: ['age'] },
        then: { properties: { interne: box('Interne ?') }, required: ['interne'] },
      },
    },
  },
  required: ['electrique', 'assure'],
});

it('answers no for the boxes of the page', () => {
  expect(answerUntickedBoxes(form, {}, ['electrique', 'neuf', 'assure'])).toEqual({ electrique: false });
  expect(answerUntickedBoxes(form, {}, ['neuf'])).toEqual({});
});

it('leaves what was answered', () => {
  expect(answerUntickedBoxes(form, { electrique: true }, ['electrique'])).toEqual({ electrique: true });
});

it('looks into each member of a list, as its own answers ask', () => {
  const answers = { enfants: [{ age: 12 }, { age: 6 }] };
  expect(answerUntickedBoxes(form, answers, ['enfants'])).toEqual({
    enfants: [{ age: 12, interne: false }, { age: 6 }],
  });
});
