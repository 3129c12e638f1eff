import { describe, expect, it } from 'vitest';
import { renderPdf, type Letter } from '../../../runtime/documents/index.ts';
import { keptPicture, pictureOf } from '../../../runtime/settings/logo-picture.ts';
import { png } from '../settings/png.ts';
import { LETTER, LETTERHEAD, print, printAndRead } from './letters.ts';

describe('a letter', () => {
  it('is a tagged PDF/A-2a in French, with its title and its date', async () => {
    const pdf = await printAndRead();
    expect(pdf).toMatchObject({
      pdfa: '2A',
      tagged: true,
      language: 'fr',
      title: 'Votre demande d’aide médicale',
      createdAt: 'D:20260301003000Z',
    });
  });

  it('shows who writes, to whom, where and when, about what', async () => {
    const { text } = await printAndRead();
    for (const part of [
      'Province Sud',
      'Direction de l’action sanitaire et sociale',
      'Nouméa, le 1er mars 2026',
      'Madame Jeanne WAMYTAN',
      'Réf. : AM-2026-000123',
      'Objet : Votre demande d’aide médicale',
      'Votre demande est acceptée.',
      'Tél. : 20.30.40',
      'Page 1 sur 1',
    ])
      expect(text).toContain(part);
  });

  it('is copied and read aloud with the hyphens of numbers and names, however long its lines', async () => {
    const names = Array.from({ length: 40 }, () => 'Marie-Louise Wamytan-Poadja, constitutionnellement AM-2026-000123');
    const { text } = await printAndRead({ markdown: names.join(' ') });
    expect(text.match(/Marie-\s?Louise/gu)).toHaveLength(40);
    expect(text).not.toContain('\u00ad');
  });

  it('has the same bytes when printed again', async () => {
    expect(await print()).toEqual(await print());
  });

  it('has the same bytes after letters of others, of which the compiler remembers pieces', async () => {
    const markdown = Array.from({ length: 60 }, (_, index) => `Paragraphe ${index}, sur votre demande.`).join('\n\n');
    const first = await print({ markdown });
    const others: readonly Partial<Letter>[] = [
      { markdown, title: 'Un autre objet' },
      { markdown, letterhead: { ...LETTERHEAD, reference: 'AM-2026-000124' } },
      { markdown, letterhead: { ...LETTERHEAD, organisation: 'Ville de Nouméa', service: 'Urbanisme' } },
      {
        markdown,
        title: 'Un arrêté',
        layout: { kind: 'order', on: '2026-03-01', number: '2026-1', signatory: null, frame: null },
      },
    ];
    for (const other of others) {
      expect(await print(other)).not.toEqual(first);
      expect(await print({ markdown })).toEqual(first);
    }
  });

  it('recalls its own subject on later pages, and not that of the letter before', async () => {
    const markdown = Array.from({ length: 60 }, (_, index) => `Paragraphe ${index}, sur votre demande.`).join('\n\n');
    for (const title of ['Votre demande de logement', 'Votre demande de bourse']) {
      const { title: named, pages } = await printAndRead({ markdown, title });
      expect(named).toBe(title);
      expect(pages[1]?.text).toContain(`${title} – AM-2026-000123`);
    }
  });

  it('tags headings, lists, tables and links', async () => {
    const markdown = [
      '## Vos droits',
      '- un\n- deux\n  1. sous-point',
      '| Membre | Taux |\n|:--|--:|\n| Noé | 90 % |',
      '> Article 4',
      'Voir [la fiche](https://example.nc/demarches/aide-medicale), *vite*.',
    ].join('\n\n');
    const { pages } = await printAndRead({ markdown });
    const roles = new Set(pages[0]?.roles);
    for (const role of ['H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Link', 'P'])
      expect(roles, role).toContain(role);
    expect(pages[0]?.links).toEqual(['https://example.nc/demarches/aide-medicale']);
  });

  it('keeps what follows its last break together, at the right, as the signature', async () => {
    const { pages } = await printAndRead({ markdown: 'Madame,\n\n---\n\nLa directrice\n\n**Marie Poaniewa**' });
    const signed = pages[0]?.pieces.find((piece) => piece.text === 'La directrice');
    const greeting = pages[0]?.pieces.find((piece) => piece.text === 'Madame,');
    expect((signed?.left ?? 0) - (greeting?.left ?? 0)).toBeGreaterThan(200);
  });

  it('numbers its pages and recalls its subject on the following ones', async () => {
    const markdown = Array.from({ length: 60 }, (_, index) => `Paragraphe ${index}, sur votre demande.`).join('\n\n');
    const { pages } = await printAndRead({ markdown });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]?.text).not.toContain('Votre demande d’aide médicale – AM-2026-000123');
    expect(pages[1]?.text).toContain('Votre demande d’aide médicale – AM-2026-000123');
    expect(pages[1]?.text).toContain(`Page 2 sur ${pages.length}`);
  });

  it('writes nothing over an addressee or a service whose name is long', async () => {
    const lines = Array.from({ length: 14 }, (_, index) => `ligne ${index} de l’adresse`);
    const service = 'Direction du service dont le nom est long '.repeat(12).trim();
    const { pages } = await printAndRead({
      recipient: lines.join('\n'),
      letterhead: { ...LETTERHEAD, service },
    });
    const baseOf = (text: string): number => pages[0]?.pieces.find((piece) => piece.text.includes(text))?.base ?? NaN;
    const lastOfSender = Math.min(
      ...(pages[0]?.pieces ?? [])
        .filter((piece) => piece.text.includes('nom est'))
        .map((piece) => piece.base)
        .filter((base) => base > 200),
    );
    expect(lastOfSender).toBeGreaterThan(baseOf('ligne 0'));
    expect(baseOf('ligne 13')).toBeGreaterThan(baseOf('Objet') + 9);
  });

  it('needs neither recipient nor reference nor contact', async () => {
    const { organisation, service, place, date } = LETTERHEAD;
    const pdf = await printAndRead({ recipient: undefined, letterhead: { organisation, service, place, date } });
    expect(pdf.text).not.toContain('Réf.');
    expect(pdf.text).toContain('Votre demande est acceptée.');
  });

  it('shows the logo of the service', async () => {
    const logoSvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
    const pdf = await printAndRead({ letterhead: { ...LETTERHEAD, logoSvg } });
    expect(pdf.pages[0]?.roles).toContain('Figure');
  });

  it('shows the one that administrators chose as a picture', async () => {
    const picture = keptPicture(png({ width: 300, height: 100 }).toString('base64')) ?? '';
    const without = await print();
    const logoSvg = pictureOf({ picture })?.svg;
    expect((await printAndRead({ letterhead: { ...LETTERHEAD, logoSvg } })).pages[0]?.roles).toContain('Figure');
    const printed = await print({ letterhead: { ...LETTERHEAD, logoSvg } });
    // The points themselves are in it, not an empty frame.
    expect(Buffer.from(printed).toString('latin1')).toContain('/Subtype /Image');
    expect(Buffer.from(without).toString('latin1')).not.toContain('/Subtype /Image');
  });
});

describe('a text that cannot be printed', () => {
  it.each([
    ['an image', 'Avant\n\n![carte](https://example.nc/a.png)', 'ligne 3, colonne 1', 'image'],
    ['HTML', 'Avant <b>gras</b>', 'ligne 1, colonne 7', 'HTML'],
    ['a block of code', 'Avant\n\n    code', 'ligne 3', 'bloc de code'],
    ['a script behind a link', '[ici](javascript:alert)', 'ligne 1', 'https://'],
    ['a file behind a link', '[ici](file:///etc/passwd)', 'ligne 1', 'https://'],
    ['a link by reference', '[ici][a]\n\n[a]: https://example.nc', 'ligne 1', 'référence'],
    ['an image by reference', '![ici][a]\n\n[a]: https://example.nc', 'ligne 1', 'image'],
  ])('is refused with its place when it holds %s', async (_, markdown, place, reason) => {
    const refusal = await renderPdf({ ...LETTER, markdown });
    expect(refusal).toMatchObject({ type: 'refused', code: 'document-unprintable' });
    expect(refusal).toHaveProperty('message', expect.stringContaining(place));
    expect(refusal).toHaveProperty('message', expect.stringContaining(reason));
  });

  it('is refused when it is too long', async () => {
    const refusal = await renderPdf({ ...LETTER, markdown: 'a '.repeat(150_000) });
    expect(refusal).toMatchObject({ type: 'refused', code: 'document-too-long' });
  });
});
