/**
 * Between which numbers the value of an expression lies, and of what step, as far as bounds of fields and constants tell. Used to show that nothing is divided by zero, and that nothing lies between two rows of a table.
 */
import type { Bracket, ComputedValue } from '../../../schemas/types/rules.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { calleeName, namesOfPath, valuesGiven, type FeelNode, type NodeOf } from '../../feel/syntax/tree.ts';
import { givesOneRow, resultCells } from '../../rules/table-results.ts';
import { objectType } from '../../feel/scope-type.ts';
import type { ListColumns } from '../../feel/list-columns.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { readOfList } from './list-rows.ts';
import { boundsOf, fieldAt } from './field-bounds.ts';
import { commonStep, productStep, stepOf, stepOfNumber, type Step } from './lattice.ts';

/** Both ends may be taken; an end that is not finite is not known. */
export type Range = { readonly low: number; readonly high: number; readonly step: Step };

const ANY_NUMBER: Range = { low: -Infinity, high: Infinity, step: null };

/** Range of an expression's value, when it has one. */
export function rangeOf(parsed: ParsedSource, text: string): Range {
  const { tree } = parseExpression(text);
  return tree ? rangeOfNode(parsed, tree) : ANY_NUMBER;
}

function rangeOfNode(parsed: ParsedSource, node: FeelNode): Range {
  switch (node.type) {
    case 'number':
      return point(Number(node.value));
    case 'name':
    case 'path':
      return rangeOfPath(parsed, node);
    case 'if':
      return either(rangeOfNode(parsed, node.then), rangeOfNode(parsed, node.otherwise));
    case 'arithmetic':
      return rangeOfArithmetic(parsed, node);
    case 'call':
      return rangeOfCall(parsed, node);
    case 'null':
    case 'text':
    case 'boolean':
    case 'temporal':
    case 'tested':
    case 'filter':
    case 'negation':
    case 'comparison':
    case 'between':
    case 'in':
    case 'instance':
    case 'conjunction':
    case 'disjunction':
    case 'for':
    case 'quantified':
    case 'series':
    case 'list':
    case 'context':
    case 'function':
    case 'range':
    case 'bound':
      return ANY_NUMBER;
  }
}

function rangeOfCall(parsed: ParsedSource, node: NodeOf<'call'>): Range {
  const given = node.given.type === 'positional' ? valuesGiven(node.given) : [];
  const ranges = (): readonly Range[] => given.map((value) => rangeOfNode(parsed, value));
  switch (calleeName(node)) {
    case 'count':
      return sizeOf(parsed, given[0]);
    case 'string length':
      return { low: 0, high: Infinity, step: 1 };
    case 'min':
      return given.length < 2 ? ANY_NUMBER : ranges().reduce(least);
    case 'max':
      return given.length < 2 ? ANY_NUMBER : ranges().reduce(most);
    case 'floor':
    case 'ceiling':
      return given.length === 1 ? rounded(ranges()[0]) : ANY_NUMBER;
    case 'round up':
    case 'round down':
    case 'round half up':
    case 'round half down':
    case 'decimal':
      return given[1]?.type === 'number' && given[1].value === 0 ? rounded(ranges()[0]) : ANY_NUMBER;
    case 'bareme':
      return rangeOfScale(parsed, ranges()[0] ?? ANY_NUMBER, given[1]);
    default:
      return ANY_NUMBER;
  }
}

/** An amount by brackets never falls when the amount rises: its ends are those of the amount, in whichever scale is in force. */
function rangeOfScale(parsed: ParsedSource, amount: Range, scale: FeelNode | undefined): Range {
  const [name] = (scale && namesOfPath(scale)) ?? [];
  const values = parsed.rules.computed?.find((value) => value.name === name)?.values ?? [];
  const scales = values.flatMap(({ brackets }) => (brackets?.every(({ rate }) => rate >= 0) ? [brackets] : []));
  const dueOn = (end: number): readonly number[] => scales.map((brackets) => sumOfParts(end, brackets));
  if (scales.length === 0 || scales.length < values.length) return ANY_NUMBER;
  return { low: Math.min(...dueOn(amount.low)), high: Math.max(...dueOn(amount.high)), step: null };
}

/** As `bareme` counts, of an amount that may have no end. */
function sumOfParts(amount: number, brackets: readonly Bracket[]): number {
  return brackets.reduce((sum, { above, rate }, at) => {
    const base = Math.min(amount, brackets[at + 1]?.above ?? Infinity) - above;
    return base > 0 && rate > 0 ? sum + base * rate : sum;
  }, 0);
}

/** How many members a list of the form may have; of a part of it, or of one that may be missing, none at least. */
function sizeOf(parsed: ParsedSource, list: FeelNode | undefined): Range {
  const path = list && namesOfPath(list);
  const { minItems, maxItems } = (path && fieldAt(parsed, path)) ?? {};
  return {
    low: typeof minItems === 'number' ? minItems : 0,
    high: typeof maxItems === 'number' ? maxItems : Infinity,
    step: 1,
  };
}

function rounded(range: Range = ANY_NUMBER): Range {
  const isWhole = range.step !== null && Number.isInteger(range.step);
  return isWhole ? range : { low: Math.floor(range.low), high: Math.ceil(range.high), step: 1 };
}

function least(a: Range, b: Range): Range {
  return { low: Math.min(a.low, b.low), high: Math.min(a.high, b.high), step: commonStep(a.step, b.step) };
}

function most(a: Range, b: Range): Range {
  return { low: Math.max(a.low, b.low), high: Math.max(a.high, b.high), step: commonStep(a.step, b.step) };
}

/** Parts of dates and durations, which are whole numbers. */
const WHOLE_PARTS: readonly string[] = [
  'year',
  'years',
  'month',
  'months',
  'day',
  'days',
  'weekday',
  'hours',
  'minutes',
];

function rangeOfPath(parsed: ParsedSource, node: NodeOf<'name' | 'path'>): Range {
  const names = namesOfPath(node);
  const field = names && fieldAt(parsed, names);
  if (field) {
    const step = stepOf(field);
    const { low, high } = boundsOf(field, step);
    return { low: low ?? -Infinity, high: high ?? Infinity, step };
  }
  const read = names && readOfList(objectType(buildVocabulary(parsed)), names.join('.'));
  if (read?.column) return rangeOfColumn(read.columns, read.column);
  if (node.type === 'path' && WHOLE_PARTS.includes(node.name.name)) return { ...ANY_NUMBER, step: 1 };
  return names ? rangeOfNames(parsed, names) : ANY_NUMBER;
}

/** Of the numbers of a column; of one that has none, nothing is known. */
function rangeOfColumn({ cells }: ListColumns, column: string): Range {
  const numbers = [...new Set(cells(column).values())].filter((cell) => typeof cell === 'number');
  return numbers.length === 0 ? ANY_NUMBER : numbers.map(point).reduce(either);
}

function rangeOfNames(parsed: ParsedSource, names: readonly string[]): Range {
  const path = names.join('.');
  const [name, output, ...deeper] = names;
  const computed = parsed.rules.computed?.find((value) => value.name === name);
  if (!computed || deeper.length > 0) return ANY_NUMBER;
  const ranges = rangesOf(parsed);
  const known = ranges.get(path);
  if (known) return known;
  // Values that go round are told elsewhere, and never followed here.
  ranges.set(path, ANY_NUMBER);
  const range = rangeOfComputed(parsed, computed, output);
  ranges.set(path, range);
  return range;
}

/** Ranges of computed values by their path: each is read by many others, and worked out once. */
const rangesOf = memoiseFor((_parsed: ParsedSource) => new Map<string, Range>());

function rangeOfComputed(parsed: ParsedSource, computed: ComputedValue, output: string | undefined): Range {
  const isMoney = computed.type === 'money';
  if (computed.each !== undefined) return ANY_NUMBER;
  if (computed.values) {
    const numbers = computed.values.flatMap(({ value }) => (typeof value === 'number' ? [point(value)] : []));
    return output !== undefined || numbers.length === 0 ? ANY_NUMBER : numbers.reduce(either);
  }
  if (computed.expression !== undefined) {
    const range = output === undefined ? rangeOf(parsed, computed.expression) : ANY_NUMBER;
    return isMoney ? rounded(range) : range;
  }
  const results = (parsed.rules.tables ?? [])
    .filter((table) => table.name === computed.table && givesOneRow(table))
    .flatMap((table) => {
      const column = output === undefined ? 0 : table.outputs.findIndex((one) => one.name === output);
      return resultCells(table)
        .filter((cell) => cell.column === column)
        .map(({ text }) => rangeOf(parsed, text));
    });
  const range = results.length > 0 ? results.reduce(either) : ANY_NUMBER;
  return isMoney ? rounded(range) : range;
}

function rangeOfArithmetic(parsed: ParsedSource, { operator, left, right }: NodeOf<'arithmetic'>): Range {
  const [a, b] = [rangeOfNode(parsed, left), rangeOfNode(parsed, right)];
  const step = commonStep(a.step, b.step);
  switch (operator) {
    case '+':
      return { low: a.low + b.low, high: a.high + b.high, step };
    case '-':
      return { low: a.low - b.high, high: a.high - b.low, step };
    case '*':
      return {
        ...corners(a, b, (one, other) => (one === 0 || other === 0 ? 0 : one * other)),
        step: productStep(a.step, b.step),
      };
    case '/':
      return holdsZero(b) || !Number.isFinite(b.low)
        ? divideUnbounded(a, b)
        : corners(a, b, (one, other) => one / other);
    case '**':
      return ANY_NUMBER;
  }
}

/** Dividing by something above zero keeps the sign, whatever its size. */
function divideUnbounded(a: Range, b: Range): Range {
  return b.low > 0 && a.low >= 0 ? { ...ANY_NUMBER, low: 0 } : ANY_NUMBER;
}

/** Whether it may be zero, by its bounds alone. */
export function holdsZero({ low, high }: Range): boolean {
  return low <= 0 && high >= 0;
}

function corners(a: Range, b: Range, operate: (one: number, other: number) => number): Range {
  const all = [operate(a.low, b.low), operate(a.low, b.high), operate(a.high, b.low), operate(a.high, b.high)];
  return all.some(Number.isNaN) ? ANY_NUMBER : { low: Math.min(...all), high: Math.max(...all), step: null };
}

function either(a: Range, b: Range): Range {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high), step: commonStep(a.step, b.step) };
}

function point(value: number): Range {
  return { low: value, high: value, step: stepOfNumber(value) };
}
