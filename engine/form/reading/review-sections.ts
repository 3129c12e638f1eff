/*
 * Answers laid out to be read: the page « vérifiez vos réponses », the case on the agent's screen, the receipt. Only what
 * is asked is shown; what was left empty is shown as such, so that nobody has to guess.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { FileAnswer, Form } from '../form.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { activePages } from '../pages/active-pages.ts';
import { findField } from '../fields/field-index.ts';
import type { RowOrigin } from '../words/origin-words.ts';
import { formatAnswer } from '../words/format-answer.ts';
import { isFileAnswer } from '../words/format-value.ts';
import { activeLayers, askedProperties, itemSchemas } from '../fields/layers.ts';
import { memberTitle } from '../fields/member-title.ts';
import { inOrder } from '../fields/property-order.ts';

/** Answers laid out to be read by people: review page, case screen, receipt. */
export type ReviewSection = { readonly page: string; readonly title: string; readonly rows: readonly ReviewRow[] };

/** A line of what is read again before filing, and in the receipt. */
export type ReviewRow = {
  readonly pointer: Pointer;
  readonly label: string;
  /** Formatted in French (« 125 000 F CFP », « 3 mars 2026 »); null when not answered. */
  readonly value: string | null;
  /** Set when the row is a document. */
  readonly file: FileAnswer | null;
  /** 0 for a field of the page, 1 for a field of a section or member, and so on. */
  readonly depth: number;
  /** A title with no value of its own (section, member of a list). */
  readonly heading: boolean;
  /** In the place of the members of a list that are not laid out: how many they are. */
  readonly more?: number;
  /** Absent for what nobody but the applicant said. */
  readonly origin?: RowOrigin;
};

/** What is being laid out, and how many rows may still be. */
type Reading = { readonly form: Form; room: number };

/**
 * One section for each page that is asked, with a row for each field, section, and member of a list. Once `most` rows are
 * laid out, lists are cut after the member under way, with a row that says how many members are left.
 */
export function reviewSections(form: Form, answers: JsonObject, most = Infinity): readonly ReviewSection[] {
  const reading: Reading = { form, room: most };
  const asked = askedProperties(activeLayers(form.model.schema, answers, form.validators.conditions));
  return activePages(form, answers).map(({ id, title, fields }) => ({
    page: id,
    title,
    rows: [...fields, ...calculatedOn(form, id, answers)].flatMap((name) =>
      rowsOf(reading, {
        pointer: joinPointer('', name),
        schemas: asked.get(name) ?? [],
        value: answers[name],
        depth: 0,
      }),
    ),
  }));
}

/** Calculated answers that there are, which stand after what they are worked out from. */
function calculatedOn({ model, calculated }: Form, page: string, answers: JsonObject): readonly string[] {
  return (calculated?.names ?? []).filter(
    (name) => Object.hasOwn(answers, name) && findField(model, joinPointer('', name))?.page === page,
  );
}

type Part = {
  readonly pointer: Pointer;
  readonly schemas: readonly FormSchema[];
  readonly value: Json | undefined;
  readonly depth: number;
};

function rowsOf(reading: Reading, part: Part): readonly ReviewRow[] {
  const field = findField(reading.form.model, part.pointer);
  if (!field) return [];
  if (field.type === 'object') return [headingRow(reading, field.label, part), ...sectionRows(reading, part)];
  if (field.type === 'array' && !field.choices) {
    const members = memberRows(reading, part);
    return members.length === 0
      ? [valueRow(reading, field, part)]
      : [headingRow(reading, field.label, part), ...members];
  }
  return [valueRow(reading, field, part)];
}

function sectionRows(reading: Reading, { pointer, schemas, value, depth }: Part): readonly ReviewRow[] {
  const values = isJsonObject(value) ? value : {};
  const layers = schemas.flatMap((schema) => activeLayers(schema, values, reading.form.validators.conditions));
  const asked = askedProperties(layers);
  return inOrder(reading.form.model, pointer, [...asked.keys()]).flatMap((name) =>
    rowsOf(reading, {
      pointer: joinPointer(pointer, name),
      schemas: asked.get(name) ?? [],
      value: Object.hasOwn(values, name) ? values[name] : undefined,
      depth: depth + 1,
    }),
  );
}

function memberRows(reading: Reading, { pointer, schemas, value, depth }: Part): readonly ReviewRow[] {
  const items = itemSchemas(schemas);
  const members = isJsonList(value) ? value : [];
  const rows: ReviewRow[] = [];
  for (const [index, member] of members.entries()) {
    const part = { pointer: joinPointer(pointer, index), schemas: items, value: member, depth: depth + 1 };
    const field = findField(reading.form.model, part.pointer);
    const isNumbered = field?.type === 'object' || field?.type === 'file';
    const label = isNumbered ? memberTitle(reading.form, pointer, index, field) : (field?.label ?? '');
    if (reading.room <= 0) {
      return [...rows, { ...headingRow(reading, label, part), heading: false, more: members.length - index }];
    }
    if (field?.type === 'object') rows.push(headingRow(reading, label, part), ...sectionRows(reading, part));
    else if (field?.type === 'file') rows.push({ ...valueRow(reading, field, part), label });
    else rows.push(...rowsOf(reading, part));
  }
  return rows;
}

function headingRow(reading: Reading, label: string, { pointer, depth }: Part): ReviewRow {
  reading.room -= 1;
  return { pointer, label, value: null, file: null, depth, heading: true };
}

function valueRow(reading: Reading, field: FormField, { pointer, value, depth }: Part): ReviewRow {
  reading.room -= 1;
  const file = isFileAnswer(value) ? value : null;
  return { pointer, label: field.label, value: formatAnswer(reading.form, field, value), file, depth, heading: false };
}
