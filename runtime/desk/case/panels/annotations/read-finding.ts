import { describeField, formatAnswer, possibleProperties } from '../../../../../engine/form/browser.ts';
import type { FormSchema, Json } from '../../../../../engine/index.ts';
import { t } from '../../../text.ts';

/** The question of a field, and one of its values as agents read it; an empty one is said to be so. */
export function readFinding(
  schema: FormSchema,
  name: string,
  value: Json,
): { readonly label: string; readonly text: string } {
  const part = possibleProperties(schema).get(name) ?? {};
  const described = describeField(part, { pointer: `/${name}`, page: '', personal: undefined, ui: undefined });
  const text = formatAnswer({}, { ...described, conditional: false, required: false }, value);
  return { label: described.label, text: text ?? t('findingEmpty') };
}
