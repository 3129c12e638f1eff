/** All that an expression of FEEL may give. Lists and contexts are those of JSON, so that answers are read as they are. */
import { isFeelNumber, type FeelNumber } from './decimal.ts';
import type { FeelDays, FeelMonths } from './duration.ts';
import { FeelSpecial, type SpecialKind } from './special.ts';
import type { FeelDate } from './date.ts';
import type { FeelDateTime, FeelTime } from './temporal.ts';
import type { Zone } from '../../places/zone.ts';

/** Operators that compare, as they are written, also before a unary test. */
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A value of FEEL. */
export type FeelValue = null | boolean | string | FeelNumber | FeelSpecialValue | FeelList | FeelContext;
/** A list of values; null is a member like others. */
export type FeelList = readonly FeelValue[];
/** A context: values by key. */
export type FeelContext = { readonly [key: string]: FeelValue };
type FeelSpecialValue =
  | FeelDate
  | FeelTime
  | FeelDateTime
  | FeelMonths
  | FeelDays
  | FeelRange
  | FeelFunction
  | FeelZone;

/** Values between two ends; an end that is null is none. */
export class FeelRange extends FeelSpecial {
  readonly kind = 'range';
  readonly low: FeelValue;
  readonly high: FeelValue;
  readonly isLowIncluded: boolean;
  readonly isHighIncluded: boolean;
  /** Of a range that is written as a comparison, `< 3`; one that is written with two ends is never equal to it. */
  readonly operator: ComparisonOperator | null;
  constructor(
    low: FeelValue,
    high: FeelValue,
    isLowIncluded: boolean,
    isHighIncluded: boolean,
    operator: ComparisonOperator | null = null,
  ) {
    super();
    this.low = low;
    this.high = high;
    this.isLowIncluded = isLowIncluded;
    this.isHighIncluded = isHighIncluded;
    this.operator = operator;
  }
}

/** A function, of FEEL or of an author. */
export class FeelFunction extends FeelSpecial {
  readonly kind = 'function';
  /** Null for those of FEEL that may be called in several ways. */
  readonly parameters: readonly string[] | null;
  readonly call: (given: readonly FeelValue[]) => FeelValue;
  constructor(parameters: readonly string[] | null, call: (given: readonly FeelValue[]) => FeelValue) {
    super();
    this.parameters = parameters;
    this.call = call;
  }
}

/** A zone of the scheme; an expression names one where a function takes it, and nowhere else. */
export class FeelZone extends FeelSpecial {
  readonly kind = 'zone';
  readonly zone: Zone;
  constructor(zone: Zone) {
    super();
    this.zone = zone;
  }
  override toString(): string {
    return this.zone.name;
  }
}

/** Kinds of values that are never equal to one another, nor compared. */
export type FeelKind = 'null' | 'boolean' | 'text' | 'number' | 'list' | 'context' | SpecialKind;

/** The kind of a value; the one place that tells kinds apart. */
export function kindOf(value: FeelValue): FeelKind {
  switch (typeof value) {
    case 'number':
      return 'number';
    case 'string':
      return 'text';
    case 'boolean':
      return 'boolean';
    default:
      if (value === null) return 'null';
      if (isFeelNumber(value)) return 'number';
      if (isList(value)) return 'list';
      return isSpecial(value) ? value.kind : 'context';
  }
}

/** Whether it is a list. */
export function isList(value: FeelValue): value is FeelList {
  return Array.isArray(value);
}

/** Whether it is a value that JSON has not: a date, a time, a duration, a range, a function. */
export function isSpecial(value: FeelValue): value is FeelSpecialValue {
  return value instanceof FeelSpecial;
}

/** Whether it is a context, and not what is only an object for the machine (a list, a decimal, a date). */
export function isContext(value: FeelValue): value is FeelContext {
  return typeof value === 'object' && value !== null && !isList(value) && !isSpecial(value) && !isFeelNumber(value);
}

/** An entry of a context; null when it has none of that name. */
export function entryOf(context: FeelContext, key: string): FeelValue {
  return Object.hasOwn(context, key) ? (context[key] ?? null) : null;
}

/** A context of entries, whatever they are called: `__proto__` is a name like any other. */
export function contextOf(entries: Iterable<readonly [string, FeelValue]>): FeelContext {
  return Object.fromEntries(entries);
}
