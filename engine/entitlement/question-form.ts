/** A page of questions as a form like another, and what was answered to it by the names of concepts. */
import { isJsonObject } from '../base/guards.ts';
import type { JsonObject } from '../base/values.ts';
import { STANDARD_DATA } from '../form/fields/read-data.ts';
import { compileSchema } from '../form/validate/compile-schema.ts';
import type { CompiledSchema } from '../form/form.ts';
import { CONCEPT_FORM, CONCEPTS } from '../language/concepts.ts';
import type { FormSchema, ReferenceData } from '../language/form-schema.ts';
import { memoise } from '../base/memoise.ts';
import type { Known } from './places.ts';

/** The form that asks for some concepts of one root of the dictionary. */
export function questionForm(name: string, concepts: readonly string[]): CompiledSchema {
  return formOf([name, ...concepts].join(' '));
}

/** Few sets of concepts are asked together: each form is made once. */
const formOf = memoise((key: string): CompiledSchema => {
  const [name = '', ...concepts] = key.split(' ');
  const root = CONCEPT_FORM.properties?.[name] ?? {};
  const asked = partOf(root, name, concepts);
  return compileSchema({ type: 'object', properties: { [name]: asked }, required: [name] }, STANDARD_DATA);
});

/** A root without the questions that are not asked. */
function partOf(root: FormSchema, name: string, concepts: readonly string[]): FormSchema {
  if (root.properties === undefined) return withRows(root);
  const properties = Object.entries(root.properties).filter(([part]) => concepts.includes(`${name}.${part}`));
  return {
    type: 'object',
    ...(root.title !== undefined && { title: root.title }),
    properties: Object.fromEntries(properties),
    required: properties.map(([part]) => part),
  };
}

/** A short list of reference data as choices, which need no script to be searched. */
function withRows(schema: FormSchema): FormSchema {
  const { data, ...cagou } = schema.cagou ?? {};
  if (data === undefined) return schema;
  const lists: ReferenceData = STANDARD_DATA;
  const rows = lists[data]?.rows ?? [];
  const { minLength: _least, maxLength: _most, ...others } = schema;
  return { ...others, oneOf: rows.map(({ value, label }) => ({ const: value, title: label })), cagou };
}

/** Answers to concepts, as their forms give them, by name; what is no concept is left aside. */
export function readKnown(answers: JsonObject): Known {
  return new Map(
    [...CONCEPTS.keys()].flatMap((name) => {
      const [root = '', part] = name.split('.');
      const own = answers[root];
      const value = part === undefined ? own : isJsonObject(own) ? own[part] : undefined;
      return value === undefined || typeof value === 'object' ? [] : [[name, value] as const];
    }),
  );
}
