/*
 * Where form.ui.json says which page asks a question, and in which order.
 */
import { isJsonList, isJsonObject, stringsOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import type { Files } from '../changes.ts';
import { valueAt, type Place } from '../operations.ts';
import { FORMS, type FormName } from './forms.ts';

export const FORM_UI = 'form.ui.json';

const isLaidOut = (form: FormName): boolean => FORMS[form].isLaidOut;

/** A page, its rank among all, the names of its questions and where these are listed. */
export type PagePlace = {
  readonly id: string;
  readonly rank: number;
  readonly fields: readonly string[];
  readonly place: Place;
};

/** The pages of a form, in their order; none of one that has no pages. */
export function pagesOf(files: Files, form: FormName = 'request'): readonly PagePlace[] {
  if (!isLaidOut(form)) return [];
  const pages = valueAt(files, { file: FORM_UI, pointer: '/pages' });
  return (isJsonList(pages) ? pages : []).flatMap((page, rank) =>
    isJsonObject(page) && typeof page['id'] === 'string'
      ? [
          {
            id: page['id'],
            rank,
            fields: stringsOf(page['fields']),
            place: { file: FORM_UI, pointer: `/pages/${rank}/fields` },
          },
        ]
      : [],
  );
}

/** The page with an identifier; undefined when there is none. */
export function pageAt(files: Files, id: string): PagePlace | undefined {
  return pagesOf(files).find((page) => page.id === id);
}

/** The order that is written down for the questions of a section; null when theirs is that of the schema. */
export function orderOf(
  files: Files,
  container: Pointer,
  form: FormName = 'request',
): { readonly names: readonly string[]; readonly place: Place } | null {
  if (!isLaidOut(form)) return null;
  const fields = valueAt(files, { file: FORM_UI, pointer: '/fields' });
  const section = isJsonObject(fields) ? fields[container] : undefined;
  const order = isJsonObject(section) ? section['order'] : undefined;
  const pointer = joinPointer('/fields', container, 'order');
  return isJsonList(order) ? { names: stringsOf(order), place: { file: FORM_UI, pointer } } : null;
}
