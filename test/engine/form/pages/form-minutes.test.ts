import { describe, expect, it, test } from 'vitest';
import { formMinutes } from '../../../../engine/form/pages/form-minutes.ts';
import { formOf } from '../forms.ts';

const piece = { $ref: 'urn:cagou:block:piece-justificative', title: 'Pièce' };
const several = (count: number, schema: object) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`champ${at}`, { title: 'Champ', ...schema }]));
const minutesOf = (properties: object): number => {
  const { model } = formOf({ properties });
  const { minutes: _minutes, ...ui } = model.ui;
  return formMinutes({ fields: model.fields, ui });
};

describe('the time a form takes', () => {
  it('is what its author says', () => {
    expect(formMinutes(formOf({ properties: several(40, piece) }, { minutes: 12 }).model)).toBe(12);
  });

  test.each([
    ['two short texts', several(2, { type: 'string' }), 3],
    ['ten documents', several(10, piece), 15],
    ['thirty choices', several(30, { type: 'boolean' }), 8],
  ])('is thought from its questions: %s', (_what, properties, minutes) => {
    expect(minutesOf(properties)).toBe(minutes);
  });
});
