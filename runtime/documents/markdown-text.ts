/** Markdown to plain text, for the text part of a mail and for previews: marks gone, structure kept by line breaks. */
import type { ListItem, Nodes, RootContent } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';
import { isSitePath } from './safe-url.ts';

/**
 * Renders Markdown as plain text; links show their address behind their words.
 * @param siteUrl address of our site, without final slash, put before links that are paths of it
 */
export function markdownToText(markdown: string, siteUrl = ''): string {
  return blocks(parseMarkdown(markdown).children, siteUrl);
}

function blocks(nodes: readonly RootContent[], siteUrl: string, separator = '\n\n'): string {
  return nodes
    .map((node) => block(node, siteUrl))
    .filter((text) => text !== '')
    .join(separator);
}

function block(node: RootContent, siteUrl: string): string {
  switch (node.type) {
    case 'list':
      return node.children
        .map((item, index) => listItem(item, node.ordered ? `${(node.start ?? 1) + index}. ` : '- ', siteUrl))
        .join('\n');
    case 'blockquote':
      return indent(blocks(node.children, siteUrl), '> ', '> ');
    case 'table':
      return node.children.map((row) => row.children.map((cell) => inline(cell, siteUrl)).join(' | ')).join('\n');
    case 'code':
    case 'html':
      return node.value;
    default:
      return inline(node, siteUrl);
  }
}

function listItem(item: ListItem, mark: string, siteUrl: string): string {
  return indent(blocks(item.children, siteUrl, '\n'), mark, ' '.repeat(mark.length));
}

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n');
}

function inline(node: Nodes, siteUrl: string): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if ('children' in node) {
    const text = node.children.map((child) => inline(child, siteUrl)).join('');
    return node.type === 'link' ? withAddress(text, node.url, siteUrl) : text;
  }
  return 'value' in node ? node.value : '';
}

function withAddress(text: string, url: string, siteUrl: string): string {
  const address = isSitePath(url) ? siteUrl + url : url.replace(/^(?:mailto|tel):/u, '');
  return text === address ? text : `${text} (${address})`;
}
