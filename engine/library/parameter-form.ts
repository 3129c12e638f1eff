/*
 * The parameters of a definition as a form, for the renderer that asks every other question of the product.
 */
import type { Parameter } from '../../schemas/types/workflow-definition.ts';
import { isJson } from '../base/is-json.ts';
import type { FormSchema } from '../language/form-schema.ts';
import { SCALARS } from './parameter-values.ts';

/** An object schema with a field for each parameter, its default filled in. */
export function parameterForm(parameters: readonly Parameter[]): FormSchema {
  const asked = parameters.filter((parameter) => parameter.type !== 'boolean' && !isOptional(parameter));
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, fieldOf(parameter)])),
    required: asked.map(({ name }) => name),
  };
}

function fieldOf(parameter: Parameter): FormSchema {
  const { title, description: hint } = parameter;
  const value = isJson(parameter.default) ? { default: parameter.default } : {};
  switch (parameter.type) {
    case 'boolean':
      return { type: 'boolean', title, ...value, cagou: { hint } };
    case 'choice':
      return {
        type: 'string',
        title,
        oneOf: parameter.choices.map((choice) => ({ const: choice.value, title: choice.title })),
        ...value,
        cagou: { hint, widget: 'select' },
      };
    case 'list': {
      const { items } = parameter;
      return {
        type: 'array',
        title,
        minItems: parameter.minItems ?? 0,
        items: items.type === 'plain' ? scalarField(items.of, SCALARS[items.of].noun, '') : parameterForm(items.fields),
        ...value,
        cagou: { hint },
      };
    }
    default:
      return { ...scalarField(parameter.type, title, hint), ...value };
  }
}

function scalarField(type: keyof typeof SCALARS, title: string, hint: string): FormSchema {
  const { pattern, mend, writing } = SCALARS[type];
  const told = [hint, writing].filter(Boolean).join(' ');
  // What kind of text it is: the studio asks names and lengths of time in words, and writes them as they must be.
  const format = type === 'text' ? {} : { format: type };
  return {
    type: 'string',
    title,
    pattern,
    ...format,
    cagou: { ...(told && { hint: told }), messages: { pattern: mend } },
  };
}

function isOptional(parameter: Parameter): boolean {
  return 'optional' in parameter && parameter.optional === true;
}
