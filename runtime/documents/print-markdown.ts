/**
 * Markdown to what is printed. A letter is an act: what cannot be printed faithfully (an image to fetch, HTML, a block
 * of code) is refused with its place, never dropped in silence.
 */
import type {
  AlignType,
  BlockContent,
  DefinitionContent,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { parseMarkdown, placeOf, type Place } from './parse-markdown.ts';
import { toTextRuns } from './printed-text.ts';
import type { CellAlignment, PrintBlock, PrintBody, PrintCell, PrintInline } from './print-tree.ts';
import { isSafeUrl } from './safe-url.ts';

/** A construct that no document may hold. */
export interface Unprintable {
  readonly type: 'unprintable';
  /** Name of the Markdown construct (mdast node type), or `url` for a link that may not be followed. */
  readonly construct: string;
  readonly place: Place;
}

const PRINTED = new Set<Nodes['type']>([
  ...(['root', 'heading', 'paragraph', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell'] as const),
  ...(['thematicBreak', 'text', 'inlineCode', 'strong', 'emphasis', 'break', 'link'] as const),
]);

/**
 * Parses a filled-in Markdown text into blocks and signature.
 * @returns the body, or the first construct that cannot be printed
 */
export function printMarkdown(markdown: string): PrintBody | Unprintable {
  const root = parseMarkdown(markdown);
  return findUnprintable(root) ?? toBody(root);
}

function findUnprintable(node: Nodes): Unprintable | null {
  if (!PRINTED.has(node.type)) return { type: 'unprintable', construct: node.type, place: placeOf(node) };
  if (node.type === 'link' && !isSafeUrl(node.url))
    return { type: 'unprintable', construct: 'url', place: placeOf(node) };
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = findUnprintable(child);
    if (found) return found;
  }
  return null;
}

function toBody(root: Root): PrintBody {
  const lastBreak = root.children.findLastIndex((node) => node.type === 'thematicBreak');
  const isSigned = lastBreak > 0 && lastBreak < root.children.length - 1;
  const body = isSigned ? root.children.slice(0, lastBreak) : root.children;
  const signature = isSigned ? root.children.slice(lastBreak + 1) : [];
  return { blocks: toBlocks(body), signature: toBlocks(signature) };
}

function toBlocks(nodes: readonly (RootContent | BlockContent | DefinitionContent)[]): readonly PrintBlock[] {
  return nodes.map(toBlock);
}

function toBlock(node: RootContent | BlockContent | DefinitionContent): PrintBlock {
  switch (node.type) {
    case 'heading':
      return { type: 'heading', depth: node.depth, children: node.children.map(toInline) };
    case 'paragraph':
      return { type: 'paragraph', children: node.children.map(toInline) };
    case 'blockquote':
      return { type: 'quote', children: toBlocks(node.children) };
    case 'list':
      return { type: 'list', start: node.ordered ? (node.start ?? 1) : null, items: node.children.map(toItem) };
    case 'table':
      return toTable(node);
    case 'thematicBreak':
      return { type: 'rule' };
    default:
      throw new Error(`Markdown block ${node.type} passed the check of what can be printed`);
  }
}

function toItem(item: ListItem): readonly PrintBlock[] {
  return toBlocks(item.children);
}

function toTable(table: Table): PrintBlock {
  const [header = [], ...rows] = table.children.map((row): readonly PrintCell[] =>
    row.children.map((cell) => cell.children.map(toInline)),
  );
  // Rows may be shorter or longer than the header: the page has exactly the columns that the header names.
  const fit = (row: readonly PrintCell[]) => header.map((_, column) => row[column] ?? []);
  return {
    type: 'table',
    align: header.map((_, column) => toAlignment(table.align?.[column])),
    header,
    rows: rows.map(fit),
  };
}

function toAlignment(align: AlignType | undefined): CellAlignment {
  return align ?? 'left';
}

function toInline(node: PhrasingContent): PrintInline {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { type: 'text', runs: toTextRuns(node.value) };
    case 'strong':
    case 'emphasis':
      return { type: node.type, children: node.children.map(toInline) };
    case 'break':
      return { type: 'break' };
    case 'link':
      return { type: 'link', url: node.url, children: node.children.map(toInline) };
    default:
      throw new Error(`Markdown text ${node.type} passed the check of what can be printed`);
  }
}
