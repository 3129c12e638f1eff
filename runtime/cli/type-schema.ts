/**
 * From a form's schema to one that json-schema-to-typescript renders well: the fields of every branch side by side,
 * those of conditions optional, choices as unions of their values.
 */
import type { FormSchema, Json } from '../../engine/index.ts';

type TypeSchema = Record<string, unknown>;

/** The schema of a type that holds whatever the form may hold. */
export function typeSchema(schema: FormSchema): TypeSchema {
  const description = schema.title ? { description: schema.title } : {};
  const choices = choicesOf(schema);
  if (choices) return { ...description, enum: choices };
  if (schema.type === 'object') return { ...description, ...objectSchema(schema) };
  if (schema.type === 'array') {
    return { ...description, type: 'array', items: schema.items ? typeSchema(schema.items) : {} };
  }
  return { ...description, ...(schema.type !== undefined && { type: schema.type }) };
}

function objectSchema(schema: FormSchema): TypeSchema {
  const layers = layersOf(schema, false);
  const properties = new Map<string, TypeSchema>();
  for (const { schema: layer } of layers) {
    for (const [name, property] of Object.entries(layer.properties ?? {})) {
      if (property.type !== undefined && !properties.has(name)) properties.set(name, typeSchema(property));
    }
  }
  const always = layers.filter(({ conditional }) => !conditional).map((layer) => layer.schema);
  const asked = new Set(always.flatMap((layer) => Object.keys(layer.properties ?? {})));
  const required = always
    .flatMap((layer) => layer.required ?? [])
    .filter((name) => asked.has(name) && !isSoft(always, name));
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: [...new Set(required)],
    additionalProperties: false,
  };
}

interface Layer {
  readonly schema: FormSchema;
  readonly conditional: boolean;
}

function layersOf(schema: FormSchema, conditional: boolean): readonly Layer[] {
  return [
    { schema, conditional },
    ...(schema.allOf ?? []).flatMap((part) => layersOf(part, conditional)),
    ...[schema.then, schema.else].flatMap((branch) => (branch ? layersOf(branch, true) : [])),
  ];
}

function isSoft(layers: readonly FormSchema[], name: string): boolean {
  return layers.some((layer) => layer.properties?.[name]?.cagou?.soft);
}

function choicesOf(schema: FormSchema): readonly Json[] | null {
  if (schema.enum) return schema.enum;
  if (!schema.oneOf) return null;
  return schema.oneOf.flatMap((choice) => (choice.const === undefined ? [] : [choice.const]));
}
