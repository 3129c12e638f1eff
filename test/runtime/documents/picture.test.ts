import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { pictureKind, renderReport } from '../../../runtime/documents/index.ts';
import { readPdf } from './read-pdf.ts';

/** The head of a PNG of so many pixels. */
function png(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}
/** A whole picture of one grey point. */
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

describe('a picture', () => {
  it.each([
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'jpg'],
    ['a scan', png(2480, 3508), 'png'],
    ['a small file that unpacks to a gigabyte', png(20_000, 20_000), null],
    ['one whose size would overflow', png(0xffff_ffff, 0xffff_ffff), null],
    ['the beginning of one', png(1, 1).subarray(0, 20), null],
    ['something else', Buffer.from('GIF89a'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('%s', (_what, bytes, kind) => {
    expect(pictureKind(bytes)).toBe(kind);
  });

  it('comes after the text, under what it is, which is read aloud too', async () => {
    const drawn = await renderReport({
      title: 'Dossier',
      markdown: 'Texte.',
      organisation: 'Province Sud',
      date: new Date('2026-11-28T01:00:00Z'),
      pictures: [{ title: 'Façade : maison.png', kind: 'png', bytes: POINT }],
    });
    if (drawn.type !== 'pdf') throw new Error(drawn.message);
    const read = await readPdf(drawn.bytes);
    expect(read.pdfa).toBe('2A');
    expect(read.pages).toHaveLength(2);
    expect(read.pages[1]?.text).toContain('Façade : maison.png');
    expect(read.pages[1]?.roles).toContain('Figure');
    // A point of a screen is a point of the page: nothing is blown up until it is a blur.
    expect(await widthDrawn(drawn.bytes, 2)).toBeCloseTo(1, 3);
  });
});

/** How wide a picture is drawn on a page, in points. */
async function widthDrawn(bytes: Uint8Array, page: number): Promise<number> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
  const at = fnArray.indexOf(OPS.paintImageXObject);
  const [width] = Array.from<number>(argsArray[fnArray.lastIndexOf(OPS.transform, at)]);
  await document.destroy();
  return width ?? 0;
}
