/**
 * All the values each column of a decision table may take: those its field or expression allows, else those its author
 * lists. A field's own bounds win over the column's, since the table must answer whatever may be filed.
 */
import type { TableInput } from '../../../schemas/types/rules.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { readDate } from '../../feel/values/temporal.ts';
import { parseFeel, type Vocabulary } from '../../feel/expression.ts';
import type { Domain } from '../domains/column-regions.ts';
import { rangeOf } from '../domains/number-range.ts';

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
      return { kind: 'date', step: 1, low: null, high: null };
    case 'list':
    case 'context':
      return null;
  }
}

/** Day of a date written in ISO 8601; null when it is none. */
export function dayOf(text: string): number | null {
  return readDate(text)?.number ?? null;
}

function numberDomain(parsed: ParsedSource, input: TableInput): Domain {
  const { low, high, step } = rangeOf(parsed, input.expression);
  const end = (known: number, declared: number | undefined): number | null =>
    Number.isFinite(known) ? known : (declared ?? null);
  return { kind: 'number', step, low: end(low, input.minimum), high: end(high, input.maximum) };
}
