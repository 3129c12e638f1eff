/** A place where values of a case are read once it is filed, and what is sure there. */
import type { Pointer } from '../../base/values.ts';
import type { Sure } from '../../names/must-facts.ts';
import type { Facts } from '../domains/facts.ts';

/** A moment at which a place is read: the state the case is in or comes from, and what is sure then. */
export type Situation = {
  readonly state: string | null;
  readonly sure: Sure;
  /** What a condition that was just found true tells of the answers. */
  readonly facts?: Facts;
};

/** A text or an expression, and each situation in which it is read. */
export type Site = {
  readonly file: string;
  readonly pointer: Pointer;
  /** A template, or an expression. */
  readonly reads:
    | { readonly type: 'template'; readonly file: string }
    | { readonly type: 'feel'; readonly text: string };
  readonly situations: readonly Situation[];
  /** The effect that reads it, where it is written elsewhere for all that read it: who a third party is. */
  readonly effect?: { readonly place: Pointer; readonly isConditional: boolean };
  /** What it means that nothing comes of it: a timer without a date does not start, a column stays blank as its rule says. */
  readonly allowed?: readonly ('answer' | 'cell' | 'written' | 'fact' | 'optional')[];
};
