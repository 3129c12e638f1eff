/** What is read of a mail that is a page, and what of it is never read. */
import { expect, it, test } from 'vitest';
import { tidyLines, wordsOfPage, type PageNode } from '../../../../runtime/desk/mail/words-of-html.ts';

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
