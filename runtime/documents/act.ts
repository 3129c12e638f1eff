/**
 * Documents that are no letters: orders with their articles, licences and certificates with what they say in a frame,
 * receipts. None has an addressee nor an « Objet ».
 */
import type { DocumentLayout } from '../../engine/index.ts';
import { formatDate } from '../../engine/form/words/index.ts';
import { printText } from './letterhead.ts';
import { fr as messages } from './messages/fr.ts';
import type { PrintBlock, PrintBody, PrintCell, PrintInline } from './print-tree.ts';

/** A row of the frame. */
interface FrameRow {
  readonly label: PrintCell;
  readonly value: PrintCell;
}

/** A document as `templates/act.typ` sets it. */
export interface PrintedAct {
  readonly heading: readonly PrintCell[];
  readonly frame: readonly FrameRow[];
  readonly blocks: readonly PrintBlock[];
}

/** Lays out a document of a kind other than a letter. */
export function printAct(title: string, layout: DocumentLayout, { blocks }: PrintBody): PrintedAct {
  const { heading, frame } = headOfAct(title, layout);
  return {
    heading: heading.map(printText),
    frame: frame.map(({ label, text }) => ({ label: printText(label), value: printText(text) })),
    blocks: layout.kind === 'order' ? printOrder(blocks) : blocks,
  };
}

/** What stands above the text of a document, in plain words. */
export interface ActHead {
  readonly heading: readonly string[];
  /** Rows of its frame; none for an order. */
  readonly frame: readonly { readonly label: string; readonly text: string }[];
}

/** The head of a document of a kind other than a letter, on paper as before it is confirmed. */
export function headOfAct(title: string, layout: DocumentLayout): ActHead {
  const order = layout.kind === 'order';
  return { heading: order ? orderHeading(title, layout) : [title], frame: order ? [] : frameOf(layout) };
}

/** Who signs, line by line; none where nobody is named. */
export function signatoryLines({ signatory }: Pick<DocumentLayout, 'signatory'>): readonly string[] {
  if (!signatory) return [];
  const { delegation, quality, name } = signatory;
  return [...(delegation === null ? [] : [messages.act.delegation(delegation)]), quality, name];
}

/** « Arrêté n° … du … », then what it is about; a title that begins otherwise is above its number. */
function orderHeading(title: string, { number, on }: DocumentLayout): readonly string[] {
  const [word, about] = /^(arrêté)\s+(.+)$/iu.exec(title)?.slice(1) ?? [title, ''];
  const name = messages.act.order(word ?? title, number, formatDate(on));
  return [name, about ?? ''].filter((line) => line !== '');
}

function frameOf({ kind, number, on, frame }: DocumentLayout): ActHead['frame'] {
  const { labels, validity } = messages.act;
  const valid = frame
    ? validity(
        frame.from === null ? null : formatDate(frame.from),
        frame.until === null ? null : formatDate(frame.until),
      )
    : null;
  const rows: readonly (readonly [string, string | null])[] = [
    [labels.holder, frame?.holder ?? null],
    [labels.number, number],
    [kind === 'receipt' ? labels.establishedOn : labels.deliveredOn, formatDate(on)],
    [labels.validity, valid],
  ];
  return rows.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}

const ARTICLE_LEVEL = 2;
const VISA = /^vu\s/iu;
const ENACTING = /^arr[êe]te\s*:$/iu;

/** Visas and « Arrête : » are set apart, and articles are numbered in their order: « Article 1er – », never « Article 1 ». */
function printOrder(blocks: readonly PrintBlock[]): readonly PrintBlock[] {
  const articles = blocks.filter(isArticle).length;
  const printed: PrintBlock[] = [];
  let rank = 0;
  /** The number of an article without title, waiting for its first words. */
  let waiting: PrintCell = [];
  for (const block of blocks) {
    if (isArticle(block)) {
      if (waiting.length > 0) printed.push({ type: 'paragraph', children: waiting });
      rank += 1;
      const label = printText(messages.act.article(rank, articles));
      const untitled = /^article$/iu.test(textOf(block.children).trim());
      waiting = untitled ? [{ type: 'strong', children: label }] : [];
      if (!untitled) printed.push({ ...block, children: [...label, ...block.children] });
    } else {
      const first = waiting;
      waiting = [];
      if (first.length > 0 && block.type === 'paragraph')
        printed.push({ ...block, children: [...first, ...block.children] });
      else printed.push(...(first.length > 0 ? [{ type: 'paragraph', children: first } as const] : []), ofOrder(block));
    }
  }
  return waiting.length > 0 ? [...printed, { type: 'paragraph', children: waiting }] : printed;
}

function isArticle(block: PrintBlock): block is Extract<PrintBlock, { readonly type: 'heading' }> {
  return block.type === 'heading' && block.depth === ARTICLE_LEVEL;
}

function ofOrder(block: PrintBlock): PrintBlock {
  if (block.type !== 'paragraph') return block;
  const text = textOf(block.children).trim();
  if (ENACTING.test(text)) return { type: 'enacting', children: block.children };
  return VISA.test(text) ? { type: 'visa', children: block.children } : block;
}

/** The words of a line, whatever their look. */
function textOf(cell: readonly PrintInline[]): string {
  return cell
    .map((node) => {
      if (node.type === 'text') return node.runs.map(({ text }) => text).join('');
      return node.type === 'break' ? ' ' : textOf(node.children);
    })
    .join('');
}
