/*
 * A yes-or-no asked by one box has two answers and one gesture: left unticked, it says no. A post says nothing of it, and
 * neither does a page that lives in the browser, so that whoever means no would be asked for an answer they gave.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Form } from '../form.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { findField } from '../fields/field-index.ts';
import { activeLayers, askedProperties, itemSchemas } from '../fields/layers.ts';

/** Whether a yes-or-no is asked by one box. */
export function isTickBox(field: FormField): boolean {
  return field.type === 'boolean' && !field.choices && (field.annotation.widget ?? 'checkbox') === 'checkbox';
}

/** The answers, with no for the boxes that must be answered among some root properties and were left as they are. */
export function answerUntickedBoxes(form: Form, answers: JsonObject, names: readonly string[]): JsonObject {
  const filled = fillObject(form, [form.model.schema], answers, '');
  const added = Object.entries(filled).filter(([name]) => names.includes(name));
  return { ...answers, ...Object.fromEntries(added) };
}

function fill(form: Form, schemas: readonly FormSchema[], value: Json, at: Pointer): Json {
  if (isJsonObject(value)) return fillObject(form, schemas, value, at);
  if (!isJsonList(value)) return value;
  const items = itemSchemas(schemas);
  return value.map((item) => fill(form, items, item, joinPointer(at, '*')));
}

function fillObject(form: Form, schemas: readonly FormSchema[], value: JsonObject, at: Pointer): JsonObject {
  const layers = schemas.flatMap((schema) => activeLayers(schema, value, form.validators.conditions));
  const entries = [...askedProperties(layers)].flatMap(([name, parts]): [string, Json][] => {
    const pointer = joinPointer(at, name);
    const own = Object.hasOwn(value, name) ? value[name] : undefined;
    if (own !== undefined) return [[name, fill(form, parts, own, pointer)]];
    const field = findField(form.model, pointer);
    const isRequired = layers.some(({ required }) => required?.includes(name));
    return field && isRequired && isTickBox(field) ? [[name, false]] : [];
  });
  return { ...value, ...Object.fromEntries(entries) };
}
