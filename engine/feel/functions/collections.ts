/** What functions take that is more than one value: lists, contexts, ranges, and what has a size; the ways to call them. */
import { isFeelNumber, type FeelNumber } from '../values/decimal.ts';
import { FeelDays, FeelMonths, type FeelDuration } from '../values/duration.ts';
import {
  FeelFunction,
  FeelRange,
  isContext,
  isList,
  type FeelContext,
  type FeelList,
  type FeelValue,
} from '../values/value.ts';
import { ANY, type ScopeType } from '../scope-type.ts';
import { parameter, type Parameter, type Signature } from './signature.ts';

/** Takes what has a size and a sign: a number, or a duration of either kind. */
export const counted = (name: string): Parameter<FeelNumber | FeelDuration> =>
  parameter(name, null, (value) =>
    isFeelNumber(value) || value instanceof FeelMonths || value instanceof FeelDays ? value : undefined,
  );

/** Takes a context; a date is none, though it has parts. */
export const context = (name: string): Parameter<FeelContext> =>
  parameter(name, 'object', (value) => (isContext(value) ? value : undefined));

/** Takes a range. */
export const range = (name: string): Parameter<FeelRange> =>
  parameter(name, null, (value) => (value instanceof FeelRange ? value : undefined));

/** Takes a function, of FEEL or of the author. */
export const callable = (name: string): Parameter<FeelFunction> =>
  parameter(name, null, (value) => (value instanceof FeelFunction ? value : undefined));
/** A list, or a value that is taken for a list of one. */
export const list = (name: string): Parameter<FeelList> => ({
  name,
  kind: 'list',
  isOptional: false,
  read: (value) => (isList(value) ? value : value === null ? undefined : [value]),
});
/** Values one by one, or the members of the only list that is given. */
export function spread<A>(member: Parameter<A>, body: (all: readonly A[]) => FeelValue | undefined): Signature {
  return {
    parameters: [member],
    isSpread: true,
    call: (given) => {
      const [first = null] = given;
      if (given.length === 1 && first === null) return undefined;
      const values = given.length === 1 && isList(first) ? first : given;
      const read = values.map((value) => member.read(value));
      const known = read.filter((value) => value !== undefined);
      return given.length === 0 || known.length < read.length ? undefined : body(known);
    },
  };
}

/** Values one by one, as they are given. */
export function rest<A, B>(
  first: Parameter<A>,
  others: Parameter<B>,
  body: (first: A, others: readonly B[]) => FeelValue | undefined,
): Signature {
  return {
    parameters: [first, others],
    isSpread: true,
    call: ([one = null, ...given]) => {
      const [read, values] = [first.read(one), given.map((value) => others.read(value))];
      const known = values.filter((value) => value !== undefined);
      return read === undefined || known.length < values.length ? undefined : body(read, known);
    },
  };
}

/** A list of which nothing more is known. */
export const LIST_OF_ANY: ScopeType = { kind: 'list', item: ANY };
