import { expect, test } from 'vitest';
import { defaultAnswers } from '../../../../engine/form/answers/default-answers.ts';

test('a new request begins with the values that the schema gives by default, in sections too', () => {
  const schema = {
    required: ['identite', 'adresse'],
    properties: {
      identite: { properties: { statut: { default: 'commun' }, nom: {} } },
      adresse: { properties: { voie: {} } },
      membres: { default: [], items: { properties: { lien: { default: 'enfant' } } } },
      accord: { default: false },
      conjoint: { properties: { statut: { default: 'commun' } } },
    },
  };
  expect(defaultAnswers(schema)).toEqual({ identite: { statut: 'commun' }, accord: false });
});
