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
