import { expect, test } from 'vitest';
import type { FormSchema } from '../../../engine/index.ts';
import { buildUiSchema } from '../../../runtime/forms/schema/ui-schema.ts';
import { richForm } from './harness/rich-form.ts';

const text: FormSchema = { type: 'string' };

test('a field of a conditional branch has its presentation where the branch puts it', () => {
  const ui = buildUiSchema(richForm.model.schema, {
    '/enfants/*/ecole': { hint: 'La plus proche.' },
    '/employeur': { hint: 'Son nom.' },
  });
  expect(ui).toMatchObject({
    enfants: { items: { ecole: { 'ui:options': { presentation: { hint: 'La plus proche.' } } } } },
    employeur: { 'ui:options': { presentation: { hint: 'Son nom.' } } },
  });
});

test('a branch that only constrains a section takes nothing away from it', () => {
  const lieu: FormSchema = { type: 'object', properties: { voie: text, commune: text } };
  const constraint: FormSchema = { properties: { lieu: { properties: { commune: { const: 'Thio' } } } } };
  const ui = buildUiSchema(
    { type: 'object', properties: { lieu }, allOf: [constraint] },
    { '/lieu/voie': { title: 'Rue' } },
  );
  expect(Object.keys(Object(ui['lieu'])).toSorted()).toEqual(['commune', 'ui:options', 'voie']);
});

test('the order of a section that the author chose leaves room for fields it does not name', () => {
  const ui = buildUiSchema(
    { type: 'object', properties: { lieu: { type: 'object', properties: { voie: text, commune: text } } } },
    { '/lieu': { order: ['commune'] } },
  );
  expect(ui['lieu']).toMatchObject({ 'ui:options': { order: ['commune', '*'] } });
});

test('documents and lists of choices are handed over whole', () => {
  const choices: FormSchema = { type: 'array', items: { enum: ['a', 'b'] } };
  const file: FormSchema = { type: 'object', properties: { id: text }, cagou: { widget: 'file' } };
  const ui = buildUiSchema({ type: 'object', properties: { choices, file } }, {});
  expect(ui).toMatchObject({ choices: { 'ui:field': 'value' }, file: { 'ui:field': 'file' } });
});
