/*
 * Values of a small form (an opinion, agent annotations) to be read again, question by question.
 */
import type { CompiledSchema, Json } from '../types.ts';
import { describeField } from './describe-field.ts';
import { formatAnswer } from './format-answer.ts';

/** A question and what was answered. */
export type LabelledText = { readonly label: string; readonly text: string };

/** The answers to the questions of a schema, in its order; what was not answered is left out. */
export function describeValues(
  { schema, form }: Pick<CompiledSchema, 'schema' | 'form'>,
  values: Readonly<Record<string, Json>>,
): readonly LabelledText[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const described = describeField(part, { pointer: `/${name}`, page: '', personal: undefined, ui: undefined });
    const text = formatAnswer(form, { ...described, conditional: false, required: false }, values[name]);
    return text === null ? [] : [{ label: described.label, text }];
  });
}
