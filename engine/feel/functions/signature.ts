/**
 * What functions of FEEL take, give and do (DMN 1.5, 10.3.4), each said once: calls are judged by it before anything runs,
 * and run by it. A value is turned into what a parameter asks for where the standard says so (10.3.2.9.4): a list of one into
 * its member, a value into a list of one, a date into its midnight.
 */
import { isFeelNumber, type FeelNumber } from '../values/decimal.ts';
import { FeelDays } from '../values/duration.ts';
import { FeelDate } from '../values/date.ts';
import { FeelDateTime, FeelTime } from '../values/temporal.ts';
import { isList, type FeelValue } from '../values/value.ts';
import type { ValueKind } from '../operators.ts';
import type { ScopeType } from '../scope-type.ts';

/** A parameter: how a value is read for it; undefined when it is none of its kind. */
export type Parameter<T> = {
  readonly name: string;
  /** What is told to authors who give something else; null where types do not tell. */
  readonly kind: ValueKind | null;
  readonly isOptional: boolean;
  readonly read: (value: FeelValue) => T | undefined;
};

/** One way to call a function. */
export type Signature = {
  readonly parameters: readonly Omit<Parameter<unknown>, 'read'>[];
  /** The last parameter takes all values that follow, or the only list that is given. */
  readonly isSpread: boolean;
  /** Undefined when what is given is not what it takes. */
  readonly call: (given: readonly FeelValue[]) => FeelValue | undefined;
};

/** A function: the ways to call it, and the type of what it gives for values of some types. */
export type Builtin = {
  readonly signatures: readonly Signature[];
  readonly typeOf: (given: readonly ScopeType[]) => ScopeType;
};

/** Functions by the name each is called by, spaces included; `@` and `**` are functions that are written otherwise. */
export type Functions = ReadonlyMap<string, Builtin>;

type Read<T> = (value: FeelValue) => T | undefined;

/** A parameter of one kind of values. */
export function parameter<T>(name: string, kind: ValueKind | null, read: Read<T>): Parameter<T> {
  return { name, kind, isOptional: false, read: (value) => read(value) ?? readMember(value, read) };
}

/** The only member of a list of one. */
function readMember<T>(value: FeelValue, read: Read<T>): T | undefined {
  return isList(value) && value.length === 1 ? read(value[0] ?? null) : undefined;
}

/** Takes a text alone: what could be written as one is none. */
export const text = (name: string): Parameter<string> =>
  parameter(name, 'text', (value) => (typeof value === 'string' ? value : undefined));

/** Takes a number; a text of digits is none. */
export const number = (name: string): Parameter<FeelNumber> =>
  parameter(name, 'number', (value) => (isFeelNumber(value) ? value : undefined));

/** Takes true or false. */
export const boolean = (name: string): Parameter<boolean> =>
  parameter(name, 'boolean', (value) => (typeof value === 'boolean' ? value : undefined));
/** A date, or the day of a date with a time. */
export const day = (name: string): Parameter<FeelDate> =>
  parameter(name, 'date', (value) =>
    value instanceof FeelDate ? value : value instanceof FeelDateTime ? value.date : undefined,
  );

/** Takes a time of day, not that of a date and time. */
export const time = (name: string): Parameter<FeelTime> =>
  parameter(name, 'time', (value) => (value instanceof FeelTime ? value : undefined));

/** Takes a duration of days and time. */
export const ofDays = (name: string): Parameter<FeelDays> =>
  parameter(name, 'days', (value) => (value instanceof FeelDays ? value : undefined));

/** Any value; null is one. */
export const anything = (name: string): Parameter<FeelValue> => ({
  name,
  kind: null,
  isOptional: false,
  read: (value) => value,
});
/** What may be left out, or be null. */
export function optional<T>(taken: Parameter<T>): Parameter<T | null> {
  return { ...taken, isOptional: true, read: (value) => (value === null ? null : taken.read(value)) };
}

/**
 * A way to call with one value.
 * @param body gives undefined when what is given is not what it takes
 */
export function take1<A>(a: Parameter<A>, body: (a: A) => FeelValue | undefined): Signature {
  return {
    parameters: [a],
    isSpread: false,
    call: (given) => {
      const one = a.read(given[0] ?? null);
      return one === undefined ? undefined : body(one);
    },
  };
}

/** The same with two values. */
export function take2<A, B>(a: Parameter<A>, b: Parameter<B>, body: (a: A, b: B) => FeelValue | undefined): Signature {
  return {
    parameters: [a, b],
    isSpread: false,
    call: (given) => {
      const [one, two] = [a.read(given[0] ?? null), b.read(given[1] ?? null)];
      return one === undefined || two === undefined ? undefined : body(one, two);
    },
  };
}

/** The same with three values. */
export function take3<A, B, C>(
  a: Parameter<A>,
  b: Parameter<B>,
  c: Parameter<C>,
  body: (a: A, b: B, c: C) => FeelValue | undefined,
): Signature {
  return {
    parameters: [a, b, c],
    isSpread: false,
    call: (given) => {
      const [one, two, three] = [a.read(given[0] ?? null), b.read(given[1] ?? null), c.read(given[2] ?? null)];
      if (one === undefined || two === undefined || three === undefined) return undefined;
      return body(one, two, three);
    },
  };
}

/** The same with four values. */
export function take4<A, B, C, D>(
  a: Parameter<A>,
  b: Parameter<B>,
  c: Parameter<C>,
  d: Parameter<D>,
  body: (a: A, b: B, c: C, d: D) => FeelValue | undefined,
): Signature {
  return {
    parameters: [a, b, c, d],
    isSpread: false,
    call: (given) => {
      const [one, two] = [a.read(given[0] ?? null), b.read(given[1] ?? null)];
      const [three, four] = [c.read(given[2] ?? null), d.read(given[3] ?? null)];
      if (one === undefined || two === undefined || three === undefined || four === undefined) return undefined;
      return body(one, two, three, four);
    },
  };
}

/** A function with the name it is called by. */
export type Entry = readonly [string, Builtin];

/** A function that always gives values of one type. */
export function define(name: string, type: ScopeType, ...signatures: readonly Signature[]): Entry {
  return [name, { signatures, typeOf: () => type }];
}

/** A function whose type depends on what it is given. */
export function defineBy(
  name: string,
  typeOf: (given: readonly ScopeType[]) => ScopeType,
  ...signatures: readonly Signature[]
): Entry {
  return [name, { signatures, typeOf }];
}
