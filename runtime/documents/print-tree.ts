/**
 * What a printed document is made of: the data that `templates/*.typ` sets on the page. It is handed to Typst as JSON,
 * so a text in it is never read as Typst source, whatever it holds.
 */
import type { TextRun } from './printed-text.ts';

/** A piece of a line. */
export type PrintInline =
  | { readonly type: 'text'; readonly runs: readonly TextRun[] }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly PrintInline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly PrintInline[] }
  | { readonly type: 'break' };

/** One cell of a table. */
export type PrintCell = readonly PrintInline[];
/** How a column of a table stands. */
export type CellAlignment = 'left' | 'center' | 'right';

/** A block of a document; `depth` of a heading counts from 1, `start` of a list is null where it is not numbered. */
export type PrintBlock =
  | { readonly type: 'heading'; readonly depth: number; readonly children: readonly PrintInline[] }
  | { readonly type: 'paragraph'; readonly children: readonly PrintInline[] }
  /** Of an order: what it rests on, and the words after which it decides. */
  | { readonly type: 'visa' | 'enacting'; readonly children: readonly PrintInline[] }
  | { readonly type: 'rule' }
  | { readonly type: 'quote'; readonly children: readonly PrintBlock[] }
  | { readonly type: 'list'; readonly start: number | null; readonly items: readonly (readonly PrintBlock[])[] }
  | {
      readonly type: 'table';
      readonly align: readonly CellAlignment[];
      readonly header: readonly PrintCell[];
      readonly rows: readonly (readonly PrintCell[])[];
    };

/** A letter ends with who signs: what follows its last thematic break (`---`) is kept together, on the right. */
export interface PrintBody {
  readonly blocks: readonly PrintBlock[];
  readonly signature: readonly PrintBlock[];
}
