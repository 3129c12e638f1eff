/*
 * What kind of thing stands at each place of a workflow, as the schema of the language says it: members that authors name
 * (states, actions…), properties that the language names, or a value. Changes are merged by it, so that what the language
 * learns to say can be overridden the same day.
 */
import schema from '../../schemas/workflow.schema.json' with { type: 'json' };
import { isRecord } from '../base/guards.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What kind of thing stands at a place of workflow.json, which decides how it may be changed. */
export type PartShape =
  /** Members named by authors. */
  | { readonly type: 'names'; readonly of: Schema }
  /** Properties of the language. */
  | { readonly type: 'record'; readonly properties: Schema }
  /** A JSON Schema of an author: members are merged freely. */
  | { readonly type: 'form' }
  /** Replaced as a whole: a text, a number, a list. */
  | { readonly type: 'value' };

/** The shape of a whole workflow. */
export const WORKFLOW_SHAPE: PartShape = shapeOf(schema);

/** The shape of a member of a part. */
export function memberShape(shape: PartShape, name: string): PartShape {
  if (shape.type === 'names') return shapeOf(shape.of);
  if (shape.type === 'form') return shape;
  const property = shape.type === 'record' ? shape.properties[name] : undefined;
  return isRecord(property) ? shapeOf(property) : { type: 'value' };
}

function shapeOf(given: Schema): PartShape {
  const { properties, additionalProperties, type } = follow(given);
  if (isRecord(properties)) return { type: 'record', properties };
  if (isRecord(additionalProperties)) return { type: 'names', of: additionalProperties };
  return type === 'object' ? { type: 'form' } : { type: 'value' };
}

/** The definition that a reference inside the schema of workflows leads to; those to other schemas are values. */
function follow(given: Schema): Schema {
  const reference = given['$ref'];
  if (typeof reference !== 'string') return given;
  const [, name] = /^#\/\$defs\/(\w+)$/.exec(reference) ?? [];
  const definitions: Schema = schema.$defs;
  const found = name === undefined ? undefined : definitions[name];
  return isRecord(found) ? follow(found) : {};
}
