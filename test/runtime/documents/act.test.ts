/** Documents of other kinds than a letter, as they are read once printed. */
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../runtime/documents/index.ts';
import { printAndRead } from './letters.ts';

const SIGNATORY = {
  delegation: 'Pour la présidente et par délégation',
  quality: 'Le directeur de l’aménagement',
  name: 'Paul Poaniewa',
};
const ORDER: NonNullable<Letter['layout']> = {
  kind: 'order',
  on: '2026-11-26',
  number: '2026-12/PS',
  signatory: SIGNATORY,
  frame: null,
};
const LICENCE: NonNullable<Letter['layout']> = {
  ...ORDER,
  kind: 'licence',
  frame: { holder: 'Jeanne Wamytan', from: '2026-12-01', until: '2027-11-30' },
};

const TEXT = [
  'La présidente,',
  'Vu le code de l’environnement ;',
  'Vu la demande de Jeanne Wamytan ;',
  'Arrête :',
  '## Article',
  'L’autorisation est accordée.',
  '## Prescriptions',
  'Le site est remis en état.',
  '## Article',
  '| Lot | Surface |\n|---|--:|\n| 12 | 3 ha |',
].join('\n\n');

const title = 'Arrêté autorisant un défrichement';

describe('an order', () => {
  it('bears its number and its day at the head, then what it is about, and no « Objet » nor addressee', async () => {
    const { text, title: named, tagged, pdfa } = await printAndRead({ title, markdown: TEXT, layout: ORDER });
    expect(text).toMatch(/Arrêté n°\s2026-12\/PS du 26 novembre 2026\s*autorisant un défrichement/u);
    expect(text).not.toContain('Objet');
    expect(text).not.toContain('Madame Jeanne WAMYTAN');
    expect({ named, tagged, pdfa }).toEqual({ named: title, tagged: true, pdfa: '2A' });
  });

  it('numbers its articles, the first « 1er », with their titles or before their words', async () => {
    const { text } = await printAndRead({ title, markdown: TEXT, layout: ORDER });
    expect(text).toMatch(/Article 1er – L’autorisation est accordée\./u);
    expect(text).toMatch(/Article 2 – Prescriptions/u);
    expect(text).toMatch(/Article 3 –/u);
    expect(text).not.toMatch(/Article 1\s/u);
  });

  it('calls its only article « unique »', async () => {
    const { text } = await printAndRead({ title, markdown: 'Arrête :\n\n## Article\n\nRefusé.', layout: ORDER });
    expect(text).toContain('Article unique – Refusé.');
  });

  it('puts what it decides in the middle, and who signs at the right, by delegation', async () => {
    const { pages } = await printAndRead({ title, markdown: TEXT, layout: ORDER });
    const pieces = pages[0]?.pieces ?? [];
    const left = (words: string): number => pieces.find(({ text }) => text.startsWith(words))?.left ?? 0;
    expect(left('Arrête')).toBeGreaterThan(left('La présidente') + 100);
    expect(left('Pour la présidente et par délégation,')).toBeGreaterThan(left('La présidente') + 200);
    expect(left('Paul Poaniewa')).toBe(left('Le directeur'));
  });

  it('is never signed alone on a page: the last two parts of its text go with who signs', async () => {
    const ends = [
      // One line is not enough: the one before goes with it.
      { end: 'Il est notifié.', kept: /Prescription numéro \d+\.[^P]*notifié/u },
      { end: '- La mairie\n- Le haussariat', kept: /haussariat/u },
      { end: 'Il est notifié. '.repeat(20), kept: /notifié/u },
    ];
    for (const { end, kept } of ends) {
      // As the text grows by a line, the page breaks at every place of its end.
      for (let count = 15; count <= 27; count += 1) {
        const lines = Array.from({ length: count }, (_, at) => `Prescription numéro ${at + 1}.`);
        const markdown = ['Arrête :', ...lines, end].join('\n\n');
        const { pages } = await printAndRead({ title, markdown, layout: ORDER });
        const signed = pages.find(({ text }) => text.includes(SIGNATORY.name))?.text ?? '';
        expect(signed.split('Pour la présidente')[0], `${count} lines`).toMatch(kept);
      }
    }
  });

  it('of another title is named above its number', async () => {
    const { text } = await printAndRead({ title: 'Décision de retrait', markdown: TEXT, layout: ORDER });
    expect(text).toMatch(/Décision de retrait n°\s2026-12\/PS du 26 novembre 2026/u);
  });
});

describe('a licence or a certificate', () => {
  it('says in a frame whose it is, its number, its day and its validity', async () => {
    const { text } = await printAndRead({
      title: 'Permis de chasser',
      markdown: 'Valable en province Sud.',
      layout: LICENCE,
    });
    for (const part of [
      /Titulaire\s*Jeanne Wamytan/u,
      /Numéro\s*2026-12\/PS/u,
      /Délivré le\s*26 novembre 2026/u,
      /Validité\s*du 1er décembre 2026 au 30 novembre 2027/u,
    ])
      expect(text).toMatch(part);
    expect(text).not.toContain('Objet');
  });

  it.each([
    [{ from: '2026-12-01', until: null }, 'à compter du 1er décembre 2026'],
    [{ from: null, until: '2027-11-30' }, 'jusqu’au 30 novembre 2027'],
  ])('says what is known of its validity', async (dates, words) => {
    const layout = { ...LICENCE, frame: { holder: 'Jeanne Wamytan', ...dates } };
    expect((await printAndRead({ title: 'Permis', markdown: 'Valable.', layout })).text).toContain(words);
  });

  it('without number nor validity says neither', async () => {
    const layout = { ...LICENCE, number: null, frame: { holder: 'Jeanne Wamytan', from: null, until: null } };
    const { text } = await printAndRead({ title: 'Certificat', markdown: 'Conforme.', layout });
    expect(text).not.toMatch(/Numéro|Validité/u);
  });
});

describe('a receipt, and a letter with a number', () => {
  it('says the day and the case', async () => {
    const layout = { ...ORDER, kind: 'receipt', number: null, signatory: null } as const;
    const { text } = await printAndRead({ title: 'Récépissé de dépôt', markdown: 'Reçu.', layout });
    expect(text).toMatch(/Établi le\s*26 novembre 2026/u);
    expect(text).toContain('Réf. : AM-2026-000123');
  });

  it('keeps addressee and « Objet », with the number above the reference', async () => {
    const { text } = await printAndRead({ layout: { ...ORDER, kind: 'letter' } });
    for (const part of ['Objet : Votre demande', 'Madame Jeanne WAMYTAN', 'N° 2026-12/PS', 'Paul Poaniewa'])
      expect(text).toContain(part);
  });

  it('keeps six lines of an address in the window of a DL envelope, between 45 and 90 mm from the top', async () => {
    const recipient =
      'SARL Caillou\nJeanne Wamytan-Poadja\n12 rue des Pins, lotissement Les Niaoulis\nBP L1\n98800 NOUMÉA\nNouvelle-Calédonie';
    const { pages } = await printAndRead({ recipient });
    const pieces = (pages[0]?.pieces ?? []).filter(({ text }) =>
      recipient.split('\n').some((line) => text.startsWith(line.slice(0, 8))),
    );
    expect(pieces.length).toBeGreaterThanOrEqual(6);
    const millimetres = (points: number): number => (points / 72) * 25.4;
    for (const { left, base } of pieces) {
      expect(millimetres(left)).toBeGreaterThanOrEqual(108);
      expect(297 - millimetres(base)).toBeGreaterThan(45);
      expect(297 - millimetres(base)).toBeLessThan(90);
    }
  });
});
