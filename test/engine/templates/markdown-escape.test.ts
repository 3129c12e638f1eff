/** Data never becomes structure: whatever a citizen types prints as they typed it. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, joinLines } from '../../../engine/templates/markdown-escape.ts';

function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** Text of a node with its hard breaks as line feeds; fails on any other node. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'root' || node.type === 'paragraph' || node.type === 'tableCell') {
    return node.children.map(textOf).join('');
  }
  throw new Error(`The text became ${node.type}`);
}

const typed = (text: string): string =>
  text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/)
    .map((line) => line.trim())
    .join('\n');

const MARKS = [
  '#',
  '-',
  '+',
  '*',
  '_',
  '`',
  '~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '|',
  '!',
  '&amp;',
  '\\',
  '=',
  ':',
  '1.',
  '2)',
  ' ',
  '\n',
  '\t',
  'a',
  '{{',
  '$',
  'http://x.nc',
  '---',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ maxLength: 3 })), { maxLength: 15 })
  .map((parts) => parts.join(''));
/** Markdown itself replaces the null character. */
const texts = hostile.filter((text) => !text.includes('\0') && typed(text) !== '');

describe('a value in a text', () => {
  it.for([
    '# Titre',
    '[a](b)',
    '![x](y)',
    '<b>gras</b>',
    '- liste',
    '1. liste',
    '    code',
    '```\ncode',
    '> citation',
    'a\n---',
    'a\n===',
    '| a | b |\n|---|---|',
    '[x]: /y',
    '&lt;',
    '**gras**',
    'a\\',
    'ligne\n\n# Titre',
  ])('prints %j as it is', (text) => {
    expect(textOf(parse(escapeMarkdown(text)))).toBe(typed(text));
  });

  it('prints as it is whatever it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(textOf(parse(`x ${escapeMarkdown(text)} y`))).toBe(`x ${typed(text)} y`);
        expect(textOf(parse(escapeMarkdown(text)))).toBe(typed(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('prints next to another as both are', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        expect(textOf(parse(escapeMarkdown(first) + escapeMarkdown(second)))).toBe(typed(first) + typed(second));
      }),
      { numRuns: 500 },
    );
  });

  it('stays in its cell', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const root = parse(`| A | B |\n|---|---|\n| ${escapeMarkdown(joinLines(text))} | fin |`);
        const table = root.type === 'root' ? root.children[0] : undefined;
        if (table?.type !== 'table') throw new Error('no table');
        expect(table.children[1]?.children.map(textOf)).toEqual([joinLines(text), 'fin']);
      }),
      { numRuns: 500 },
    );
  });

  it('stays in its quotation', () => {
    const root = parse(`> ${escapeMarkdown('Une ligne\n# deux\n\n- trois')}\n\nsuite`);
    if (root.type !== 'root') throw new Error('no root');
    expect(root.children.map(({ type }) => type)).toEqual(['blockquote', 'paragraph']);
  });
});
