/** Arithmetic of values of any kind (DMN 1.5, tables 54 to 58): undefined where an operator is not made for them. */
import {
  addNumbers,
  divideNumbers,
  isFeelNumber,
  multiplyNumbers,
  negateNumber,
  subtractNumbers,
  toMachineInteger,
  type FeelNumber,
} from '../values/decimal.ts';
import { daysOf, FeelDays, FeelMonths, ofSize, SECONDS_OF_DAY, sizeOf, type FeelDuration } from '../values/duration.ts';
import type { ArithmeticOperator } from '../syntax/tree.ts';
import { dateAfter, dateMonthsAfter, FeelDate } from '../values/date.ts';
import { FeelDateTime, FeelTime, instantOf, timeAfter } from '../values/temporal.ts';
import type { FeelValue } from '../values/value.ts';
import { zoneOfOffset } from '../values/zone.ts';

/** Operators that are made for more than numbers; powers are a function (functions/powers.ts). */
type OperatorOfKinds = Exclude<ArithmeticOperator, '**'>;

/** `left operator right`, neither of them null; null when the result cannot be counted. */
export function operate(operator: OperatorOfKinds, left: FeelValue, right: FeelValue): FeelValue | undefined {
  if (isFeelNumber(left) && isFeelNumber(right)) return ofNumbers(operator, left, right);
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      if (isDuration(left) && isFeelNumber(right)) return ofSize(left, multiplyNumbers(sizeOf(left), right));
      return isFeelNumber(left) && isDuration(right) ? ofSize(right, multiplyNumbers(left, sizeOf(right))) : undefined;
    case '/':
      return divide(left, right);
  }
}

/** `-value` */
export function negate(value: FeelValue): FeelValue | undefined {
  if (isFeelNumber(value)) return negateNumber(value);
  return isDuration(value) ? ofSize(value, negateNumber(sizeOf(value))) : undefined;
}

function ofNumbers(operator: OperatorOfKinds, left: FeelNumber, right: FeelNumber): FeelNumber | null {
  switch (operator) {
    case '+':
      return addNumbers(left, right);
    case '-':
      return subtractNumbers(left, right);
    case '*':
      return multiplyNumbers(left, right);
    case '/':
      return divideNumbers(left, right);
  }
}

function add(left: FeelValue, right: FeelValue): FeelValue | undefined {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (isDuration(left)) return isDuration(right) ? addDurations(left, right, 1) : after(right, left, 1);
  return isDuration(right) ? after(left, right, 1) : undefined;
}

function subtract(left: FeelValue, right: FeelValue): FeelValue | undefined {
  if (isDuration(right)) return isDuration(left) ? addDurations(left, right, -1) : after(left, right, -1);
  if (left instanceof FeelTime && right instanceof FeelTime) return between(left, right);
  return isMoment(left) && isMoment(right) ? between(left, right) : undefined;
}

function divide(left: FeelValue, right: FeelValue): FeelValue | undefined {
  if (!isDuration(left)) return undefined;
  if (isFeelNumber(right)) return ofSize(left, divideNumbers(sizeOf(left), right));
  return isDuration(right) && left.kind === right.kind ? divideNumbers(sizeOf(left), sizeOf(right)) : undefined;
}

function addDurations(left: FeelDuration, right: FeelDuration, sign: 1 | -1): FeelDuration | null | undefined {
  if (left.kind !== right.kind) return undefined;
  const [one, other] = [sizeOf(left), sizeOf(right)];
  return ofSize(left, sign > 0 ? addNumbers(one, other) : subtractNumbers(one, other));
}

/** A date or a time some length of time later, or earlier; a date alone counts from its midnight and stays a date. */
function after(value: FeelValue, length: FeelDuration, sign: 1 | -1): FeelValue | undefined {
  if (length instanceof FeelMonths) {
    const months = sign * length.months;
    if (value instanceof FeelDate) return dateMonthsAfter(value, months);
    if (!(value instanceof FeelDateTime)) return undefined;
    const date = dateMonthsAfter(value.date, months);
    return date && new FeelDateTime(date, value.time);
  }
  const seconds = sign > 0 ? length.seconds : negateNumber(length.seconds);
  if (value instanceof FeelTime) return timeAfter(value, seconds)?.time ?? null;
  if (value instanceof FeelDate) {
    const days = toMachineInteger(Math.floor(Number(seconds) / SECONDS_OF_DAY));
    return days === null ? null : dateAfter(value, days);
  }
  if (!(value instanceof FeelDateTime)) return undefined;
  const later = timeAfter(value.time, seconds);
  const date = later && dateAfter(value.date, later.days);
  return later && date && new FeelDateTime(date, later.time);
}

/** The time between two dates or times; a date alone stands for its midnight in UTC beside one that has a zone. */
function between(left: Moment | FeelTime, right: Moment | FeelTime): FeelDays | null | undefined {
  const [one, other] = [besides(left, right), besides(right, left)];
  if ((zoneOf(one) === null) !== (zoneOf(other) === null)) return undefined;
  const [last, first] = [instantOf(one), instantOf(other)];
  const seconds = last === null || first === null ? null : subtractNumbers(last, first);
  return seconds === null ? null : daysOf(seconds);
}

type Moment = FeelDate | FeelDateTime;

function besides(value: Moment | FeelTime, other: Moment | FeelTime): Moment | FeelTime {
  if (!(value instanceof FeelDate) || other instanceof FeelDate) return value;
  return new FeelDateTime(value, new FeelTime(0, zoneOfOffset(0)));
}

function zoneOf(value: Moment | FeelTime): FeelTime['zone'] {
  if (value instanceof FeelDate) return null;
  return value instanceof FeelTime ? value.zone : value.time.zone;
}

function isDuration(value: FeelValue): value is FeelDuration {
  return value instanceof FeelDays || value instanceof FeelMonths;
}

function isMoment(value: FeelValue): value is Moment {
  return value instanceof FeelDate || value instanceof FeelDateTime;
}
