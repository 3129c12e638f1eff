import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { matches } from '../../../runtime/forms/schema/condition.ts';

const CONDITIONS = [
  { properties: { sens: { const: 'refus' } }, required: ['sens'] },
  { properties: { sens: { enum: ['refus', 'report'] } } },
  { not: { required: ['montant'] } },
  { properties: { montant: { minimum: 1000, exclusiveMaximum: 5000 } }, required: ['montant'] },
  { anyOf: [{ required: ['montant'] }, { properties: { urgent: { const: true } }, required: ['urgent'] }] },
  { allOf: [{ required: ['sens'] }, { required: ['montant'] }] },
  { oneOf: [{ required: ['sens'] }, { required: ['montant'] }] },
  { properties: { pieces: { contains: { const: 'rib' } } }, required: ['pieces'] },
  { properties: { pieces: { minItems: 2 } } },
  { properties: { motif: { minLength: 3 } } },
  { properties: { lieu: { const: { commune: 'Thio' } } }, required: ['lieu'] },
];
const VALUES = [
  {},
  { sens: 'refus' },
  { sens: 'report', montant: 1000 },
  { montant: 5000 },
  { urgent: true },
  { pieces: ['rib'], motif: 'é€' },
  { pieces: ['statuts', 'rib'], motif: 'vu' },
  { motif: '🐟🐟🐟' },
  { lieu: { commune: 'Thio' } },
];

test.each(CONDITIONS.map((condition) => [JSON.stringify(condition), condition]))(
  'the condition %s of a small form is read as Ajv reads it',
  (_text, condition) => {
    const validate = new Ajv2020.default({ strict: false }).compile(condition);
    expect(VALUES.map((value) => matches(condition, value))).toEqual(VALUES.map((value) => validate(value)));
  },
);
