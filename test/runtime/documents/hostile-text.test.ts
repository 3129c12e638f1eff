/** Whatever people type must come out as they typed it, and never act: not on the page, not on the machine. */
import { describe, expect, it } from 'vitest';
import { toTextRuns } from '../../../runtime/documents/printed-text.ts';
import { printAndRead } from './letters.ts';

const LITERAL = [
  '#let x = 1',
  '#read("/etc/passwd")',
  '#include "/etc/passwd"',
  '#import "@preview/x:1.0.0": *',
  '$x^2$',
  '{{ answers.nom }}',
  '"; panic("x") //',
  '</text> <evil>',
  '@ref <label>',
  '-- --- ... ~ // /* */',
  '= Titre',
  '+ un',
  '[crochets] et ]',
  'C:\\temp\\new',
  '`accents graves`',
  '"droits" et \'simples\'',
];

/** Every ASCII punctuation mark can be escaped in Markdown: this is what the fillers of templates do with data. */
const escapeMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/gu, '\\$&');

describe('hostile text', () => {
  it.each(LITERAL)('comes out literally in the body: %s', async (text) => {
    const pdf = await printAndRead({ markdown: `Avant ${escapeMarkdown(text)} après` });
    expect(pdf.text).toContain(`Avant ${text} après`);
  });

  it.each(LITERAL)('comes out literally in title, recipient and letterhead: %s', async (text) => {
    const pdf = await printAndRead({ title: text, recipient: text });
    expect(pdf.title).toBe(text);
    expect(pdf.text.split(text).length).toBeGreaterThan(2);
  });

  it('prints raw Markdown without reading or running anything', async () => {
    const { text } = await printAndRead({ markdown: '#read("/etc/passwd") $x$ @ref `#panic()` \\#let' });
    expect(text).toContain('#read("/etc/passwd") $x$ @ref #panic() #let');
    expect(text).not.toContain('root:');
  });

  it.each([
    ['a word', 'a'.repeat(400)],
    ['an address', `https://example.nc/${'x1/'.repeat(100)}`],
    ['a row of emoji', '👨‍👩‍👧‍👦'.repeat(80)],
  ])('never leaves the page when %s has no end', async (_, word) => {
    const markdown = `${word}\n\n| A | B | C |\n|--|--|--|\n| ${word} | ${word} | fin |`;
    const { pages } = await printAndRead({ markdown, recipient: word, title: word });
    for (const page of pages)
      for (const { text, right } of page.pieces) expect(right, text).toBeLessThanOrEqual(page.width - 40);
  });

  it('keeps emoji, Arabic, Hebrew, Greek, Cyrillic and Kanak letters', async () => {
    const text = 'merci 🙏 👍 مرحبا שלום Ελλάδα Привет ŋ ë ê œuf';
    const pdf = await printAndRead({ markdown: text });
    for (const letter of text) expect(pdf.text).toContain(letter);
    expect(pdf.text).toContain('Ελλάδα Привет ŋ ë ê œuf');
    expect(pdf.text).not.toContain('□');
  });

  it('sets Vietnamese names in the family of running text, accents and all', async () => {
    const name = 'Nguyễn Thị Ánh Tuyết, Đặng Văn Hữu Phước, Trần Quốc Việt';
    expect(toTextRuns(name)).toEqual([{ text: name, family: 0 }]);
    const pdf = await printAndRead({ markdown: `Bonjour ${name}` });
    expect(pdf.text).toContain('Nguyễn Thị Ánh Tuyết, Đặng Văn Hữu Phước');
  });

  it('breaks a word made of words at its hyphens, and only a longer one anywhere', () => {
    const street = 'Abbé-Jean-Baptiste-de-la-Longue-Avenue';
    expect(toTextRuns(street)).toEqual([{ text: street, family: 0 }]);
    expect(toTextRuns('a'.repeat(25))[0]?.text).toContain('\u200b');
  });

  it('does not let a name in Arabic exchange the digits of the amount after it', async () => {
    const pdf = await printAndRead({ markdown: 'Versé à مرحبا مرحبا 12 345 F et **שלום** 67 890 F' });
    expect(pdf.text).toContain('12 345 F');
    expect(pdf.text).toContain('67 890 F');
  });

  it('shows a box for a character that no font has, rather than no letter at all', async () => {
    const pdf = await printAndRead({ markdown: 'Nom : 日本' });
    expect(pdf.text).toContain('Nom : □□');
  });

  it('drops controls, NUL and reversed reading order, in the text and in the title', async () => {
    const text = 'A\0B\u0007C\u202Efxp.exe\u202C\ud800D';
    const pdf = await printAndRead({ markdown: text, title: text, recipient: text });
    expect(pdf.title).toBe('ABCfxp.exeD');
    expect(pdf.text).not.toMatch(/[\u202a-\u202e\0\u0007]/u);
  });

  it('sets accents typed as two characters as one', async () => {
    const pdf = await printAndRead({ markdown: 'Nume\u0301a' });
    expect(pdf.text).toContain('Numéa');
  });

  it('keeps the space before French punctuation on the line of its word', async () => {
    const markdown = 'Que faire ? '.repeat(60);
    const { pages } = await printAndRead({ markdown });
    expect(pages[0]?.text).not.toMatch(/\n\s*\?/u);
  });
});
