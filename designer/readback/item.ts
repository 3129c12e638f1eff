/* What is said of one thing of a scheme: sentences, the cells of a table, and where it is written. */
import type { Pointer } from '../../engine/studio.ts';

/** A sentence, and how deep it stands below what it is said of. */
export type ReadbackLine = {
  readonly level: number;
  readonly text: string;
  /** Written as in the source, where no words say it. */
  readonly isSource: boolean;
  /** The article that it comes from, as its author writes it; empty where none is named. */
  readonly article: string;
};

/** Something that is read and ticked off: a condition, a page of questions, a value, a table, a step. */
export type ReadbackItem = {
  readonly title: string;
  readonly article: string;
  readonly lines: readonly ReadbackLine[];
  /** Rows of cells below their headings; null for what is no table. */
  readonly grid: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  /** Where it is written. */
  readonly file: string;
  readonly pointer: Pointer;
};

/** A line of words. */
export const line = (text: string, more: Partial<ReadbackLine> = {}): ReadbackLine => ({
  level: 0,
  text,
  isSource: false,
  article: '',
  ...more,
});
