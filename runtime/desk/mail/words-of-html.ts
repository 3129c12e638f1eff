/** The words of a mail that was written as a page: what one would read of it, on lines, and nothing that could run or be fetched. */

/** A node of a page, as far as its words need it. */
export type PageNode = {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
};

const UNREAD: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE', '#comment']);
const PARAGRAPHS: ReadonlySet<string> = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'UL', 'OL', 'TABLE', 'BLOCKQUOTE']);
const LINES: ReadonlySet<string> = new Set(['DIV', 'TR', 'LI', 'PRE', 'HR', 'SECTION', 'ARTICLE']);
const CELLS: ReadonlySet<string> = new Set(['TD', 'TH']);

/** Characters of a page that are read: what is noted of a mail is far shorter. */
const LONGEST_PAGE = 1_000_000;

/** Words of a page that is given as text. A document that is parsed and put nowhere runs nothing and fetches nothing. */
export function wordsOfHtml(html: string): string {
  if (html === '') return '';
  return wordsOfPage(new DOMParser().parseFromString(withoutStyles(html.slice(0, LONGEST_PAGE)), 'text/html').body);
}

/**
 * The same page with nothing that says how it looks: our content policy would tell of each such sentence as it is parsed, although none
 * is ever applied. What stands in `style` is then in a `template`, which is not read either.
 */
export function withoutStyles(html: string): string {
  return html.replaceAll(/<\/?[a-z][^<>]*>/giu, (tag) =>
    tag.replace(/^(<\/?)style\b/iu, '$1template').replaceAll(/([\s"'/])style(?=\s*=)/giu, '$1data-style'),
  );
}

/** Words of a page that was parsed: one empty line at most between two paragraphs. */
export function wordsOfPage(page: PageNode): string {
  return tidyLines(wordsIn(page));
}

/** Lines without spaces around them, never two empty ones on end. */
export function tidyLines(text: string): string {
  const lines = text.split(/\r?\n|\r/u).map((line) => line.trim());
  return lines
    .filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
    .join('\n')
    .trim();
}

function wordsIn({ nodeName, nodeValue, childNodes }: PageNode): string {
  if (nodeName === '#text') return (nodeValue ?? '').replaceAll(/[\t\n\f\r ]+/gu, ' ');
  if (UNREAD.has(nodeName)) return '';
  if (nodeName === 'BR') return '\n';
  const words = [...childNodes].map(wordsIn).join('');
  if (PARAGRAPHS.has(nodeName)) return `\n\n${words}\n\n`;
  if (LINES.has(nodeName)) return `\n${nodeName === 'LI' ? '- ' : ''}${words}\n`;
  return CELLS.has(nodeName) ? `${words} ` : words;
}
