/**
 * Markdown to HTML for sheets and mails. Pure, and safe by construction: it writes only the elements named here, every
 * text is escaped, raw HTML comes out as the text it is, and a link leads to the web, a mailbox, a telephone or our own
 * pages.
 */
import type { Definition, Heading, Link, LinkReference, List, ListItem, Nodes, Root, Table } from 'mdast';
import { setFrenchSpaces } from '../../engine/form/words/format-value.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { isSafeUrl, isSitePath } from './safe-url.ts';

export interface MarkdownHtmlOptions {
  /** Inline styles by element name, for mails, whose readers ignore style sheets; a page's policy forbids them. */
  readonly styles?: Readonly<Record<string, string>>;
  /** Address of our site, without final slash, for paths that are read elsewhere than on it. */
  readonly siteUrl?: string;
}

interface Context extends Required<MarkdownHtmlOptions> {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** How often each heading identifier was used so far. */
  readonly slugs: Map<string, number>;
}

/**
 * Renders Markdown as an HTML fragment. Headings have an `id` made of their text, table headers a `scope`.
 * @param markdown any text
 */
export function markdownToHtml(markdown: string, { styles = {}, siteUrl = '' }: MarkdownHtmlOptions = {}): string {
  const root = parseMarkdown(markdown);
  const context: Context = { styles, siteUrl, definitions: findDefinitions(root), slugs: new Map() };
  return renderAll(root.children, context, '\n');
}

/** Escapes a text for HTML content and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function findDefinitions(root: Root): ReadonlyMap<string, Definition> {
  return new Map(root.children.filter((node) => node.type === 'definition').map((node) => [node.identifier, node]));
}

function renderAll(nodes: readonly Nodes[], context: Context, separator = ''): string {
  return nodes
    .map((node) => render(node, context))
    .filter((html) => html !== '')
    .join(separator);
}

function render(node: Nodes, context: Context): string {
  switch (node.type) {
    case 'paragraph':
      return element('p', renderAll(node.children, context), context);
    case 'heading':
      return renderHeading(node, context);
    case 'list':
      return renderList(node, context);
    case 'blockquote':
      return element('blockquote', renderAll(node.children, context), context);
    case 'table':
      return renderTable(node, context);
    case 'thematicBreak':
      return `<hr${style('hr', context)}>`;
    case 'code':
      return element('pre', element('code', escapeHtml(node.value), context), context);
    case 'strong':
      return element('strong', renderAll(node.children, context), context);
    case 'emphasis':
      return element('em', renderAll(node.children, context), context);
    case 'inlineCode':
      return element('code', escapeHtml(node.value), context);
    case 'break':
      return '<br>';
    case 'text':
      return escapeHtml(setFrenchSpaces(node.value));
    case 'html':
      return escapeHtml(node.value);
    case 'link':
    case 'linkReference':
      return renderLink(node, context);
    case 'image':
    case 'imageReference':
      return escapeHtml(node.alt ?? '');
    default:
      return '';
  }
}

function element(name: string, content: string, context: Context, attributes = ''): string {
  return `<${name}${attributes}${style(name, context)}>${content}</${name}>`;
}

function style(name: string, { styles }: Context): string {
  const value = styles[name];
  return value ? ` style="${escapeHtml(value)}"` : '';
}

function renderHeading(heading: Heading, context: Context): string {
  const id = uniqueSlug(plainText(heading), context);
  return element(`h${heading.depth}`, renderAll(heading.children, context), context, ` id="${id}"`);
}

/** « Où déposer ? » becomes `ou-deposer`; a second one `ou-deposer-2`. */
function uniqueSlug(text: string, { slugs }: Context): string {
  const slug =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/œ/gu, 'oe')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'section';
  const count = (slugs.get(slug) ?? 0) + 1;
  slugs.set(slug, count);
  return count === 1 ? slug : `${slug}-${count}`;
}

function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map(plainText).join('');
  return 'value' in node ? node.value : '';
}

function renderList(list: List, context: Context): string {
  const start = list.ordered && list.start != null && list.start !== 1 ? ` start="${list.start}"` : '';
  const items = list.children.map((item) => renderItem(item, list, context)).join('');
  return element(list.ordered ? 'ol' : 'ul', items, context, start);
}

/** In a tight list (no empty line between items) a paragraph is not wrapped, as CommonMark has it. */
function renderItem(item: ListItem, list: List, context: Context): string {
  const isLoose = list.spread === true || item.spread === true;
  const content = item.children.map((child) =>
    child.type === 'paragraph' && !isLoose ? renderAll(child.children, context) : render(child, context),
  );
  return element('li', content.join(''), context);
}

function renderTable(table: Table, context: Context): string {
  const [header, ...rows] = table.children;
  const cells = (row: typeof header, name: string, attributes: string) =>
    (row?.children ?? []).map((cell) => element(name, renderAll(cell.children, context), context, attributes)).join('');
  const head = element('thead', element('tr', cells(header, 'th', ' scope="col"'), context), context);
  const body = rows.map((row) => element('tr', cells(row, 'td', ''), context)).join('');
  return element('table', head + element('tbody', body, context), context);
}

function renderLink(node: Link | LinkReference, context: Context): string {
  const content = renderAll(node.children, context);
  const url = node.type === 'link' ? node.url : (context.definitions.get(node.identifier)?.url ?? '');
  if (isSitePath(url)) return element('a', content, context, ` href="${escapeHtml(context.siteUrl + url)}"`);
  if (!isSafeUrl(url)) return content;
  const external = /^https?:/iu.test(url) ? ' rel="noopener external"' : '';
  return element('a', content, context, ` href="${escapeHtml(url)}"${external}`);
}
