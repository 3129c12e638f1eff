import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downloadHeaders, FILE_KINDS, KIND_FORMATS, toSafeName, type Download } from '../../../runtime/files/index.ts';

const PDF: Download = { name: 'avis.pdf', mediaType: 'application/pdf', size: 12, inline: true };
const disposition = (name: string, mediaType = 'application/pdf') =>
  downloadHeaders({ ...PDF, name, mediaType, inline: false })['content-disposition'];

describe('a file on its way out', () => {
  it('is typed, never sniffed, never cached by others', () => {
    expect(downloadHeaders(PDF)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '12',
      'content-disposition': `inline; filename="avis.pdf"; filename*=UTF-8''avis.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it.each(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])('opens in place when it is %s', (mediaType) => {
    expect(downloadHeaders({ ...PDF, mediaType })['content-disposition']).toMatch(/^inline;/u);
    expect(downloadHeaders({ ...PDF, mediaType, inline: false })['content-disposition']).toMatch(/^attachment;/u);
  });

  it.each(['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/xml', 'text/plain', 'text/csv', 'image/heic'])(
    'is only downloaded when it is %s',
    (mediaType) => {
      expect(downloadHeaders({ ...PDF, mediaType })['content-disposition']).toMatch(/^attachment;/u);
    },
  );

  it.each(['image/svg+xml', 'text/html', 'text/xml', 'x'])('has no type of its own when it is %s', (mediaType) => {
    expect(downloadHeaders({ ...PDF, mediaType })['content-type']).toBe('application/octet-stream');
  });

  it('runs in a sandbox unless it is a PDF, whose viewers need none', () => {
    expect(downloadHeaders({ ...PDF, mediaType: 'image/png' })['content-security-policy']).toContain('sandbox');
    for (const mediaType of ['image/png', 'application/pdf'])
      expect(downloadHeaders({ ...PDF, mediaType })['content-security-policy']).not.toContain('unsafe');
  });
});

describe('the name of a file', () => {
  it.each([
    [
      'Avis d’imposition n°3.pdf',
      `filename="Avis d_imposition n_3.pdf"; filename*=UTF-8''Avis%20d%E2%80%99imposition%20n%C2%B03.pdf`,
    ],
    ['Élève (1).pdf', `filename="Eleve (1).pdf"; filename*=UTF-8''%C3%89l%C3%A8ve%20%281%29.pdf`],
    ['../../etc/passwd', `filename="passwd.pdf"; filename*=UTF-8''passwd.pdf`],
    ['C:\\Users\\moi\\avis.pdf', `filename="avis.pdf"; filename*=UTF-8''avis.pdf`],
    ['a"; filename="x.exe', `filename="a-- filename=-x.exe.pdf"; filename*=UTF-8''a--%20filename%3D-x.exe.pdf`],
    ['a\r\nSet-Cookie: x=1.pdf', `filename="aSet-Cookie- x=1.pdf"; filename*=UTF-8''aSet-Cookie-%20x%3D1.pdf`],
    ['avis\n/../etc/passwd', `filename="passwd.pdf"; filename*=UTF-8''passwd.pdf`],
    ['avis\u2028..\\passwd.pdf', `filename="passwd.pdf"; filename*=UTF-8''passwd.pdf`],
    ['\u202Efdp.exe', `filename="fdp.exe.pdf"; filename*=UTF-8''fdp.exe.pdf`],
    ['', `filename="document.pdf"; filename*=UTF-8''document.pdf`],
    ['...', `filename="document.pdf"; filename*=UTF-8''document.pdf`],
    ['PHOTO.PDF', `filename="PHOTO.PDF"; filename*=UTF-8''PHOTO.PDF`],
    ['\ud800.pdf', `filename="pdf.pdf"; filename*=UTF-8''pdf.pdf`],
  ])('%j is harmless', (name, expected) => {
    expect(disposition(name)).toBe(`attachment; ${expected}`);
  });

  it('ends as the file really is', () => {
    expect(disposition('carte.pdf', 'image/jpeg')).toContain('filename="carte.pdf.jpg"');
    expect(disposition('photo.jpeg', 'image/jpeg')).toContain('filename="photo.jpeg"');
  });

  it('is cut when it is too long, and keeps its ending', () => {
    const long = disposition(`${'é'.repeat(400)}.pdf`);
    expect(long).toMatch(/filename="e{150}\.pdf"/u);
  });

  it('fits in a header whatever it holds', () => {
    for (let code = 0; code < 0x3000; code += 7) {
      const value = disposition(`a${String.fromCodePoint(code)}b.pdf`) ?? '';
      expect(value).toMatch(/^[ -~]+$/u);
    }
  });

  it('keeps the dots of its words when it is long', () => {
    const words = `Relevé du 12.03.2026 de la société Nord-Sud ${'très '.repeat(30)}longue`;
    const cut = toSafeName(`${words}.pdf`, 'application/pdf');
    expect(cut).toMatch(/^Relevé du 12\.03\.2026 de la société Nord-Sud très .*\.pdf$/u);
    expect(toSafeName(words, 'application/pdf')).toBe(cut);
  });
});

const mediaTypes = fc.constantFrom(...FILE_KINDS.flatMap((kind) => KIND_FORMATS[kind].mediaTypes), 'text/html');
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'é',
        '.',
        ' ',
        '/',
        '\\',
        '"',
        '\r\n',
        '%',
        '\u202e',
        '🙏',
        'pdf',
        '.pdf',
        '.exe',
        'long '.repeat(40),
      ),
    )
    .map((parts) => parts.join('')),
);

describe('whatever the name of a file', () => {
  it('what is made of it opens no folder, ends no header, and stays itself when it is made again', () => {
    fc.assert(
      fc.property(names, mediaTypes, (name, mediaType) => {
        const safe = toSafeName(name, mediaType);
        expect(safe).not.toMatch(/[/\\<>:"|?*;%\p{Cc}\p{Cs}]|^[.\s]/u);
        expect(safe).not.toBe('');
        expect(Array.from(safe).length).toBeLessThanOrEqual(160);
        expect(toSafeName(safe, mediaType)).toBe(safe);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends as its content does', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...FILE_KINDS), (name, kind) => {
        const {
          extensions,
          mediaTypes: [mediaType = ''],
        } = KIND_FORMATS[kind];
        const ending = toSafeName(name, mediaType).split('.').at(-1)?.toLowerCase() ?? '';
        expect(extensions).toContain(ending);
      }),
    );
  });

  it('goes out in a header that is ASCII on one line, and gives it back to who decodes it', () => {
    fc.assert(
      fc.property(names, (name) => {
        const header = disposition(name) ?? '';
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!~%-]+$/u);
        expect(header).toMatch(/^[ -~]+$/u);
        const encoded = header.slice(header.indexOf("''") + 2);
        expect(decodeURIComponent(encoded)).toBe(toSafeName(name, 'application/pdf'));
      }),
      { numRuns: 500 },
    );
  });
});
