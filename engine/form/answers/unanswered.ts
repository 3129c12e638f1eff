/*
 * Which parts of a form lack an answer that is required, found from the schema alone for a few parts, where judging all
 * the answers to tell it would cost the whole form. It says what the errors of `fieldErrors` for the keyword `required` say.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { Form } from '../form.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { isFileSchema } from '../fields/describe-field.ts';
import { isDefinition, itemSchemas, type Conditions } from '../fields/layers.ts';
import { findQuestion, possibleNames, type Question } from '../fields/mentions.ts';

/** Those of some root properties that are asked and in which something required is not answered. */
export function unansweredAmong(form: Form, answers: JsonObject, names: Iterable<string>): ReadonlySet<string> {
  const { conditions } = form.validators;
  const lacking = [...names].filter((name) => lacksOwn([form.model.schema], name, answers, conditions));
  return new Set(lacking);
}

function lacksOwn(schemas: readonly FormSchema[], name: string, holder: JsonObject, conditions: Conditions): boolean {
  const question = findQuestion(schemas, name, holder, conditions);
  if (!question) return false;
  const value = Object.hasOwn(holder, name) ? holder[name] : undefined;
  return value === undefined ? lacksWhole(question, conditions) : lacksWithin(question.parts, value, conditions);
}

/** Of a section that is required and absent, its own fields are what is missing. */
function lacksWhole({ parts, required }: Question, conditions: Conditions): boolean {
  const definition = parts.find(isDefinition);
  if (!required || definition?.cagou?.soft) return false;
  return definition?.type === 'object' && !isFileSchema(definition) ? lacksWithin(parts, {}, conditions) : true;
}

function lacksWithin(schemas: readonly FormSchema[], value: Json, conditions: Conditions): boolean {
  if (schemas.some(isFileSchema)) return false;
  if (isJsonObject(value)) return possibleNames(schemas).some((name) => lacksOwn(schemas, name, value, conditions));
  const items = itemSchemas(schemas);
  return isJsonList(value) && items.length > 0 && value.some((item) => lacksWithin(items, item, conditions));
}
