/*
 * form.ui.json: every field is asked on one page and only one, and what is said of a field is said of one that exists.
 */
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { findAll } from '../../language/unread.ts';
import { joinPointer, lastToken, parentPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import { calculatedFields } from '../fields/calculated-fields.ts';
import { CAPTIONS } from '../../language/captions.ts';

const FILE = 'form.ui.json';

/** Checks pages and presentations against the fields of the form. */
export function checkPages(parsed: ParsedSource): readonly Diagnostic[] {
  return findAll([checkPageIds, checkPageFields, checkNowhere, checkPresentations], parsed);
}

function checkPageIds({ ui, report }: ParsedSource): readonly Diagnostic[] {
  return ui.pages.flatMap(({ id }, index) => {
    const first = ui.pages.findIndex((page) => page.id === id);
    if (first === index) return [];
    const related = [{ caption: CAPTIONS.first, place: `/pages/${first}/id` }];
    return [report('page.duplicate-id', FILE, `/pages/${index}/id`, { id }, related)];
  });
}

function checkPageFields(parsed: ParsedSource): readonly Diagnostic[] {
  const { ui, report } = parsed;
  const names = rootNames(parsed);
  const placed = new Map<string, { readonly page: string; readonly place: Pointer }>();
  return ui.pages.flatMap((page, pageIndex) =>
    page.fields.flatMap((name, index) => {
      const pointer = `/pages/${pageIndex}/fields/${index}`;
      if (!names.includes(name))
        return [report('page.field-unknown', FILE, pointer, { name, suggestion: suggest(name, names) })];
      const other = placed.get(name);
      placed.set(name, { page: page.title, place: pointer });
      if (!other) return [];
      const related = [{ caption: CAPTIONS.page, place: other.place }];
      return [report('page.field-twice', FILE, pointer, { name, page: other.page }, related)];
    }),
  );
}

function checkNowhere(parsed: ParsedSource): readonly Diagnostic[] {
  const placed = new Set(parsed.ui.pages.flatMap((page) => page.fields));
  return rootNames(parsed)
    .filter((name) => !placed.has(name) && !isCalculated(parsed, name))
    .map((name) => {
      const place = parsed.fieldPlaces[joinPointer('', name)] ?? '';
      return parsed.report('page.field-nowhere', 'form.schema.json', place, { name });
    });
}

/** What nobody types is on no page. */
function isCalculated({ formSchema }: ParsedSource, name: string): boolean {
  return calculatedFields(formSchema).some((field) => field.name === name);
}

function checkPresentations({ ui, fields, report }: ParsedSource): readonly Diagnostic[] {
  const pointers = fields.map((field) => field.pointer);
  return Object.entries(ui.fields ?? {}).flatMap(([pointer, presentation]) => {
    const at = joinPointer('/fields', pointer);
    if (!pointers.includes(pointer)) {
      return [report('ui.pointer-unknown', FILE, at, { pointer, suggestion: suggest(pointer, pointers) })];
    }
    const children = childNames(pointers, pointer);
    const isList = fields.some((field) => field.pointer === pointer && field.type === 'array' && !field.choices);
    const ofLists = (['addLabel', 'itemTitle'] as const)
      .filter((keyword) => !isList && presentation[keyword] !== undefined)
      .map((keyword) => report('ui.list-only', FILE, joinPointer(at, keyword), { keyword }));
    const unordered = (presentation.order ?? []).flatMap((name, index) =>
      children.includes(name)
        ? []
        : [
            report('ui.order-unknown', FILE, joinPointer(at, 'order', index), {
              name,
              suggestion: suggest(name, children),
            }),
          ],
    );
    return [...ofLists, ...unordered];
  });
}

function rootNames({ fields }: ParsedSource): readonly string[] {
  return childNames(
    fields.map((field) => field.pointer),
    '',
  );
}

function childNames(pointers: readonly Pointer[], parent: Pointer): readonly string[] {
  return pointers.filter((pointer) => parentPointer(pointer) === parent).map(lastToken);
}
