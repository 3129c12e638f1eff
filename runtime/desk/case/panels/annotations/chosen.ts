import { equalJson } from '../../../../../engine/base/index.ts';
import { possibleProperties } from '../../../../../engine/form/browser.ts';
import type { FormSchema } from '../../../../../engine/index.ts';
import type { Values } from '../../../fields/use-values.ts';

/** Whether what was just changed is a choice, of which nothing is left to type: yes or no, one of a few. */
export function isChosen(schema: FormSchema, before: Values, after: Values): boolean {
  const changed = [...possibleProperties(schema)].filter(
    ([name]) => !equalJson(before[name] ?? null, after[name] ?? null),
  );
  return changed.length > 0 && changed.every(([name, question]) => isChoice(question) && after[name] !== undefined);
}

function isChoice({ type, enum: values, oneOf }: FormSchema): boolean {
  return type === 'boolean' || (type === 'string' && (values !== undefined || oneOf !== undefined));
}
