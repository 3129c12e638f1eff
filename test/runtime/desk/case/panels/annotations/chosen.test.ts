import { expect, test } from 'vitest';
import { isChosen } from '../../../../../../runtime/desk/case/panels/annotations/chosen.ts';

const SCHEMA = {
  type: 'object',
  properties: {
    complete: { type: 'string', oneOf: [{ const: 'oui' }, { const: 'non' }] },
    zone: { type: 'string', enum: ['a', 'b'] },
    seen: { type: 'boolean' },
    remarks: { type: 'string' },
    amount: { type: 'integer' },
    visit: { type: 'string', format: 'date' },
  },
} as const;

test.each([
  ['a choice', {}, { complete: 'oui' }, true],
  ['another choice', { complete: 'oui' }, { complete: 'non' }, true],
  ['one of a list', {}, { zone: 'b' }, true],
  ['a box', {}, { seen: true }, true],
  ['a box that is emptied', { seen: true }, { seen: false }, true],
  ['a text', {}, { remarks: 'V' }, false],
  ['an amount', {}, { amount: 1 }, false],
  ['a date, typed part by part', {}, { visit: '2027-01-01' }, false],
  ['a choice beside a text that was typed before', { remarks: 'Vu' }, { remarks: 'Vu', complete: 'oui' }, true],
  ['a choice that is taken away', { complete: 'oui' }, {}, false],
  ['nothing', { complete: 'oui' }, { complete: 'oui' }, false],
  ['what is not asked', {}, { other: 'oui' }, false],
] as const)('%s is recorded at once: %o → %o, %s', (_title, before, after, isWhole) => {
  expect(isChosen(SCHEMA, before, after)).toBe(isWhole);
});
