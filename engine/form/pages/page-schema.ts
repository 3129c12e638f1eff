/*
 * What one page asks at this moment, as a schema that holds nothing else: conditions are settled at its root and in its
 * sections, and its questions stand in the order of their author. A renderer that goes through its whole schema at each
 * letter that is typed then goes through the page.
 */
import { isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Form } from '../form.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { findField } from '../fields/field-index.ts';
import { isDefinition } from '../fields/layers.ts';
import { findQuestion, possibleNames } from '../fields/mentions.ts';
import { inOrder } from '../fields/property-order.ts';

/**
 * The schema of some root properties given the whole answers, in the order of `names`; those that are not asked are left
 * out. Conditions remain in the members of lists only, each of which has answers of its own.
 */
export function pageSchema(form: Form, names: readonly string[], answers: JsonObject): FormSchema {
  return settle(form, { pointer: '', own: { type: 'object' }, schemas: [form.model.schema], names, value: answers });
}

type Section = {
  readonly pointer: Pointer;
  /** What the section is, but for its questions. */
  readonly own: FormSchema;
  readonly schemas: readonly FormSchema[];
  readonly names: readonly string[];
  readonly value: JsonObject;
};

function settle(form: Form, { pointer, own, schemas, names, value }: Section): FormSchema {
  const asked = names.flatMap((name) => {
    const question = findQuestion(schemas, name, value, form.validators.conditions);
    return question ? [{ name, ...question }] : [];
  });
  const properties = asked.map(({ name, parts }): [string, FormSchema] => {
    const answer = Object.hasOwn(value, name) ? value[name] : undefined;
    return [name, settlePart(form, joinPointer(pointer, name), parts, answer)];
  });
  return {
    ...own,
    properties: Object.fromEntries(properties),
    required: asked.flatMap(({ name, required }) => (required ? [name] : [])),
  };
}

function settlePart(form: Form, pointer: Pointer, parts: readonly FormSchema[], value: Json | undefined): FormSchema {
  const definition = parts.find(isDefinition) ?? {};
  if (findField(form.model, pointer)?.type === 'object') {
    const { properties: _, required: _required, allOf: _all, if: _if, then: _then, else: _else, ...own } = definition;
    const names = inOrder(form.model, pointer, possibleNames(parts));
    return settle(form, { pointer, own, schemas: parts, names, value: isJsonObject(value) ? value : {} });
  }
  const others = parts.filter((part) => part !== definition);
  return others.length === 0 ? definition : { ...definition, allOf: [...(definition.allOf ?? []), ...others] };
}
