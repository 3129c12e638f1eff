/**
 * All the values each column of a decision table may take: those its field or expression allows, else those its author
 * lists. A field's own bounds win over the column's, since the table must answer whatever may be filed.
 */
import type { TableInput } from '../../../schemas/types/rules.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { readDate } from '../../feel/values/date.ts';
import { readTimeOfDay } from '../../feel/values/temporal.ts';
import { parseFeel, type Vocabulary } from '../../feel/expression.ts';
import type { Domain } from '../domains/column-regions.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { calleeName, namesOfPath } from '../../feel/syntax/tree.ts';
import { fieldAt } from '../domains/field-bounds.ts';
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
    case 'time':
      return timeDomain(parsed, input.expression);
    case 'list':
    case 'context':
      return null;
  }
}

/** Day of a date written in ISO 8601; null when it is none. */
export function dayOf(text: string): number | null {
  return readDate(text)?.number ?? null;
}

/** Every minute of the day, or those that the bounds of a field leave. */
function timeDomain(parsed: ParsedSource, expression: string): Domain {
  const { tree } = parseExpression(expression);
  const field = fieldAt(parsed, (tree && namesOfPath(tree)) ?? []);
  const bound = (keyword: string): number | null => {
    const text = field?.[keyword];
    return typeof text === 'string' ? secondsOf(text) : null;
  };
  const [over, under] = [bound('formatExclusiveMinimum'), bound('formatExclusiveMaximum')];
  const low = bound('formatMinimum') ?? (over === null ? 0 : over + MINUTE);
  const high = bound('formatMaximum') ?? (under === null ? LAST_MINUTE : under - MINUTE);
  return { kind: 'time', step: MINUTE, low, high };
}

const MINUTE = 60;
const LAST_MINUTE = 24 * 3600 - MINUTE;

/** Seconds since midnight of a time written HH:MM; null when it is none. */
export function secondsOf(text: string): number | null {
  const time = readTimeOfDay(text);
  return time && Number(time.seconds);
}

/** Of what is worked out, bounds may be wider than what it really takes: there its author knows better, and says so. */
function numberDomain(parsed: ParsedSource, input: TableInput): Domain {
  const { low, high, step } = rangeOf(parsed, input.expression);
  const isExact = isTaken(parsed, input.expression);
  const end = (
    known: number,
    declared: number | undefined,
    inner: (one: number, other: number) => number,
  ): number | null => {
    if (!Number.isFinite(known)) return declared ?? null;
    return isExact || declared === undefined ? known : inner(known, declared);
  };
  return { kind: 'number', step, low: end(low, input.minimum, Math.max), high: end(high, input.maximum, Math.min) };
}

/** Whether an expression surely takes both of its bounds: a field, the size of a list, and the value that is one of them. */
function isTaken(parsed: ParsedSource, expression: string): boolean {
  const { tree } = parseExpression(expression);
  if (tree?.type === 'call') return ['count', 'string length'].includes(calleeName(tree) ?? '');
  const names = tree && namesOfPath(tree);
  if (!names) return false;
  if (fieldAt(parsed, names)) return true;
  const value = names.length === 1 ? parsed.rules.computed?.find(({ name }) => name === names[0]) : undefined;
  return value?.expression !== undefined && value.expression !== expression && isTaken(parsed, value.expression);
}
