/**
 * What operators of FEEL make of types. FEEL answers null or false to values of different types; an author who compares a
 * date with a text, or a choice with one that is not offered, must be told instead.
 */
import { ANY, DATE, DAYS, DURATION, MOMENT, NUMBER, TEXT, TIME, type ScopeType } from './scope-type.ts';

/** Kinds of values that cannot stand for one another; durations of months and of days are two. */
export type ValueKind = Exclude<ScopeType['kind'], 'any'> | 'months' | 'days';

/** Values that an operator makes nothing of, by their kinds; or a text that the choices do not offer. */
export type OperatorProblem =
  | { readonly type: 'mismatch'; readonly left: ValueKind; readonly right: ValueKind }
  | { readonly type: 'operand'; readonly operator: string; readonly kind: ValueKind }
  | { readonly type: 'choice-unknown'; readonly value: string; readonly choices: readonly string[] };

/** What arithmetic gives, and what is wrong with it; null when nothing is, or nothing can be told. */
export type Arithmetic = { readonly type: ScopeType; readonly problem: OperatorProblem | null };

/** Kind of a value of a type; null when anything may be there. */
export function kindOfType(type: ScopeType): ValueKind | null {
  if (type.kind === 'any') return null;
  return type.kind === 'duration' ? (type.unit ?? 'duration') : type.kind;
}

/** `left operator right`, for `+ - * / **`. */
export function readArithmetic(operator: string, left: ScopeType, right: ScopeType): Arithmetic {
  const type = typeOfArithmetic(operator, left, right);
  if (type) return { type, problem: null };
  const problem =
    findWrongDurations(left, right) ?? findMismatch(left, right) ?? findWrongOperand(operator, left, right);
  return { type: ANY, problem };
}

/** Type of what arithmetic gives; null when it gives nothing, anything when it cannot be told. */
function typeOfArithmetic(operator: string, left: ScopeType, right: ScopeType): ScopeType | null {
  const [one, other] = [left.kind, right.kind];
  if (one === 'any' || other === 'any') return typeOfUnknown(operator, left, right);
  if (one === 'number' && other === 'number') return NUMBER;
  if (one === 'text' && other === 'text') return operator === '+' ? TEXT : null;
  if (operator === '+' || operator === '-') {
    if (one === 'date' && other === 'duration') return DATE;
    if (one === 'duration' && other === 'date') return operator === '+' ? DATE : null;
    if (one === 'date' && other === 'date') return operator === '-' ? DAYS : null;
    const clock = typeOfClock(operator, left, right);
    if (clock) return clock;
    return one === 'duration' && other === 'duration' && !findMismatch(left, right) ? sameUnit(left, right) : null;
  }
  if (one === 'duration' && other === 'number') return operator === '**' ? null : left;
  if (one === 'number' && other === 'duration') return operator === '*' ? right : null;
  return one === 'duration' && other === 'duration' && operator === '/' && !findMismatch(left, right) ? NUMBER : null;
}

/** Times of day and moments: moved by a duration of days and time, and the time between two of them. */
function typeOfClock(operator: string, left: ScopeType, right: ScopeType): ScopeType | null {
  const isClock = ({ kind }: ScopeType): boolean => kind === 'time' || kind === 'moment';
  const moves = ({ kind }: ScopeType, by: ScopeType): boolean =>
    by.kind === 'duration' && !(kind === 'time' && by.unit === 'months');
  if (isClock(left) && moves(left, right)) return left.kind === 'time' ? TIME : MOMENT;
  if (isClock(right) && moves(right, left)) return operator === '+' ? (right.kind === 'time' ? TIME : MOMENT) : null;
  const isBetween = left.kind === right.kind || (isDated(left) && isDated(right));
  return operator === '-' && isBetween && (isClock(left) || isClock(right)) ? DAYS : null;
}

const isDated = ({ kind }: ScopeType): boolean => kind === 'date' || kind === 'moment';

/** One side may be anything: the other alone may be wrong, or tell what is given. */
function typeOfUnknown(operator: string, left: ScopeType, right: ScopeType): ScopeType | null {
  if (findWrongOperand(operator, left, right)) return null;
  return left.kind === 'date' && operator === '+' ? DATE : ANY;
}

function sameUnit(left: ScopeType, right: ScopeType): ScopeType {
  return kindOfType(left) === 'duration' ? right : kindOfType(right) === 'duration' ? DURATION : left;
}

/** Durations of months and of days in one sum or quotient. */
function findWrongDurations(left: ScopeType, right: ScopeType): OperatorProblem | null {
  return left.kind === 'duration' && right.kind === 'duration' ? findMismatch(left, right) : null;
}

/** The problem of putting two values on both sides of a comparison; null when there is none, or none can be told. */
export function findMismatch(left: ScopeType, right: ScopeType): OperatorProblem | null {
  const [one, other] = [kindOfType(left), kindOfType(right)];
  if (one === null || other === null || one === other) return null;
  const isUnitUnknown = left.kind === right.kind && (one === 'duration' || other === 'duration');
  return isUnitUnknown ? null : { type: 'mismatch', left: one, right: other };
}

/** Values of a kind that an operator of arithmetic is not made for. */
function findWrongOperand(operator: string, ...operands: readonly ScopeType[]): OperatorProblem | null {
  const allowed: readonly string[] = operator === '+' ? [...COUNTED, 'text'] : COUNTED;
  const kinds = operands.map(kindOfType).filter((kind) => kind !== null);
  const wrong =
    kinds.find((kind) => !allowed.includes(kind)) ?? (kinds.length === operands.length ? kinds[0] : undefined);
  return wrong === undefined ? null : { type: 'operand', operator, kind: wrong };
}

const COUNTED: readonly ValueKind[] = ['number', 'date', 'time', 'moment', 'duration', 'months', 'days'];

/** A minus before a value that has no opposite. */
export function findWrongSign(type: ScopeType): OperatorProblem | null {
  const kind = kindOfType(type);
  const isFine = kind === null || kind === 'number' || type.kind === 'duration';
  return isFine ? null : { type: 'operand', operator: '-', kind };
}

/** Values of one kind that have no order. */
export function findUnordered(operator: string, left: ScopeType): OperatorProblem | null {
  const { kind } = left;
  const hasNone = kind === 'boolean' || kind === 'list' || kind === 'object';
  return hasNone && ORDERS.includes(operator) ? { type: 'operand', operator, kind } : null;
}

const ORDERS: readonly string[] = ['<', '<=', '>', '>=', 'between'];

/** Texts compared with a choice that are not among those offered. */
export function findUnknownChoices(type: ScopeType, texts: readonly string[]): readonly OperatorProblem[] {
  const choices = type.kind === 'text' ? type.choices : undefined;
  if (!choices) return [];
  return texts.filter((text) => !choices.includes(text)).map((value) => ({ type: 'choice-unknown', value, choices }));
}
