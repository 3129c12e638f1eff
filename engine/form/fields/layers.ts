/*
 * A form whose conditions are standard JSON Schema has no list of its questions: they are found by walking the schema
 * with the answers at hand. A *layer* is a part of the schema of one object that applies to it: the schema itself, the
 * members of its `allOf`, and the `then` or `else` that its `if` chooses. A property is *asked* when a layer that
 * applies defines it, that is names it with a type.
 */
import { memoiseFor } from '../../base/memoise.ts';
import type { FormValidators } from '../form.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json } from '../../base/values.ts';

/** The compiled conditions of a form, each a function of the answers that says whether it is met. */
export type Conditions = FormValidators['conditions'];

/** Layers of a schema that apply to a value. A value not yet given is taken for an empty object. */
export function activeLayers(
  schema: FormSchema,
  value: Json | undefined,
  conditions: Conditions,
): readonly FormSchema[] {
  const inner = (schema.allOf ?? []).flatMap((part) => activeLayers(part, value, conditions));
  const chosen = chooseBranch(schema, value, conditions);
  return [schema, ...inner, ...(chosen ? activeLayers(chosen, value, conditions) : [])];
}

/** All the layers that may apply, whatever the answers. */
export const possibleLayers: (schema: FormSchema) => readonly FormSchema[] = memoiseFor((schema) => {
  const parts = [...(schema.allOf ?? []), schema.then, schema.else];
  return [schema, ...parts.flatMap((part) => (part ? possibleLayers(part) : []))];
});

/** What an object may be asked by its name, whatever the answers: what defines it, the first where several layers do. */
export const possibleProperties: (schema: FormSchema) => ReadonlyMap<string, FormSchema> = memoiseFor((schema) => {
  const found = new Map<string, FormSchema>();
  for (const [name, part] of possibleLayers(schema).flatMap(({ properties = {} }) => Object.entries(properties))) {
    const known = found.get(name);
    if (!known || (!isDefinition(known) && isDefinition(part))) found.set(name, part);
  }
  return found;
});

/** A schema that asks for some of its names alone, under the conditions under which it asked for them. */
export function askingOnly(schema: FormSchema, names: ReadonlySet<string>): FormSchema {
  const { properties, required, allOf, then, else: otherwise } = schema;
  const isKept = (name: string): boolean => names.has(name);
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).filter(([name]) => isKept(name))),
    }),
    ...(required && { required: required.filter(isKept) }),
    ...(allOf && { allOf: allOf.map((part) => askingOnly(part, names)) }),
    ...(then && { then: askingOnly(then, names) }),
    ...(otherwise && { else: askingOnly(otherwise, names) }),
  };
}

/** Properties that layers ask for, with all that the layers say of each, in their order. */
export function askedProperties(layers: readonly FormSchema[]): ReadonlyMap<string, readonly FormSchema[]> {
  const asked = new Map<string, readonly FormSchema[]>();
  for (const layer of layers) {
    for (const [name, schema] of Object.entries(layer.properties ?? {})) {
      asked.set(name, [...(asked.get(name) ?? []), schema]);
    }
  }
  for (const [name, schemas] of asked) if (!schemas.some(isDefinition)) asked.delete(name);
  return asked;
}

/** Whether a schema defines a field, rather than adding a constraint to one defined elsewhere. */
export function isDefinition(schema: FormSchema): boolean {
  return schema.type !== undefined;
}

/** The schema of a list's members, as all the schemas of the list say. */
export function itemSchemas(schemas: readonly FormSchema[]): readonly FormSchema[] {
  return schemas.flatMap((schema) => possibleItems(schema));
}

function possibleItems(schema: FormSchema): readonly FormSchema[] {
  return [...(schema.items ? [schema.items] : []), ...(schema.allOf ?? []).flatMap(possibleItems)];
}

function chooseBranch(schema: FormSchema, value: Json | undefined, conditions: Conditions): FormSchema | undefined {
  if (!schema.if) return undefined;
  const condition = conditions[schema.if.$comment ?? ''];
  const holds = condition?.(value ?? {}) ?? false;
  return holds ? schema.then : schema.else;
}
