/** The list that comes before letters that are printed together, as Markdown. */
import { escapeMarkdown } from '../../engine/index.ts';

/** A row of it. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A text in a cell of it: nothing of it is Markdown, or ends its cell. */
export const text = (value: string): string => escapeMarkdown(value.replaceAll(/\s+/gu, ' ').trim());
