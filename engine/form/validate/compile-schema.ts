/*
 * Small schemas (the form of an action, of an opinion, the agents' annotations) get the same treatment as the form:
 * same keywords, same blocks, same sentences.
 */
import type { CompiledSchema, Form } from '../form.ts';
import type { FormSchema, ReferenceData } from '../../language/form-schema.ts';
import { isJsonObject } from '../../base/guards.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { collectFields } from '../fields/collect-fields.ts';
import { compileValidators, lazyValidators } from './compile-validators.ts';
import { fieldErrors } from './field-errors.ts';
import { inlineBlocks } from '../fields/inline-blocks.ts';
import { isJson } from '../../base/is-json.ts';
import { nameConditionsByText } from './name-conditions.ts';

/**
 * Compiles an object schema that `checkSchema` accepts; references to blocks may still stand in it. `data` are the lists
 * that its fields may be chosen in.
 */
export function compileSchema(source: unknown, data: ReferenceData): CompiledSchema {
  const { conditions, ...small } = smallForm(inlineBlocks(source));
  const form = { ...small, data };
  return {
    schema: form.model.schema,
    conditions,
    form,
    validate: (value) => {
      if (isJson(value) && isJsonObject(value)) return fieldErrors(form, value);
      return [
        { pointer: '', keyword: 'type', message: 'Les réponses n’ont pas été bien reçues. Envoyez-les de nouveau.' },
      ];
    },
  };
}

const smallForm = memoiseFor((source: FormSchema): Form & Pick<CompiledSchema, 'conditions'> => {
  const named = nameConditionsByText(source);
  const { schema, conditions } = named;
  const names = Object.keys(schema.properties ?? {});
  const ui = { pages: [{ id: 'page', title: schema.title ?? '', fields: names }] };
  return {
    model: { dispositif: { id: '', title: '' }, schema, ui, fields: collectFields(schema, ui) },
    validators: lazyValidators(() => compileValidators(named).validators),
    conditions,
  };
});
