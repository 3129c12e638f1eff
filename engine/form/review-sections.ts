/*
 * Answers laid out to be read: the page « vérifiez vos réponses », the case on the agent's screen, the receipt. Only what
 * is asked is shown; what was left empty is shown as such, so that nobody has to guess.
 */
import { isJsonList, isJsonObject } from '../compile/guards.ts';
import { joinPointer } from '../compile/pointer.ts';
import type { Form, FormField, FormSchema, Json, JsonObject, Pointer, ReviewRow, ReviewSection } from '../types.ts';
import { activePages } from './active-pages.ts';
import { findField } from './field-index.ts';
import { formatAnswer } from './format-answer.ts';
import { isFileAnswer } from './format-value.ts';
import { activeLayers, askedProperties, itemSchemas } from './layers.ts';
import { memberTitle } from './member-title.ts';
import { inOrder } from './property-order.ts';

/** One section for each page that is asked, with a row for each field, section, and member of a list. */
export function reviewSections(form: Form, answers: JsonObject): readonly ReviewSection[] {
  const asked = askedProperties(activeLayers(form.model.schema, answers, form.validators.conditions));
  return activePages(form, answers).map(({ id, title, fields }) => ({
    page: id,
    title,
    rows: fields.flatMap((name) =>
      rowsOf(form, { pointer: joinPointer('', name), schemas: asked.get(name) ?? [], value: answers[name], depth: 0 }),
    ),
  }));
}

type Part = {
  readonly pointer: Pointer;
  readonly schemas: readonly FormSchema[];
  readonly value: Json | undefined;
  readonly depth: number;
};

function rowsOf(form: Form, part: Part): readonly ReviewRow[] {
  const field = findField(form.model, part.pointer);
  if (!field) return [];
  if (field.type === 'object') return [headingRow(field.label, part), ...sectionRows(form, part)];
  if (field.type === 'array' && !field.choices) {
    const members = memberRows(form, part);
    return members.length === 0 ? [valueRow(form, field, part)] : [headingRow(field.label, part), ...members];
  }
  return [valueRow(form, field, part)];
}

function sectionRows(form: Form, { pointer, schemas, value, depth }: Part): readonly ReviewRow[] {
  const values = isJsonObject(value) ? value : {};
  const layers = schemas.flatMap((schema) => activeLayers(schema, values, form.validators.conditions));
  const asked = askedProperties(layers);
  return inOrder(form.model, pointer, [...asked.keys()]).flatMap((name) =>
    rowsOf(form, {
      pointer: joinPointer(pointer, name),
      schemas: asked.get(name) ?? [],
      value: Object.hasOwn(values, name) ? values[name] : undefined,
      depth: depth + 1,
    }),
  );
}

function memberRows(form: Form, { pointer, schemas, value, depth }: Part): readonly ReviewRow[] {
  const items = itemSchemas(schemas);
  return (isJsonList(value) ? value : []).flatMap((member, index) => {
    const part = { pointer: joinPointer(pointer, index), schemas: items, value: member, depth: depth + 1 };
    const field = findField(form.model, part.pointer);
    if (field?.type !== 'object') return rowsOf(form, part);
    return [headingRow(memberTitle(form, pointer, index, field), part), ...sectionRows(form, part)];
  });
}

function headingRow(label: string, { pointer, depth }: Part): ReviewRow {
  return { pointer, label, value: null, file: null, depth, heading: true };
}

function valueRow(form: Form, field: FormField, { pointer, value, depth }: Part): ReviewRow {
  const file = isFileAnswer(value) ? value : null;
  return { pointer, label: field.label, value: formatAnswer(form, field, value), file, depth, heading: false };
}
