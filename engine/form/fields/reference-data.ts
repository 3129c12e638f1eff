/*
 * Reference data: the communes, the activities, or a list that a scheme brings. A list may hold thousands of rows, so it stays on the
 * server: the form's model names it, the page asks for the few rows that suit what is being typed. What a person typed is
 * understood without accents or capitals, by value or by label, with a script or without.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { FieldError, Form } from '../form.ts';
import type { DataRow, FormField } from '../../language/form-schema.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { findField } from './field-index.ts';
import { foldText } from '../../base/fold-text.ts';
import { rowIndex } from './row-index.ts';

type WithData = Pick<Form, 'model' | 'data'>;

/** Rows shown as one types. */
const MOST_FOUND = 12;
/** Rows named in a sentence. */
const MOST_NAMED = 3;

/** The rows of the list that a field is chosen in; undefined when it has none, or when the list is not here. */
export function rowsOf({ data }: Pick<Form, 'data'>, field: FormField | undefined): readonly DataRow[] | undefined {
  const name = field?.annotation.data;
  return name !== undefined && data && Object.hasOwn(data, name) ? data[name]?.rows : undefined;
}

/** The row of a stored value. */
export function findRow(rows: readonly DataRow[], value: Json | undefined): DataRow | undefined {
  return typeof value === 'string' ? rowIndex(rows).ofValue(value) : undefined;
}

/** The row that a typed text means: its value, else its value or its label but for accents and capitals. */
export function understandText(rows: readonly DataRow[], text: string): DataRow | undefined {
  const { ofValue, ofText } = rowIndex(rows);
  return ofValue(text) ?? ofText(foldText(text));
}

/**
 * The rows that suit a text, best first: those whose label or value begins with it, then those that hold all its words.
 * A text without letters or digits finds the first rows.
 */
export function searchRows(rows: readonly DataRow[], text: string, most = MOST_FOUND): readonly DataRow[] {
  return rowIndex(rows).search(foldText(text), most);
}

/** Answers in which each text that a list knows has become the value of its row; the others stay as typed. */
export function settleData(form: WithData, answers: JsonObject): JsonObject {
  return hasData(form) ? settleObject(form, '', answers) : answers;
}

/** A text as the list of its field knows it: the value of its row; as it is where there is no list, or no such row. */
export function settleText(form: Pick<Form, 'data'>, field: FormField | undefined, text: string): string {
  const rows = rowsOf(form, field);
  return rows ? (understandText(rows, text)?.value ?? text) : text;
}

/** Errors of the answers that are not in their list; a field that only suggests accepts any. */
export function dataErrors(form: WithData, answers: JsonObject): readonly FieldError[] {
  const errors: FieldError[] = [];
  const visit = (pointer: Pointer, value: Json): void => {
    if (isJsonList(value)) value.forEach((item, index) => visit(joinPointer(pointer, index), item));
    else if (isJsonObject(value))
      Object.entries(value).forEach(([name, part]) => visit(joinPointer(pointer, name), part));
    else if (typeof value === 'string') errors.push(...unknownRowErrors(form, pointer, value));
  };
  const binds = form.model.fields.some(({ annotation }) => annotation.data !== undefined && !annotation.suggest);
  if (form.data && binds) visit('', answers);
  return errors;
}

function unknownRowErrors(form: WithData, pointer: Pointer, value: string): readonly FieldError[] {
  const field = findField(form.model, pointer);
  const rows = rowsOf(form, field);
  if (!field || !rows || field.annotation.suggest || findRow(rows, value)) return [];
  return [{ pointer, keyword: 'data', message: field.annotation.messages?.['data'] ?? sayUnknown(rows, value) }];
}

function sayUnknown(rows: readonly DataRow[], value: string): string {
  const close = searchRows(rows, value, MOST_NAMED).map(({ label }) => `« ${label} »`);
  const unknown = `« ${value} » n’est pas dans la liste.`;
  return close.length === 0
    ? `${unknown} Écrivez un autre mot, puis choisissez parmi les réponses proposées.`
    : `${unknown} Choisissez une réponse proposée, par exemple ${close.join(' ou ')}.`;
}

function hasData({ model, data }: WithData): boolean {
  return data !== undefined && model.fields.some(({ annotation }) => annotation.data !== undefined);
}

function settle(form: WithData, pointer: Pointer, value: Json): Json {
  if (isJsonList(value)) return value.map((item, index) => settle(form, joinPointer(pointer, index), item));
  if (isJsonObject(value)) return settleObject(form, pointer, value);
  return typeof value === 'string' ? settleText(form, findField(form.model, pointer), value) : value;
}

function settleObject(form: WithData, pointer: Pointer, value: JsonObject): JsonObject {
  const entries = Object.entries(value).map(([name, part]): [string, Json] => [
    name,
    settle(form, joinPointer(pointer, name), part),
  ]);
  return Object.fromEntries(entries);
}
