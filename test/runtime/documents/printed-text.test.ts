/** On its way to paper a text loses nothing that is read, gains nothing that is seen, and never leaves the column. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, toTextRuns } from '../../../runtime/documents/printed-text.ts';
import { printMarkdown } from '../../../runtime/documents/print-markdown.ts';

const printed = (text: string): string =>
  toTextRuns(text)
    .map((run) => run.text)
    .join('');
/** What a reader sees of a text: no place where it may break, no kind of space, no mark of direction. */
const seen = (text: string): string => text.replaceAll(/[\u200b\u200e]/gu, '').replaceAll(/[\u00a0\u202f]/gu, ' ');

const pieces = fc.constantFrom(
  'a',
  'é',
  'ŋ',
  '-',
  ' ',
  '\n',
  '12 345',
  ' ?',
  '« ',
  ' »',
  'Ελλάδα',
  'مرحبا',
  'שלום',
  '🙏',
  '👨‍👩‍👧',
  'mot'.repeat(12),
);
const texts = fc.array(pieces, { maxLength: 20 }).map((all) => all.join(''));

describe('a text on paper', () => {
  it('reads as it was written, whatever its scripts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(seen(printed(text))).toBe(seen(cleanText(text)));
      }),
      { numRuns: 200 },
    );
  });

  it('has no word of more than twenty-four signs that cannot break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
        for (const part of printed(text).split(/[\s\u200b]|(?<=-)/u))
          expect(Array.from(graphemes.segment(part)).length).toBeLessThanOrEqual(24);
      }),
      { numRuns: 300 },
    );
  });

  it('holds no control, no lone half of a character, no reversed order, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(printed(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { numRuns: 500 },
    );
  });

  it('never has two runs of the same font beside one another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const families = toTextRuns(text).map(({ family }) => family);
        families.forEach((family, at) => expect(family).not.toBe(families[at + 1]));
      }),
    );
  });

  it('keeps the space inside an amount on one line', () => {
    expect(cleanText('12\u202f345\u00a0F')).toBe('12\u202f345\u00a0F');
    expect(printed('12\u202f345\u00a0F')).toBe('12\u202f345\u00a0F');
  });
});

describe('what cannot be printed faithfully', () => {
  it.each([
    ['an image', 'Un\n\nDeux ![x](https://example.nc/a.png)', 'image', { line: 3, column: 6 }],
    ['HTML', 'a <b>c</b>', 'html', { line: 1, column: 3 }],
    ['a block of code', 'a\n\n```\nx\n```', 'code', { line: 3, column: 1 }],
    ['an address that runs', '- [x](javascript:alert)', 'url', { line: 1, column: 3 }],
    ['a path of the site, which means nothing on paper', '[x](/aide)', 'url', { line: 1, column: 1 }],
    ['a link by reference', '[a][b]\n\n[b]: https://example.nc', 'linkReference', { line: 1, column: 1 }],
  ])('is refused at its place: %s', (_what, markdown, construct, place) => {
    expect(printMarkdown(markdown)).toEqual({ type: 'unprintable', construct, place });
  });

  const shape = (markdown: string) => {
    const body = printMarkdown(markdown);
    return 'type' in body
      ? body.construct
      : [body.blocks.map(({ type }) => type), body.signature.map(({ type }) => type)];
  };

  it.each([
    ['after the last rule', 'Texte\n\n---\n\nLe directeur', [['paragraph'], ['paragraph']]],
    ['after the last of several', 'A\n\n---\n\nB\n\n---\n\nC', [['paragraph', 'rule', 'paragraph'], ['paragraph']]],
    ['not after a rule that nothing follows', 'Texte\n\n---', [['paragraph', 'rule'], []]],
    ['not after a rule that nothing precedes', '---\n\nTexte', [['rule', 'paragraph'], []]],
    ['not under a title underlined', 'Texte\n---\n\nSuite', [['heading', 'paragraph'], []]],
  ])('who signs stands %s', (_where, markdown, expected) => {
    expect(shape(markdown)).toEqual(expected);
  });

  it('a table has the columns of its header in every row', () => {
    const body = printMarkdown('| A | B |\n|--|:-:|\n| 1 |\n| 1 | 2 | 3 |');
    const [table] = 'type' in body ? [] : body.blocks;
    expect(table).toMatchObject({
      type: 'table',
      align: ['left', 'center'],
      rows: [
        [{}, []],
        [{}, {}],
      ],
    });
    expect(table?.type === 'table' && table.rows.map((row) => row.length)).toEqual([2, 2]);
  });
});
