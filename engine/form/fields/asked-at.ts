import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { splitPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Form } from '../form.ts';
import { itemSchemas } from './layers.ts';
import { findQuestion } from './mentions.ts';

/**
 * Whether the form asks for the value at a pointer, given whole answers. A section that is not answered yet is taken for
 * an empty one; of a list it says what the list asks of its members, whether or not that member is there.
 */
export function isAskedAt({ model, validators }: Form, answers: JsonObject, pointer: Pointer): boolean {
  let schemas: readonly FormSchema[] = [model.schema];
  let value: Json | undefined = answers;
  for (const token of splitPointer(pointer)) {
    const items = itemSchemas(schemas);
    if (items.length > 0) {
      schemas = items;
      value = isJsonList(value) ? value[Number(token)] : undefined;
      continue;
    }
    const holder: JsonObject = isJsonObject(value) ? value : {};
    const question = findQuestion(schemas, token, holder, validators.conditions);
    if (!question) return false;
    schemas = question.parts;
    value = Object.hasOwn(holder, token) ? holder[token] : undefined;
  }
  return true;
}
