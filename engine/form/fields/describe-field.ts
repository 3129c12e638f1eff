/*
 * One field of a form, as everything else knows it.
 */
import type { FieldUi } from '../../../schemas/types/form-ui.ts';
import { lastToken } from '../../base/pointer.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { FILE_BLOCK, PHONE_BLOCK, RIDET_BLOCK } from './block-names.ts';

type Where = {
  readonly pointer: Pointer;
  readonly page: string;
  readonly personal: string | false | undefined;
  /** Whether a section around takes away the concepts of what is inside. */
  readonly muted?: boolean;
  /** Whether a section around leaves blank what the register would fill in. */
  readonly blank?: boolean;
  readonly ui: FieldUi | undefined;
};

/** Describes a field but for whether it is always asked, which depends on where its schema stands. */
export function describeField(schema: FormSchema, where: Where): Omit<FormField, 'conditional' | 'required'> {
  const { widget, hint } = where.ui ?? {};
  const { prefill, ...said } = schema.cagou ?? {};
  return {
    pointer: where.pointer,
    page: where.page,
    label: where.ui?.title ?? schema.title ?? lastToken(where.pointer),
    type: fieldType(schema),
    format: fieldFormat(schema),
    choices: fieldChoices(schema),
    annotation: {
      ...said,
      // Schemas come here before their annotations are checked.
      ...(typeof prefill === 'string' && !where.blank && { prefill }),
      ...(where.personal !== undefined && { personal: where.personal }),
      ...(where.muted && { concept: false }),
      ...(widget && { widget }),
      ...(hint !== undefined && { hint }),
    },
  };
}

/** Whether a schema is that of a supporting document. */
export function isFileSchema(schema: FormSchema): boolean {
  return schema.$comment === FILE_BLOCK || (schema.type === 'object' && schema.cagou?.widget === 'file');
}

function fieldType(schema: FormSchema): FormField['type'] {
  if (isFileSchema(schema)) return 'file';
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const type = types.find((name) => name !== 'null');
  switch (type) {
    case 'number':
    case 'integer':
    case 'boolean':
    case 'object':
    case 'array':
      return type;
    default:
      return 'string';
  }
}

function fieldFormat(schema: FormSchema): string | null {
  if (schema.$comment === RIDET_BLOCK) return 'ridet';
  if (schema.$comment === PHONE_BLOCK) return 'phone';
  const format: unknown = schema['format'];
  return typeof format === 'string' ? format : null;
}

/** Choices of a field, or of the members of a list of choices. */
function fieldChoices(schema: FormSchema): FormField['choices'] {
  if (schema.oneOf?.every((choice) => choice.const !== undefined)) {
    return schema.oneOf.map((choice) => ({
      value: choice.const ?? null,
      label: choice.title ?? showValue(choice.const ?? null),
    }));
  }
  if (schema.enum) return schema.enum.map((value) => ({ value, label: showValue(value) }));
  return schema.items && schema.type === 'array' ? fieldChoices(schema.items) : null;
}

function showValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
