/** What is read of a mail that is a page, and what of it is never read. */
import { expect, it, test } from 'vitest';
import { tidyLines, withoutStyles, wordsOfPage, type PageNode } from '../../../../runtime/desk/mail/words-of-html.ts';

const text = (nodeValue: string): PageNode => ({ nodeName: '#text', nodeValue, childNodes: [] });
const element = (nodeName: string, ...children: readonly (PageNode | string)[]): PageNode => ({
  nodeName,
  nodeValue: null,
  childNodes: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const body = (...children: readonly (PageNode | string)[]): PageNode => element('BODY', ...children);

test.each([
  ['lines of the source are spaces', body('Bonjour\n   Marie'), 'Bonjour Marie'],
  ['a break is a line', body('Bonjour', element('BR'), 'Marie'), 'Bonjour\nMarie'],
  ['paragraphs have a line between', body(element('P', 'a'), '\n  ', element('P', 'b')), 'a\n\nb'],
  ['blocks are lines', body(element('DIV', 'a'), element('DIV', 'b', element('SPAN', 'c'))), 'a\n\nbc'],
  ['lists have dashes', body(element('UL', element('LI', 'a'), element('LI', 'b'))), '- a\n\n- b'],
  [
    'rows are lines, cells are apart',
    body(element('TABLE', element('TR', element('TD', 'Loyer'), element('TD', '45 000')))),
    'Loyer 45 000',
  ],
  ['what Outlook writes between paragraphs is nothing', body(element('P', '\u00A0'), element('P', 'a')), 'a'],
])('%s', (_what, page, words) => {
  expect(wordsOfPage(page)).toBe(words);
});

it('reads no script, no style, no comment, and what stands beside them', () => {
  const unread = ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE'].map((name) => element(name, 'alert(1)'));
  const comment = { nodeName: '#comment', nodeValue: 'caché', childNodes: [] };
  expect(wordsOfPage(body('a', ...unread, comment, element('IMG'), element('A', 'b')))).toBe('ab');
});

it('takes no longer for many spaces than for many letters', () => {
  const long = `${'\u00A0'.repeat(300_000)}x${' \n'.repeat(100_000)}`;
  expect(tidyLines(long)).toBe('x');
});

test.each([
  ['a\r\nb\rc', 'a\nb\nc'],
  ['\n\n a \n\n\n\n b \n', 'a\n\nb'],
  ['', ''],
])('%j becomes %j', (from, to) => {
  expect(tidyLines(from)).toBe(to);
});

test.each([
  [
    'a sheet',
    '<style type="text/css">p > a { color: red }</style>a',
    '<template type="text/css">p > a { color: red }</template>a',
  ],
  ['a sheet in capitals', '<STYLE>p{}</STYLE >a', '<template>p{}</template >a'],
  ['an attribute', '<p style="color: red">a', '<p data-style="color: red">a'],
  ['attributes without spaces between', `<p class="a"style='b'>a`, `<p class="a"data-style='b'>a`],
  ['an attribute on a line of its own', '<td\n  STYLE = margin:0\n>a', '<td\n  data-style = margin:0\n>a'],
  ['nothing of what is read', 'un style="b" et <b>style</b>', 'un style="b" et <b>style</b>'],
  ['no other name', '<styled data-style="a" mystyle="b">', '<styled data-style="a" mystyle="b">'],
  ['no comparison', 'si a <b et style= c', 'si a <b et style= c'],
])('takes the looks out of a page: %s', (_what, page, bare) => {
  expect(withoutStyles(page)).toBe(bare);
});

it('takes the looks out of a page that never closes what it opens as fast as of any other', () => {
  const open = '<a style='.repeat(100_000);
  expect(withoutStyles(open)).toBe(open);
});
