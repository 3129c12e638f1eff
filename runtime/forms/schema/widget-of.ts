/** Which native control asks for a value: the author's choice, else the one that suits its type. */
import { isDocumentList } from '../../../engine/form/browser.ts';
import type { FormSchema } from '../../../engine/index.ts';
import type { FieldUi } from '../../../schemas/types/form-ui.ts';
import { hasChoices } from './choices.ts';

/** A control as authors name it in form.ui.json. */
export type WidgetName = NonNullable<FieldUi['widget']>;

/** Beyond that many, buttons take more room than a list. */
const MOST_RADIOS = 6;
/** Texts that may be longer than that get several lines. */
const LONGEST_LINE = 200;

/** The control for a value of that schema; `file` for a document. */
export function widgetOf(schema: FormSchema, ui: FieldUi): WidgetName {
  return ui.widget ?? schema.cagou?.widget ?? defaultWidget(schema);
}

function defaultWidget(schema: FormSchema): WidgetName {
  if (schema.cagou?.data !== undefined) return 'autocomplete';
  if (isDocumentList(schema)) return 'file';
  if (schema.type === 'array') return 'checkboxes';
  if (hasChoices(schema)) return (schema.oneOf ?? schema.enum ?? []).length > MOST_RADIOS ? 'select' : 'radio';
  if (schema.type === 'boolean') return 'checkbox';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema['format'] === 'date') return 'date';
  if (schema['format'] === 'time') return 'time';
  if (schema['format'] === 'email') return 'email';
  const longest = schema['maxLength'];
  return typeof longest === 'number' && longest > LONGEST_LINE ? 'textarea' : 'text';
}

/** Whether RJSF must hand the whole value to one of our fields instead of walking into it. */
export function isLeaf(schema: FormSchema, ui: FieldUi): boolean {
  if (widgetOf(schema, ui) === 'file') return true;
  return schema.type === 'array' && hasChoices(schema.items);
}
