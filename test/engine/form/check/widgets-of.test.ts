import { expect, it } from 'vitest';
import annotation from '../../../../schemas/annotation.schema.json' with { type: 'json' };
import { widgetsOf } from '../../../../engine/form/check/widgets-of.ts';
import { formOf } from '../forms.ts';

const oneOf = [
  { const: 'a', title: 'A' },
  { const: 'b', title: 'B' },
];
const NUMBERS = [
  { const: 1, title: 'Un' },
  { const: 2, title: 'Deux' },
];
const CASES = [
  ['a text', { type: 'string' }, ['text', 'textarea', 'email', 'phone', 'autocomplete']],
  ['a choice', { type: 'string', oneOf }, ['radio', 'select', 'autocomplete']],
  ['several choices', { type: 'array', items: { type: 'string', oneOf } }, ['checkboxes']],
  ['a list', { type: 'array', items: { type: 'object', properties: {} } }, []],
  ['a section', { type: 'object', properties: {} }, []],
  ['a yes or a no', { type: 'boolean' }, ['checkbox', 'radio', 'select']],
  ['a whole number', { type: 'integer' }, ['number', 'money', 'text']],
  ['a number', { type: 'number' }, ['number', 'text', 'latitude', 'longitude']],
  ['a choice of numbers', { type: 'integer', oneOf: NUMBERS }, ['radio', 'select']],
  ['a day', { type: 'string', format: 'date' }, ['date']],
  ['a time', { type: 'string', format: 'time' }, ['time']],
  ['a document', { $ref: 'urn:cagou:block:piece-justificative' }, ['file']],
] as const;

it.each(CASES)('%s is asked by the controls that fit it', (_, schema, widgets) => {
  const { model } = formOf({ type: 'object', properties: { champ: { title: 'Champ', ...schema } } });
  const field = model.fields.find(({ pointer }) => pointer === '/champ');
  expect(field && widgetsOf(field)).toEqual(widgets);
});

it('every control of the language asks for something', () => {
  expect([...new Set(CASES.flatMap(([, , widgets]) => widgets))].toSorted()).toEqual(
    annotation.properties.widget.enum.toSorted(),
  );
});
