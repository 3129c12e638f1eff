/*
 * What a new request begins with: the values that the schema gives by default. Only then: a page shows what the answers
 * hold, so that a choice that looks made is made.
 */
import { isJsonObject } from '../../base/guards.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { isJson } from '../../base/is-json.ts';

/** Values by default of a form's fields outside conditions and lists; a section that may be left out stays absent. */
export function defaultAnswers(schema: FormSchema): JsonObject {
  const entries = Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, Json][] => {
    const value = property.default ?? (schema.required?.includes(name) ? defaultAnswers(property) : {});
    const empty = Array.isArray(value) || isJsonObject(value) ? Object.keys(value).length === 0 : false;
    return empty || !isJson(value) ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}
