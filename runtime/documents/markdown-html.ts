/**
 * Markdown to HTML for sheets and mails. Pure, and safe twice: raw HTML comes out as the text it is and a link leads to the
 * web, a mailbox, a telephone or our own pages; then only the elements and attributes named here are left.
 */
import type { Element, ElementContent, Nodes } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Html, Image, ImageReference, Link, LinkReference, Table, Text } from 'mdast';
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { isSafeUrl, isSitePath } from './safe-url.ts';

interface MarkdownHtmlOptions {
  /** Inline styles by element name, for mails, whose readers ignore style sheets; a page's policy forbids them. */
  readonly styles?: Readonly<Record<string, string>>;
  /** Address of our site, without final slash, for paths that are read elsewhere than on it. */
  readonly siteUrl?: string;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const BLOCKS = [
  ...HEADINGS,
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/** What is left of the tree, whatever a text brought into it. */
const ALLOWED: Schema = {
  tagNames: [...BLOCKS, 'a', 'strong', 'em', 'code', 'br'],
  attributes: {
    a: ['href', 'rel'],
    ol: ['start'],
    table: ['ariaLabelledBy'],
    ...Object.fromEntries(HEADINGS.map((name) => [name, ['id']])),
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

/**
 * Renders Markdown as an HTML fragment. Headings have an `id` made of their text, table headers a `scope`; a table is named
 * by the heading it stands under.
 * @param markdown any text
 */
export function markdownToHtml(markdown: string, { styles = {}, siteUrl = '' }: MarkdownHtmlOptions = {}): string {
  const tree = sanitize(toHast(parseMarkdown(markdown), { handlers: handlersFor(siteUrl) }), ALLOWED);
  const blocks = 'children' in tree ? tree.children : [tree];
  return blocks
    .filter((node) => !isLineEnd(node))
    .map((node) => toHtml(dress(node, styles), { characterReferences: { useNamedReferences: true } }))
    .join('\n');
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

/** Where we say otherwise than the library how a node of Markdown becomes one of HTML. */
function handlersFor(siteUrl: string) {
  const slugs = new Map<string, number>();
  let under: string | undefined;
  return {
    heading: (state: State, node: Heading): Element => {
      const element = defaultHandlers.heading(state, node);
      under = uniqueSlug(plainText(element), slugs);
      return { ...element, properties: { id: under } };
    },
    text: (_: State, node: Text): ElementContent => text(setFrenchSpaces(node.value)),
    html: (_: State, node: Html): ElementContent => text(node.value),
    break: (): ElementContent => ({ type: 'element', tagName: 'br', properties: {}, children: [] }),
    // Without columns that are aligned the library keeps the cells that a row has beyond those of the header.
    table: (state: State, node: Table): Element => {
      const table = defaultHandlers.table(state, { ...node, align: null });
      return under === undefined ? table : { ...table, properties: { ariaLabelledBy: [under] } };
    },
    image: (_: State, node: Image): ElementContent => text(node.alt ?? ''),
    imageReference: (_: State, node: ImageReference): ElementContent => text(node.alt ?? ''),
    link: (state: State, node: Link) => anchor(node.url, state.all(node), siteUrl),
    linkReference: (state: State, node: LinkReference) =>
      anchor(state.definitionById.get(node.identifier.toUpperCase())?.url ?? '', state.all(node), siteUrl),
  };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** A link; its content alone when it leads nowhere that is safe. */
function anchor(url: string, children: ElementContent[], siteUrl: string): Element | ElementContent[] {
  const link = (href: string, rel?: readonly string[]): Element => ({
    type: 'element',
    tagName: 'a',
    properties: { href, ...(rel && { rel: [...rel] }) },
    children,
  });
  if (isSitePath(url)) return link(siteUrl + url);
  if (!isSafeUrl(url)) return children;
  return link(url, /^https?:/iu.test(url) ? ['noopener', 'external'] : undefined);
}

/** « Où déposer ? » becomes `ou-deposer`; a second one `ou-deposer-2`, or the next that no heading has by its own words. */
function uniqueSlug(heading: string, slugs: Map<string, number>): string {
  const slug =
    heading
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/œ/gu, 'oe')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'section';
  let count = slugs.get(slug) ?? 1;
  let unique = slug;
  while (slugs.has(unique)) {
    count += 1;
    unique = `${slug}-${count}`;
  }
  slugs.set(unique, 1).set(slug, count);
  return unique;
}

function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map(plainText).join('');
  return node.type === 'text' ? node.value : '';
}

/** What is ours to add once nothing else can be in the tree: styles, what a cell heads, and no line ends between blocks. */
function dress(node: Nodes, styles: Readonly<Record<string, string>>): Nodes {
  if (node.type !== 'element') return node;
  const { tagName, properties } = node;
  const style = styles[tagName];
  return {
    ...node,
    properties: { ...properties, ...(tagName === 'th' && { scope: 'col' }), ...(style && { style }) },
    children: node.children
      .filter((child, at, all) => !isLineEnd(child) || !(isEdge(all[at - 1]) || isEdge(all[at + 1])))
      .map((child) => dress(child, styles))
      .filter((child) => child.type === 'element' || child.type === 'text'),
  };
}

/** Beside which a line end is nothing that is read: a block, or the end of what it stands in. */
function isEdge(node: Nodes | undefined): boolean {
  return node === undefined || (node.type === 'element' && BLOCKS.includes(node.tagName));
}

function isLineEnd(node: Nodes): boolean {
  return node.type === 'text' && node.value === '\n';
}
