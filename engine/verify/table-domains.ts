/**
 * All the values each column of a decision table may take: those its field or expression allows, else those its author
 * lists. A field's own bounds win over the column's, since the table must answer whatever may be filed.
 */
import { parseDate } from 'feelin';
import type { TableInput } from '../../schemas/types/rules.ts';
import { findField } from '../form/field-index.ts';
import { possibleLayers } from '../form/layers.ts';
import type { ParsedSource } from '../compile/parsed-source.ts';
import type { FormSchema } from '../types.ts';
import { parseFeel, type Vocabulary } from '../rules/expression.ts';
import { dayNumber, type Domain } from './column-regions.ts';

/** Domain of a column; null for lists and contexts, which no literal can cut. */
export function domainOf(parsed: ParsedSource, input: TableInput, vocabulary: Vocabulary): Domain | null {
  const { type } = parseFeel(input.expression, vocabulary);
  if (type.kind === 'text' && type.choices) return { kind: 'listed', values: [...new Set(type.choices)] };
  if (type.kind === 'boolean' || input.type === 'boolean') return { kind: 'listed', values: [true, false] };
  if (input.values) return { kind: 'listed', values: input.values };
  switch (input.type) {
    case 'string':
      return { kind: 'text' };
    case 'number':
    case 'money':
      return numberDomain(parsed, input);
    case 'date':
      return { kind: 'date', whole: true, low: null, high: null };
    case 'list':
    case 'context':
      return null;
  }
}

/** Day of a date written in ISO 8601; null when it is none. */
export function dayOf(text: string): number | null {
  const date = parseDate(text);
  return date && dayNumber(date);
}

function numberDomain(parsed: ParsedSource, input: TableInput): Domain {
  const field = fieldAt(parsed, input.expression);
  const computed = parsed.rules.computed?.find(({ name }) => name === input.expression.trim());
  const whole = field?.type === 'integer' || computed?.type === 'money';
  const { low, high } = field ? boundsOf(field, whole) : { low: null, high: null };
  return { kind: 'number', whole, low: low ?? input.minimum ?? null, high: high ?? input.maximum ?? null };
}

/** Schema of the field that an expression names and does nothing more; undefined when it is none. */
export function fieldAt(parsed: ParsedSource, expression: string): FormSchema | undefined {
  const text = expression.trim();
  const pointer = `/${text.replaceAll('.', '/')}`;
  if (!/^[\w.]+$/.test(text) || !findField(parsed, pointer)) return undefined;
  let found: readonly FormSchema[] = [parsed.formSchema];
  for (const name of text.split('.')) {
    found = found.flatMap(possibleLayers).flatMap((layer): readonly FormSchema[] => {
      const property = layer.properties?.[name];
      return property ? [property] : [];
    });
  }
  return found.find(({ type }) => type !== undefined);
}

/** Closed bounds of a field of numbers; an open bound of a field that is not whole is taken for a closed one. */
export function boundsOf(
  schema: FormSchema,
  whole: boolean,
): { readonly low: number | null; readonly high: number | null } {
  const bound = (keyword: string): number | null => (typeof schema[keyword] === 'number' ? schema[keyword] : null);
  const [above, below] = [bound('exclusiveMinimum'), bound('exclusiveMaximum')];
  return {
    low: bound('minimum') ?? (above === null ? null : whole ? Math.floor(above) + 1 : above),
    high: bound('maximum') ?? (below === null ? null : whole ? Math.ceil(below) - 1 : below),
  };
}
