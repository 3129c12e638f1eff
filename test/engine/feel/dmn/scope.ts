/** What the cases of this folder read: a value of each type, one that is absent, and lists. */
import { fieldsOf } from '../../../../engine/feel/schema-type.ts';
import { BOOLEAN, DATE, NUMBER, TEXT, ANY } from '../../../../engine/feel/scope-type.ts';
import type { Vocabulary } from '../../../../engine/feel/expression.ts';
import type { JsonObject } from '../../../../engine/index.ts';

export const CASE_TYPES: Vocabulary = {
  ...fieldsOf({
    type: 'object',
    properties: {
      enfants: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            nom: { type: 'string' },
            age: { type: 'integer' },
            naissance: { type: 'string', format: 'date' },
          },
        },
      },
    },
  }),
  age: NUMBER,
  nom: TEXT,
  accord: BOOLEAN,
  naissance: DATE,
  montantAbsent: NUMBER,
  texteAbsent: TEXT,
  accordAbsent: BOOLEAN,
  dateAbsente: DATE,
  libre: ANY,
};

export const CASE_SCOPE: JsonObject = {
  enfants: [
    { nom: 'Jean', age: 12, naissance: '2014-03-01' },
    { nom: 'Rose', age: 4, naissance: '2022-06-15' },
    { nom: 'Paul', naissance: '2026-01-01' },
  ],
  age: 30,
  nom: 'Wamytan',
  accord: true,
  naissance: '1990-05-01',
  libre: null,
};
