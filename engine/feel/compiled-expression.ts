/** What an expression is once it was parsed, and the names with values that it is asked with. */
import type { Json, JsonObject } from '../base/values.ts';
import type { Span } from './syntax/tree.ts';

/** Names a FEEL expression or a Liquid tag can read, with their values; built by `buildScope`. */
export type Scope = JsonObject;

/**
 * Gives a scope where it turns out to be needed: most moves ask nothing of a case. Of `names`, those of an expression, it has
 * all that there is; without them it has every name.
 */
export type ReadScope = (names?: readonly string[]) => Scope;

/** Why a part of an expression, where it is written, is null. */
export type Reason = Span & {
  readonly type:
    /** A value that is needed is not there. */
    | 'absent'
    /** An operator between values that it is not made for. */
    | 'operands'
    /** Values that have no order, or are of different kinds. */
    | 'order'
    /** A division by zero, or a number that none holds. */
    | 'number'
    /** A function given what it does not take. */
    | 'arguments'
    /** What is called is no function, or one in another language. */
    | 'function'
    /** A name that what is before the dot does not have. */
    | 'path'
    /** A text that is no date, time or duration. */
    | 'literal'
    /** A value that is not true or false where one is asked for. */
    | 'condition'
    /** A run of values too long to be gone through. */
    | 'size';
};

/** A FEEL expression parsed once. */
export type CompiledExpression = {
  readonly text: string;
  readonly names: readonly string[];
  /** The values it reads, as dotted paths or whole names. */
  readonly paths: readonly string[];
  readonly evaluate: (scope: Scope) => Json;
  /** Why it is null for a scope, the first cause first; empty when nothing failed. */
  readonly explain: (scope: Scope) => readonly Reason[];
};
