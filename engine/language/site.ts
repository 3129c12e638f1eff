/*
 * The place of a problem, seen by whoever mends it: what is written there, and how to change it. A change that cannot be
 * made there (nothing stands at the pointer, the file is not JSON) is null, and the fix is not offered.
 */
import type { TextRange } from '../base/text-position.ts';
import type { Json, Pointer } from '../base/values.ts';
import type { SourceEdit } from './fix.ts';

/** Edits that make one change; null where it cannot be made. */
export type Edits = readonly SourceEdit[] | null;

/** A place in a file that something is told of. */
export type Site = {
  readonly file: string;
  readonly pointer: Pointer;
  readonly range: TextRange;
  /** Text of each file by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What is written in the range. */
  readonly written: string;
  /** The value at the pointer; undefined when nothing stands there. */
  readonly value: Json | undefined;
  /** Name of the member at the pointer, or what the item there says. */
  readonly name: string;
  /** Another place of the same file. */
  readonly at: (pointer: Pointer) => Site;
  /** A place of another file. */
  readonly of: (file: string, pointer: Pointer) => Site;
  readonly replace: (value: Json) => Edits;
  readonly rename: (name: string) => Edits;
  readonly remove: () => Edits;
  readonly add: (name: string, value: Json) => Edits;
  readonly append: (value: Json) => Edits;
  /** Other words for some that stand once in the value, or in the range of a text, as a word of their own. */
  readonly reword: (from: string, to: string) => Edits;
  /** Other text from an offset of the file up to another. */
  readonly splice: (from: number, to: number, text: string) => Edits;
};
