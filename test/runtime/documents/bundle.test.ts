/** Letters printed together: a list, then each as it was made, on sheets of its own. */
import { describe, expect, it } from 'vitest';
import { countSheets, renderBundle, renderPdf, type Letter } from '../../../runtime/documents/index.ts';
import { readPdf } from './read-pdf.ts';

const DATE = new Date('2026-03-03T00:00:00Z');

async function letter(name: string, paragraphs = 1): Promise<Uint8Array> {
  const letterhead: Letter['letterhead'] = {
    organisation: 'Province Sud',
    service: 'Service des aides',
    place: 'Nouméa',
    date: '2026-03-03',
  };
  const markdown = Array.from({ length: paragraphs }, (_, at) => `Paragraphe ${at + 1} pour ${name}. `.repeat(8)).join(
    '\n\n',
  );
  const pdf = await renderPdf({
    title: `Lettre à ${name}`,
    markdown,
    letterhead,
    recipient: `${name}\nBP 1\n98800 NOUMÉA`,
    lang: 'fr',
    date: DATE,
  });
  if (pdf.type === 'refused') throw new Error(pdf.message);
  return pdf.bytes;
}

async function bundle(letters: readonly (readonly Uint8Array[])[], markdown = 'Deux lettres.') {
  const pdf = await renderBundle({
    title: 'Lettres à poster',
    markdown,
    organisation: 'Province Sud',
    letters: letters.map((files) => ({ files })),
    date: DATE,
  });
  if (pdf.type === 'refused') throw new Error(pdf.message);
  return readPdf(pdf.bytes);
}

describe('a bundle', () => {
  it('has its list, then each letter on a right page, whatever the one before is long', async () => {
    const long = await letter('Rosalie', 30);
    const short = await letter('Paul');
    expect(countSheets({ files: [short] })).toBe(1);
    const sheets = countSheets({ files: [long] });
    expect(sheets).toBeGreaterThan(1);
    expect(countSheets({ files: [short, long] })).toBe(1 + sheets);
    const { pages } = await bundle([[long], [short]]);
    const firstOf = (name: string): number => pages.findIndex(({ text }) => text.includes(`Lettre à ${name}`));
    expect(pages[0]?.text).toContain('Deux lettres.');
    expect(firstOf('Rosalie')).toBe(2);
    expect(firstOf('Paul') % 2).toBe(0);
    expect(firstOf('Paul')).toBe(2 + 2 * sheets);
    expect(pages).toHaveLength(firstOf('Paul') + 1);
  });

  it('forgets the letters of the one before, and says where a list cannot be printed', async () => {
    expect((await bundle([[await letter('Jean')]])).text).toContain('Jean');
    const other = await bundle([[await letter('Marie')]]);
    expect(other.text).toContain('Marie');
    expect(other.text).not.toContain('Jean');
    await expect(bundle([], '![image](x.png)')).rejects.toThrow('Lettres à poster');
  });

  it('is of two hundred letters as well, which is what a part holds', async () => {
    const one = await letter('Rosalie');
    const { pages } = await bundle(Array.from({ length: 200 }, () => [one]));
    expect(pages).toHaveLength(401);
  });

  it('is made of documents of ours alone', async () => {
    await expect(bundle([[Buffer.from('%PDF-1.4 rien')]])).rejects.toThrow('document of ours');
  });
});
