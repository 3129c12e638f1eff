import { describe, expect, it } from 'vitest';
import type { PaperField } from '../../../engine/index.ts';
import { renderPaperForm } from '../../../runtime/documents/index.ts';
import { LETTERHEAD, PRINTED } from './letters.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

const field = (kind: PaperField['kind'], change: Partial<PaperField> = {}): PaperField => ({
  kind,
  label: `Question ${kind}`,
  hint: '',
  choices: [],
  columns: [],
  required: true,
  ...change,
});

async function printForm(fields: readonly PaperField[]): Promise<ReadPdf> {
  const form = { title: 'Demande d’aide', intro: 'Lisez **bien**.', sections: [{ title: 'Vous', fields }] };
  const made = await renderPaperForm({ form, printed: PRINTED, letterhead: LETTERHEAD, lang: 'fr', date: new Date(0) });
  if (made.type !== 'pdf') throw new Error(made.message);
  return readPdf(made.bytes);
}

describe('a paper form', () => {
  it('asks every kind of question, with its hint, its choices and its columns', async () => {
    const pdf = await printForm([
      field('text', { hint: 'Comme sur votre pièce.' }),
      field('choice', { choices: ['Madame', 'Monsieur'] }),
      field('boxes', { choices: ['Salaire', 'Pension', 'Loyer', 'Autre'] }),
      field('date'),
      field('multiline', { required: false }),
      field('table', { columns: ['Nom', 'Prénom'] }),
      field('check'),
      field('file'),
    ]);
    expect(pdf).toMatchObject({ pdfa: '2A', tagged: true, language: 'fr', title: 'Demande d’aide' });
    for (const part of [
      'Question text',
      'Comme sur votre pièce.',
      'Cochez une seule case.',
      'Madame',
      'Cochez toutes les cases qui conviennent.',
      'Pension',
      'jour',
      'Question multiline (facultatif)',
      'Prénom',
      'Question check',
      'Document à joindre',
      'Signature',
      'Cadre réservé à l’administration',
    ])
      expect(pdf.text).toContain(part);
  });

  it('carries its version, and its code on every page', async () => {
    const { pages } = await printForm(Array.from({ length: 40 }, () => field('text')));
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, { text }] of pages.entries()) {
      expect(text).toContain('Code du formulaire : 0000 1262');
      expect(text).toContain('Version 3, publiée le 1er janvier 1970');
      expect(text).toContain(`Page ${at + 1} sur ${pages.length}`);
    }
  });

  it('leaves no question at the foot of a page without its room', async () => {
    // As one question more comes before it, the page ends at every place of the table.
    for (let before = 8; before <= 16; before += 1) {
      const texts = Array.from({ length: before }, () => field('text'));
      const { pages } = await printForm([...texts, field('table', { columns: ['Prénom de chacun', 'Lien'] })]);
      const asked = pages.findIndex(({ text }) => text.includes('Question table'));
      expect(pages.findIndex(({ text }) => text.includes('Prénom de chacun'))).toBe(asked);
    }
  });

  it('shows its code as a picture, which is said to who does not see it', async () => {
    const [first, second] = (await printForm([...Array(40)].map(() => field('text')))).pages;
    expect(first?.roles).toContain('Figure');
    expect(second?.roles).not.toContain('Figure');
  });

  it('says where to send it', async () => {
    const { text } = await printForm([field('text')]);
    expect(text).toContain('Renvoyez ce formulaire');
    expect(text).toContain('98800 Nouméa');
  });

  it('tags title, sections and tables', async () => {
    const pdf = await printForm([field('table', { columns: ['Nom', 'Lien'] })]);
    const roles = pdf.pages.flatMap((page) => page.roles);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD']));
  });

  it('marks no question as optional when all are required', async () => {
    expect((await printForm([field('text')])).text).not.toContain('(facultatif)');
  });

  it('prints a question without choices or columns all the same', async () => {
    const { text } = await printForm([field('choice'), field('boxes'), field('table')]);
    for (const kind of ['choice', 'boxes', 'table']) expect(text).toContain(`Question ${kind}`);
  });

  it('goes over as many pages as it needs', async () => {
    const pdf = await printForm(Array.from({ length: 60 }, (_, index) => field('multiline', { label: `Q${index}` })));
    expect(pdf.pages.length).toBeGreaterThan(5);
    expect(pdf.text).toContain('Q59');
  });
});
