/**
 * One Markdown for letters, mails and sheets: CommonMark with tables. Nothing else (no autolinks, no footnotes), so
 * that an author learns it once and a text never changes meaning between screen and paper.
 */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Where a node starts in its Markdown, lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Parses a Markdown text; every text is valid Markdown. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** Place of a node that came out of `parseMarkdown`. */
export function placeOf(node: Nodes): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
