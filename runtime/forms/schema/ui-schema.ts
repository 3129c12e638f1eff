/**
 * RJSF reads presentation from a `uiSchema` shaped like the data. Ours is drawn once from the whole schema, its
 * conditional branches too, so that a field finds its presentation wherever a condition puts it.
 */
import type { UiSchema } from '@rjsf/utils';
import { isDocumentList } from '../../../engine/form/browser.ts';
import type { FormSchema, Pointer } from '../../../engine/index.ts';
import type { FieldUi } from '../../../schemas/types/form-ui.ts';
import { isFormSchema } from './guards.ts';
import { isLeaf, widgetOf } from './widget-of.ts';

type FieldUis = Readonly<Record<Pointer, FieldUi>>;

/** Presentation of all the fields a schema may ask for. `fields`: what form.ui.json says, by pointer with `*` for members. */
export function buildUiSchema(schema: FormSchema, fields: FieldUis): UiSchema {
  return describe(schema, '', fields);
}

function describe(schema: FormSchema, pointer: Pointer, fields: FieldUis): UiSchema {
  const presentation = fields[pointer] ?? {};
  const own: UiSchema = {
    'ui:options': { presentation, ...(presentation.order && { order: [...new Set([...presentation.order, '*'])] }) },
  };
  if (isLeaf(schema, presentation)) {
    if (isDocumentList(schema)) return { ...own, 'ui:field': 'documents' };
    return { ...own, 'ui:field': widgetOf(schema, presentation) === 'file' ? 'file' : 'value' };
  }
  return { ...own, ...children(schema, pointer, fields) };
}

function children(schema: FormSchema, pointer: Pointer, fields: FieldUis): UiSchema {
  const all: UiSchema = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    all[name] = describe(property, `${pointer}/${name}`, fields);
  }
  if (schema.items) all['items'] = describe(schema.items, `${pointer}/*`, fields);
  for (const branch of branchesOf(schema)) Object.assign(all, mergeInto(all, children(branch, pointer, fields)));
  return all;
}

function branchesOf(schema: FormSchema): readonly FormSchema[] {
  return [schema.then, schema.else, ...(schema.allOf ?? []), ...(schema.oneOf ?? [])].filter(isFormSchema);
}

/** A branch often only adds a constraint to a field described elsewhere: what is known of it already is kept. */
function mergeInto(known: UiSchema, found: UiSchema): UiSchema {
  return Object.fromEntries(
    Object.entries(found).map(([name, ui]: [string, unknown]) => [name, mergeUi(known[name], ui)]),
  );
}

function mergeUi(known: unknown, found: unknown): unknown {
  if (!isUi(known) || !isUi(found)) return found;
  return { ...found, ...known, ...mergeInto(known, childrenOnly(found)) };
}

function childrenOnly(ui: UiSchema): UiSchema {
  return Object.fromEntries(Object.entries(ui).filter(([name]) => !name.startsWith('ui:')));
}

function isUi(value: unknown): value is UiSchema {
  return typeof value === 'object' && value !== null;
}
