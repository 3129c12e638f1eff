/**
 * Lists of reference data as a page of the form begins with them: a short one whole, of a long one only the rows that the
 * answers name, since a list of thousands is searched on the server as one types. Without a script, what was typed and
 * not understood comes back with the rows that are close to it.
 */
import {
  findField,
  findRow,
  searchRows,
  type CompiledForm,
  type DataRow,
  type Json,
  type JsonObject,
} from '../../../engine/index.ts';
import type { FormState } from '../form/state.ts';

/** A longer list is not sent whole. */
const LONGEST_WHOLE = 60;

/** The lists that the fields of a form are chosen in, given the answers. */
export function dataListsFor({ model, data }: CompiledForm, answers: JsonObject): FormState['lists'] {
  const names = new Set(model.fields.flatMap(({ annotation }) => annotation.data ?? []));
  const typed = textsByList({ model }, answers);
  return Object.fromEntries(
    [...names].map((name) => {
      const rows = data[name]?.rows ?? [];
      const whole = rows.length <= LONGEST_WHOLE;
      return [name, { whole, rows: whole ? rows : rowsNear(rows, typed.get(name) ?? []) }];
    }),
  );
}

function rowsNear(rows: readonly DataRow[], texts: readonly string[]): readonly DataRow[] {
  return [...new Set(texts.flatMap((text) => findRow(rows, text) ?? searchRows(rows, text)))];
}

/** What the answers hold of each list. */
function textsByList(form: Pick<CompiledForm, 'model'>, answers: JsonObject): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  const visit = (pointer: string, value: Json): void => {
    const name = typeof value === 'string' ? findField(form.model, pointer)?.annotation.data : undefined;
    if (name !== undefined && typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value]);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) visit(`${pointer}/${key}`, part);
  };
  visit('', answers);
  return texts;
}
