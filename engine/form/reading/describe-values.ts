/*
 * Values of a small form (an opinion, agent annotations) to be read again, question by question.
 */
import type { CompiledSchema } from '../form.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { reviewSections, type ReviewRow } from './review-sections.ts';
import { joinPointer } from '../../base/pointer.ts';
import { describeField } from '../fields/describe-field.ts';
import { formatAnswer } from '../words/format-answer.ts';

/** A question and what was answered. */
export type LabelledText = { readonly label: string; readonly text: string };

/** The answers to the questions of a schema, in its order; what was not answered is left out. */
export function describeValues(
  { schema, form }: Pick<CompiledSchema, 'schema' | 'form'>,
  values: Readonly<Record<string, Json>>,
): readonly LabelledText[] {
  const rows = reviewSections(form, values).flatMap((section) => section.rows);
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const pointer = joinPointer('', name);
    const described = describeField(part, { pointer, page: '', personal: undefined, ui: undefined });
    const field = { ...described, conditional: false, required: false };
    const text = formatAnswer(form, field, values[name]) ?? describeParts(rows, pointer);
    return text === null ? [] : [{ label: described.label, text }];
  });
}

/** A list, a numbered line for each member; a section, a line for each of its questions. Null when nothing in it is answered. */
function describeParts(rows: readonly ReviewRow[], pointer: Pointer): string | null {
  const said = new Map<string, readonly string[]>();
  for (const { pointer: at, heading, label, value, file } of rows) {
    const text = value ?? file?.name;
    if (!at.startsWith(`${pointer}/`) || heading || text === undefined) continue;
    const [token = ''] = at.slice(pointer.length + 1).split('/');
    const part = at === `${pointer}/${token}` && isPlace(token) ? text : `${label} : ${text}`;
    said.set(token, [...(said.get(token) ?? []), part]);
  }
  const lines = [...said].map(
    ([token, parts]) => `${isPlace(token) ? `${Number(token) + 1}. ` : ''}${parts.join(' ; ')}`,
  );
  return lines.length === 0 ? null : lines.join('\n');
}

function isPlace(token: string): boolean {
  return /^\d+$/.test(token);
}
