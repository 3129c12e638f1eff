/** RJSF types schemas as draft 7 and ours as 2020-12; at run time they are the same plain objects. */
import type { RJSFSchema } from '@rjsf/utils';
import type { FormSchema } from '../../../engine/index.ts';
import type { FieldUi } from '../../../schemas/types/form-ui.ts';
import { isRecord } from '../../../engine/base/index.ts';

/** Whether a value found in a schema is one: an object. */
export function isFormSchema(value: unknown): value is FormSchema {
  return isRecord(value);
}

function isRjsfSchema(value: unknown): value is RJSFSchema {
  return isRecord(value);
}

/** Our schema as RJSF wants it typed. */
export function rjsfSchema(schema: FormSchema): RJSFSchema {
  if (!isRjsfSchema(schema)) throw new Error('A form schema must be an object.');
  return schema;
}

/** The schema a component got from RJSF, as ours. */
export function formSchema(schema: unknown): FormSchema {
  return isFormSchema(schema) ? schema : {};
}

/** Presentation that `buildUiSchema` put under `ui:options.presentation`. */
export function fieldUi(uiSchema: unknown): FieldUi {
  const options = isRecord(uiSchema) ? uiSchema['ui:options'] : undefined;
  const presentation = isRecord(options) ? options['presentation'] : undefined;
  return isFieldUi(presentation) ? presentation : {};
}

function isFieldUi(value: unknown): value is FieldUi {
  return isRecord(value);
}
