/*
 * Cells of a decision table as authors type them: « 0 à 80 », « plus de 150 000 F », « Oui ou Ne sait pas », « indifférent »,
 * as the words of a cell say it; and FEEL for whoever knows it. What is typed becomes FEEL, or the reason why it cannot.
 */
import { foldText } from '../../base/fold-text.ts';
import { parseCellTests, parseExpression } from '../../feel/syntax/parse.ts';
import { readTypedValue, type CellColumn, type ReadCell } from './read-typed.ts';

const ANY = '-';
/** What says that a condition does not matter. */
const INDIFFERENT = new Set(['indifferent', 'tout', 'tous', 'toutes', 'peu importe']);

/** A number alone, and one that bounds: what words make of it holds, whatever FEEL would. */
const NUMBER = /^-?[\d.,]+$/;
const NUMBER_BOUND = /^[<>]=?\s*-?[\d.,]+$/;

/** Typed or pasted from a letter, a number may have any kind of space. */
const plainSpaces = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The unary tests that a typed condition means. */
export function readTests(typed: string, column: CellColumn): ReadCell {
  const text = plainSpaces(typed);
  if (text === '' || text === ANY || INDIFFERENT.has(foldText(text))) return { type: 'read', feel: ANY };
  const negated = /^(?:sauf|autre que|pas)\s+(.+)$/iu.exec(text)?.[1];
  const words = readAlternatives(negated ?? text, column);
  if (words.type === 'read') return negated === undefined ? words : { type: 'read', feel: `not(${words.feel})` };
  // Whoever writes FEEL writes what no word of ours says: an operator of its own, a bracket, a quotation mark, a function.
  const isFeel = /[[\]()"<>=?]/.test(text) && !NUMBER_BOUND.test(text) && parseCellTests(text).tree;
  return isFeel ? { type: 'read', feel: text } : words;
}

/** The expression that a typed result means. */
export function readResult(typed: string, column: CellColumn): ReadCell {
  const text = plainSpaces(typed);
  if (text === '') return { type: 'problem', code: 'empty', text };
  if (text === '—') return { type: 'read', feel: 'null' };
  if (column.names.includes(text)) return { type: 'read', feel: text };
  const value = readTypedValue(text, column);
  if (value.type === 'read') return value;
  // A word that names nothing, or a number, is a value with a fault in it, not an expression.
  const { tree } = parseExpression(text);
  const isValue = tree?.type === 'name' || NUMBER.test(text);
  return tree && !isValue ? { type: 'read', feel: text } : value;
}

function readAlternatives(text: string, column: CellColumn): ReadCell {
  const parts = text.split(/\s+ou\s+|\s*;\s*|,\s+/iu);
  // A label may have such words in it; any text is one where there is no list.
  const isFree = column.type === 'string' && column.choices === null;
  const whole = isFree && parts.length > 1 ? null : readOne(text, column);
  if (whole && (whole.type === 'read' || parts.length === 1)) return whole;
  const read: string[] = [];
  for (const part of parts) {
    const one = readOne(part, column);
    if (one.type === 'problem') return one;
    read.push(one.feel);
  }
  return { type: 'read', feel: read.join(', ') };
}

/** A range as it is typed, with the brackets that FEEL gives it. */
type Bounds = { readonly low: string; readonly high: string; readonly open: string; readonly close: string };

/** One test: a bound, a range, or a value. */
function readOne(text: string, column: CellColumn): ReadCell {
  const both = isOrdered(column) ? readBothBounds(text) : null;
  // « Avant 1975 » is the label of a value where the column holds texts.
  const bound = both === null && isOrdered(column) ? readBound(text) : null;
  const range = both ?? (bound === null && isOrdered(column) ? readRange(text) : null);
  if (range) {
    const [low, high] = [readTypedValue(range.low, column), readTypedValue(range.high, column)];
    if (low.type === 'problem') return low;
    return high.type === 'problem'
      ? high
      : { type: 'read', feel: `${range.open}${low.feel}..${high.feel}${range.close}` };
  }
  const value = readTypedValue(bound?.value ?? text, column);
  return value.type === 'problem' || bound === null ? value : { type: 'read', feel: `${bound.operator} ${value.feel}` };
}

const isOrdered = ({ type }: CellColumn): boolean =>
  type === 'number' || type === 'money' || type === 'date' || type === 'time';

const BOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:<=|≤|jusqu[’']à|au plus)\s*(.+)$/iu, '<='],
  [/^(?:>=|≥|à partir de|au moins|dès)\s*(.+)$/iu, '>='],
  [/^(?:<|moins de|avant)\s*(.+)$/iu, '<'],
  // « plus de 80 à 150 » is a range.
  [/^(?:>|plus de|après)\s*(?!.*\sà\s)(.+)$/iu, '>'],
  [/^(.+?)\s+(?:au plus|ou moins)$/iu, '<='],
  [/^(.+?)\s+(?:au moins|ou plus|et plus)$/iu, '>='],
];

function readBound(text: string): { readonly operator: string; readonly value: string } | null {
  for (const [pattern, operator] of BOUNDS) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return { operator, value };
  }
  return null;
}

/** « plus de 60 000 et jusqu’à 120 000 », as acts say it: a bound below and one above. */
function readBothBounds(text: string): Bounds | null {
  const [first, second, ...others] = text.split(/\s+(?:et|mais)\s+(?!plus$)/iu);
  if (first === undefined || second === undefined || others.length > 0) return null;
  const [one, other] = [readBound(first), readBound(second)];
  const low = [one, other].find((bound) => bound?.operator.startsWith('>'));
  const high = [one, other].find((bound) => bound?.operator.startsWith('<'));
  if (!low || !high) return null;
  return {
    low: low.value,
    high: high.value,
    open: low.operator === '>' ? '(' : '[',
    close: high.operator === '<' ? ')' : ']',
  };
}

const RANGE = /^(?:(?<from>de|du|plus de)\s+)?(?<low>.+?)\s+(?:à|au)\s+(?<less>moins de\s+)?(?<high>.+)$/iu;
const BETWEEN = /^entre\s+(?<low>.+?)\s+et\s+(?<high>.+)$/iu;
/** « 0-80 », « 0 – 80 » */
const DASHED = /^(?<low>\d[\d ,.]*?)\s?[-–—]\s?(?<high>\d[^-–—]*)$/u;

function readRange(text: string): Bounds | null {
  const groups = (RANGE.exec(text) ?? BETWEEN.exec(text) ?? DASHED.exec(text))?.groups;
  const { low, high } = groups ?? {};
  if (!groups || low === undefined || high === undefined) return null;
  const isOpen = foldText(groups['from'] ?? '') === 'plus de';
  return { low, high, open: isOpen ? '(' : '[', close: groups['less'] === undefined ? ']' : ')' };
}
