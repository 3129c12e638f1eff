/** Tables that leave the product as a file: what each format writes is the same cells. */

/** What stands in a cell; null for nothing. `date` is a day, YYYY-MM-DD, `time` a time of day, HH:MM. */
export type Cell =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'time'; readonly value: string }
  | null;

/** A table of any length: headings, then rows as they come, some at a time. Each row has a cell a heading. */
export interface Table {
  /** Of the sheet, for formats that name it. */
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** A format of files: its name in addresses and as an ending, its media type, and how a table is written. */
export interface TableFormat {
  readonly ending: string;
  readonly mediaType: string;
  /** Bytes as the rows come: no more is held than the rows of one step. */
  readonly write: (table: Table) => AsyncGenerator<Uint8Array>;
}

/** A cell of text; null for an empty one. */
export const textCell = (value: string | null): Cell =>
  value === null || value === '' ? null : { type: 'text', value };
