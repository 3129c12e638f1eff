/** Functions that turn values into others, and `not` (DMN 1.5, 10.3.4.1 and 10.3.4.2). */
import { isFeelNumber, readNumber, writeNumber } from '../values/decimal.ts';
import { FeelRange, isContext, isList, isSpecial, type FeelValue } from '../values/value.ts';
import { BOOLEAN, NUMBER, TEXT } from '../scope-type.ts';
import { anything, boolean, define, optional, take1, take3, text, type Entry } from './signature.ts';

/** `string`, `number`, `not`. */
export const CONVERSION_FUNCTIONS: readonly Entry[] = [
  define(
    'string',
    TEXT,
    take1(anything('from'), (value) => (value === null ? null : writeValue(value))),
  ),
  define(
    'number',
    NUMBER,
    take3(text('from'), optional(text('grouping separator')), optional(text('decimal separator')), toNumber),
  ),
  define(
    'not',
    BOOLEAN,
    take1(optional(boolean('negand')), (value) => (value === null ? null : !value)),
  ),
];

const NUMBER_TEXT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPING: readonly (string | null)[] = [' ', ',', '.', null];
const POINTS: readonly (string | null)[] = ['.', ',', null];

function toNumber(from: string, grouping: string | null, point: string | null): FeelValue | undefined {
  const isKnown = GROUPING.includes(grouping) && POINTS.includes(point) && (grouping === null || grouping !== point);
  if (!isKnown) return undefined;
  const digits = grouping === null ? from : from.replaceAll(grouping, '');
  const written = point === null || point === '.' ? digits : digits.replace('.', '#').replace(point, '.');
  return NUMBER_TEXT.test(written) ? (readNumber(written) ?? undefined) : undefined;
}

/** A value as text; texts inside others are in quotation marks. */
function writeValue(value: FeelValue): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'boolean') return String(value);
  if (isFeelNumber(value)) return writeNumber(value);
  if (isList(value)) return `[${value.map(writeInner).join(', ')}]`;
  if (value instanceof FeelRange) return writeRange(value);
  if (isContext(value))
    return `{${Object.entries(value)
      .map(([key, entry]) => `${writeKey(key)}: ${writeInner(entry)}`)
      .join(', ')}}`;
  return isSpecial(value) && value.kind !== 'function' ? value.toString() : 'function';
}

function writeInner(value: FeelValue): string {
  return typeof value === 'string' ? quote(value) : writeValue(value);
}

function writeRange({ low, high, isLowIncluded, isHighIncluded, operator }: FeelRange): string {
  if (operator) return `${operator} ${writeInner(low ?? high)}`;
  return `${isLowIncluded ? '[' : '('}${writeInner(low)}..${writeInner(high)}${isHighIncluded ? ']' : ')'}`;
}

function writeKey(key: string): string {
  return /^[\p{L}_][\p{L}\d_ ]*$/u.test(key) ? key : quote(key);
}

function quote(value: string): string {
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
