/*
 * What agents record as a form to look at: every finding is there, those of a condition too, whatever is half written of the
 * others. What the desk asks under a condition is judged by compiled code, which a text that is being written has not.
 */
import { isJsonList, isJsonObject, isRecord } from '../../engine/base/index.ts';
import type { FormSchema } from '../../engine/index.ts';
import {
  schemaBelow,
  schemasInside,
  valueAt,
  type FormView,
  type Files,
  type Json,
  type JsonObject,
} from '../../engine/studio.ts';

/** The form of some findings; null where there is none to show. */
export function findingsForm(files: Files, { elsewhere }: Pick<FormView, 'elsewhere'>): FormSchema | null {
  const shown = elsewhere.flatMap(({ file, name, kind, at }) => {
    const schema = valueAt(files, { file, pointer: at });
    return kind === null || kind === 'shared' ? [] : [[name, withoutConditions(schema)] as const];
  });
  const form: JsonObject = { type: 'object', properties: Object.fromEntries(shown) };
  return shown.length > 0 && isFormSchema(form) ? form : null;
}

/** A schema with the questions of its conditions among its own, and blocks in the place of their references. */
function withoutConditions(schema: Json | undefined): JsonObject {
  const whole = schemaBelow(schema, []) ?? {};
  const beside = isJsonObject(schema) && schema['$ref'] !== undefined ? schema : {};
  const kept = Object.entries({ ...whole, ...beside }).filter(([keyword]) => !LEFT_OUT.includes(keyword));
  const { properties, items } = whole;
  return {
    ...Object.fromEntries(kept),
    ...(properties !== undefined && {
      properties: Object.fromEntries(schemasInside(whole).map(([name, part]) => [name, withoutConditions(part)])),
    }),
    ...(items !== undefined && !isJsonList(items) && { items: withoutConditions(items) }),
  };
}

const LEFT_OUT: readonly string[] = ['$ref', 'allOf', 'if', 'then', 'else', 'required'];

/** What the types say of a schema, each field shows for itself or not at all. */
const isFormSchema = (value: unknown): value is FormSchema => isRecord(value);
