/** The closed list a value is chosen from: `oneOf` of titled constants, `enum`, or yes and no. */
import type { FormSchema, Json } from '../../../engine/index.ts';
import type { Translate } from '../text.ts';
import { postedText } from '../values.ts';

/** `key`: the value as a form posts it. */
export type Choice = { readonly value: Json; readonly key: string; readonly label: string };

/** Choices of a schema; null when the value is typed freely. */
export function choicesOf(schema: FormSchema, t: Translate): readonly Choice[] | null {
  if (schema.oneOf?.every((option) => option.const !== undefined)) {
    return schema.oneOf.map(({ const: value = null, title }) => choice(value, title));
  }
  if (schema.enum) return schema.enum.map((value) => choice(value));
  if (schema.type !== 'boolean') return null;
  return [choice(true, t('yes')), choice(false, t('no'))];
}

function choice(value: Json, label?: string): Choice {
  const key = postedText(value);
  return { value, key, label: label ?? key };
}

/** Whether a schema is a closed list other than yes and no. */
export function hasChoices(schema: FormSchema | undefined): boolean {
  if (!schema) return false;
  return schema.enum !== undefined || (schema.oneOf?.every((option) => option.const !== undefined) ?? false);
}
