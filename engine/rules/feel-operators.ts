/**
 * What operators and functions of FEEL make of types. FEEL answers null or false to values of different types; an author
 * who compares a date with a text, or a choice with one that is not offered, must be told instead.
 */
import { ANY, BOOLEAN, DATE, DURATION, NUMBER, TEXT, type ScopeType } from './scope-type.ts';

/** Kinds that can be compared with themselves alone. */
export type ScalarKind = 'text' | 'number' | 'boolean' | 'date';

export type OperatorProblem =
  | { readonly type: 'mismatch'; readonly left: ScalarKind; readonly right: ScalarKind }
  | { readonly type: 'operand'; readonly operator: string; readonly kind: ScalarKind }
  | { readonly type: 'choice-unknown'; readonly value: string; readonly choices: readonly string[] };

const NUMBERS =
  'count,sum,mean,median,product,stddev,floor,ceiling,round up,round down,round half up,round half down,decimal,modulo,number,sqrt,exp,log,string length,day of year,week of year';
const BOOLEANS =
  'contains,starts with,ends with,matches,not,list contains,all,any,even,odd,is defined,is empty,before,after';
const TEXTS =
  'string,upper case,lower case,substring,substring before,substring after,string join,day of week,month of year';
const DURATIONS = 'duration,years and months duration';
const RESULTS: ReadonlyMap<string, ScopeType> = new Map(
  [
    [NUMBERS, NUMBER] as const,
    [BOOLEANS, BOOLEAN] as const,
    [TEXTS, TEXT] as const,
    [DURATIONS, DURATION] as const,
  ].flatMap(([names, type]) => names.split(',').map((name) => [name, type] as const)),
);
/** Functions that give one of what they are given, or the like of it. */
const CHOOSING: ReadonlySet<string> = new Set(['min', 'max', 'abs']);

/** Type of what a function of FEEL gives for values of some types; anything where it cannot be told. */
export function typeOfCall(name: string, given: readonly ScopeType[]): ScopeType {
  if (CHOOSING.has(name))
    return alike(given.map((type) => (type.kind === 'list' && given.length === 1 ? type.item : type)));
  return RESULTS.get(name) ?? ANY;
}

/** The type of all when it is the same; anything else. */
function alike([first, ...others]: readonly ScopeType[]): ScopeType {
  const isKnown = first && (isScalar(first) || first.kind === 'duration');
  return isKnown && others.every(({ kind }) => kind === first.kind) ? { kind: first.kind } : ANY;
}

/** Type of `left operator right`, for `+ - * / **`. */
export function typeOfArithmetic(left: ScopeType, right: ScopeType): ScopeType {
  if (left.kind === 'number' && right.kind === 'number') return NUMBER;
  if (left.kind === 'text' && right.kind === 'text') return TEXT;
  if (left.kind !== 'date') return ANY;
  if (right.kind === 'date') return DURATION;
  return right.kind === 'any' || right.kind === 'duration' ? DATE : ANY;
}

/** The problem of putting two values on both sides of an operator; null when there is none, or none can be told. */
export function findMismatch(left: ScopeType, right: ScopeType): OperatorProblem | null {
  if (!isScalar(left) || !isScalar(right) || left.kind === right.kind) return null;
  return { type: 'mismatch', left: left.kind, right: right.kind };
}

/** A text, or yes or no, under an operator that is not made for it; null when there is none, or none can be told. */
export function findWrongOperand(operator: string, operands: readonly ScopeType[]): OperatorProblem | null {
  const wrong = operands
    .filter(isScalar)
    .find(({ kind }) => kind === 'boolean' || (kind === 'text' && operator !== '+'));
  return wrong ? { type: 'operand', operator, kind: wrong.kind } : null;
}

/** Texts compared with a choice that are not among those offered. */
export function findUnknownChoices(type: ScopeType, texts: readonly string[]): readonly OperatorProblem[] {
  const choices = type.kind === 'text' ? type.choices : undefined;
  if (!choices) return [];
  return texts.filter((text) => !choices.includes(text)).map((value) => ({ type: 'choice-unknown', value, choices }));
}

function isScalar(type: ScopeType): type is ScopeType & { readonly kind: ScalarKind } {
  return type.kind === 'text' || type.kind === 'number' || type.kind === 'boolean' || type.kind === 'date';
}
