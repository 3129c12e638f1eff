/** What an expression runs on, and how it says why it gives nothing. */
import type { Reason, Scope } from '../compiled-expression.ts';
import type { Span } from '../syntax/tree.ts';
import type { FeelValue } from '../values/value.ts';

/** One run of an expression. */
export type Frame = {
  readonly scope: Scope;
  /** Values of loops, parameters, members and entries, each at the place that its name was given. */
  readonly locals: FeelValue[];
  /** Where reasons are noted; null when nobody asks. */
  readonly reasons: Reason[] | null;
  readonly turns: Turns;
};

/** How many members loops have gone through, functions and loops inside them counted with them. */
export type Turns = { left: number };

/** A part of an expression, ready to run. */
export type Evaluate = (frame: Frame) => FeelValue;

/** Members that the loops of one expression go through, all together. */
const MOST_TURNS = 1_000_000;

/**
 * A frame for one evaluation.
 * @param reasons where it writes why something is null; null when nobody asks
 */
export function createFrame(scope: Scope, locals: FeelValue[], reasons: Reason[] | null): Frame {
  return { scope, locals, reasons, turns: { left: MOST_TURNS } };
}

/** Null, and why. */
export function fail({ reasons }: Frame, reason: Reason): null {
  reasons?.push(reason);
  return null;
}

/** A reason at a part of the expression; offsets are UTF-16 units from its beginning. */
export function reasonAt({ from, to }: Span, type: Reason['type']): Reason {
  return { type, from, to };
}
