import { describe, expect, it } from 'vitest';
import type { ReviewRow } from '../../../engine/index.ts';
import { renderReceipt, type Receipt } from '../../../runtime/documents/index.ts';
import { LETTERHEAD } from './letters.ts';
import { readPdf } from './read-pdf.ts';

const row = (label: string, value: string | null, change: Partial<ReviewRow> = {}): ReviewRow => ({
  pointer: '/x',
  label,
  value,
  file: null,
  depth: 0,
  heading: false,
  ...change,
});

const RECEIPT: Receipt = {
  title: 'Aide médicale',
  letterhead: LETTERHEAD,
  number: 'AM-2026-000123',
  filedOn: '3 mars 2026 à 14 h 05',
  delay: 'En général trois semaines',
  answerBy: '12 avril 2026',
  sections: [
    {
      page: 'identite',
      title: 'Votre identité',
      rows: [
        row('Votre identité', null, { heading: true }),
        row('Nom', '#let *Wamytan*'),
        row('Adresse', 'BP L1\nNouméa'),
      ],
    },
    {
      page: 'foyer',
      title: 'Votre foyer',
      rows: [
        row('Enfant 1', null, { heading: true }),
        row('Prénom', 'Noé', { depth: 1 }),
        row('Remarque', null),
        row('Avis', null, { file: { id: 'a', name: 'avis d’imposition.pdf', size: 1, mediaType: 'application/pdf' } }),
      ],
    },
  ],
  signed: [{ title: 'Second demandeur', text: 'Paul *Kaba*, sur papier, le 2 mars 2026' }],
  later: ['Justificatif de domicile'],
  next: 'Vous recevez une réponse **sous deux mois**.',
  rights: ['Si nous n’avons pas répondu le 3 mai 2026 au plus tard, votre demande sera rejetée.'],
  lang: 'fr',
  date: new Date('2026-03-03T03:05:00Z'),
};

describe('a receipt', () => {
  it('recalls number, day, every answer and what happens next', async () => {
    const made = await renderReceipt(RECEIPT);
    if (made.type !== 'pdf') throw new Error(made.message);
    const pdf = await readPdf(made.bytes);
    expect(pdf).toMatchObject({ pdfa: '2A', language: 'fr', title: 'Récapitulatif de votre demande : Aide médicale' });
    for (const part of [
      'AM-2026-000123',
      '3 mars 2026 à 14 h 05',
      'Délai habituel En général trois semaines',
      'À corriger au plus tard le 12 avril 2026',
      '#let *Wamytan*',
      'BP L1\nNouméa',
      'Enfant 1',
      'Noé',
      'Sans réponse',
      'avis d’imposition.pdf',
      'Ont aussi signé',
      'Second demandeur Paul *Kaba*, sur papier, le 2 mars 2026',
      'À fournir plus tard',
      'Justificatif de domicile',
      'sous deux mois',
      'Vos droits',
      'le 3 mai 2026 au plus tard',
    ])
      expect(pdf.text).toContain(part);
    expect(pdf.text.match(/Votre identité/gu)).toHaveLength(1);
    // Two columns of two sections, and the name of the child that its rows are of.
    expect(pdf.pages[0]?.roles.filter((role) => role === 'TH')).toHaveLength(5);
  });

  it('says nothing of signatures where the applicant alone signed', async () => {
    const made = await renderReceipt({ ...RECEIPT, signed: [] });
    if (made.type !== 'pdf') throw new Error(made.message);
    expect((await readPdf(made.bytes)).text).not.toContain('signé');
  });

  it('says which answers a register gave, and which are others than it gave', async () => {
    const origin = { title: 'Registre', at: '2026-03-03T01:00:00Z', changed: false };
    const rows = [row('Nom', 'Lagon', { origin }), row('Rue', 'Baie', { origin: { ...origin, changed: true } })];
    const made = await renderReceipt({ ...RECEIPT, sections: [{ page: 'p', title: 'Page', rows }] });
    if (made.type !== 'pdf') throw new Error(made.message);
    const { text } = await readPdf(made.bytes);
    expect(text).toMatch(/Donné par «.Registre.» le 3.mars.2026/u);
    expect(text).toMatch(/Autre que ce que donnait «.Registre.» le 3.mars.2026/u);
  });

  it('is refused when the scheme says what cannot be printed', async () => {
    expect(await renderReceipt({ ...RECEIPT, next: '<br>' })).toMatchObject({ code: 'document-unprintable' });
  });

  it('says on each page of whom its rows are, and ends no page with a name alone', async () => {
    const rows = Array.from({ length: 30 }, (_, child) => [
      row(`Enfant numéro ${child + 1}.`, null, { heading: true }),
      ...Array.from({ length: 5 }, (__, at) => row(`Question ${at}`, `Réponse ${child + 1}`, { depth: 1 })),
    ]).flat();
    const made = await renderReceipt({ ...RECEIPT, sections: [{ page: 'p', title: 'Page', rows }] });
    if (made.type !== 'pdf') throw new Error(made.message);
    const { pages } = await readPdf(made.bytes);
    expect(pages.length).toBeGreaterThan(3);
    for (const { text } of pages) {
      const parts = [...text.matchAll(/Enfant numéro (\d+)\.|Réponse (\d+)/gu)].map(([, name, answer]) => ({
        name,
        answer,
      }));
      const said = parts.map(({ name, answer }, at) =>
        answer === undefined ? name : parts.slice(0, at).findLast((one) => one.name !== undefined)?.name,
      );
      expect(said).toEqual(parts.map(({ name, answer }) => answer ?? name));
      // The last page may only say what comes later.
      expect(parts.at(-1)?.name).toBeUndefined();
    }
  });

  it('goes over several pages with the names of its columns', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => row(`Question ${index}`, 'Réponse'));
    const made = await renderReceipt({ ...RECEIPT, sections: [{ page: 'p', title: 'Page', rows }] });
    if (made.type !== 'pdf') throw new Error(made.message);
    const { pages } = await readPdf(made.bytes);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.text).toContain('Votre réponse');
    expect(pages.map(({ text }) => text).join('')).not.toContain('gardée');
  });

  it('says how many answers it has no room for, and prints the others whole, in their order', async () => {
    const many = (count: number, value: string) =>
      Array.from({ length: count }, (_, index) => row(`Question ${index}`, value));
    const printed = async (...sections: readonly (readonly ReviewRow[])[]) => {
      const made = await renderReceipt({
        ...RECEIPT,
        sections: sections.map((rows, at) => ({ page: `p${at}`, title: `Partie ${at}`, rows })),
      });
      if (made.type !== 'pdf') throw new Error(made.message);
      return (await readPdf(made.bytes)).text;
    };
    const rows = await printed(many(600, 'a'), [row('Enfant 1', null, { heading: true }), ...many(1_834, 'a')]);
    expect(rows).toContain('Question 398');
    expect(rows).not.toContain('Question 600');
    expect(rows).toContain('Et 1 435 autres réponses, gardées avec la demande');
    const letter = row('Lettre', 'mot '.repeat(150_000));
    const long = await printed([row('Nom', 'Wamytan'), letter], [row('Prénom', 'Noé')]);
    expect(long).toContain('Wamytan');
    expect(long).not.toMatch(/mot|Partie 1|Noé/u);
    expect(long).toContain('Et 2 autres réponses, gardées');
    expect(await printed([row('Nom', 'Wamytan'), letter])).toContain('Et une autre réponse, gardée avec la demande');
  });
});
