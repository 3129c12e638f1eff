/** Paper forms that are sent: ours give back their questions, fillable ones tell theirs, and hostile ones harm nobody. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile, paperForm } from '../../../engine/index.ts';
import { paperReader, renderPaperForm } from '../../../runtime/documents/index.ts';
import { createPaperReader } from '../../../runtime/documents/read-paper.ts';
import { readExample } from '../../support/example.ts';
import { assemble, fillablePdf } from '../../support/fillable-pdf.ts';
import { LETTERHEAD, PRINTED } from './letters.ts';

afterAll(() => paperReader.close());

const EXAMPLES = readdirSync(join(import.meta.dirname, '../../../examples'));

async function read(bytes: Uint8Array) {
  const outcome = await paperReader.read(bytes);
  if (outcome.type !== 'read') throw new Error(outcome.code);
  return outcome;
}

describe('the paper form of an example', () => {
  it.for(EXAMPLES)('%s gives back all its questions, and asks none that it has not', async (id) => {
    const compiled = compile(await readExample(id));
    if (compiled.type !== 'compiled') throw new Error('it does not compile');
    const form = paperForm(compiled.dispositif);
    const made = await renderPaperForm({
      form,
      printed: PRINTED,
      letterhead: LETTERHEAD,
      lang: 'fr',
      date: new Date(0),
    });
    if (made.type !== 'pdf') throw new Error(made.message);
    const { paper } = await read(made.bytes);
    const plain = (text: string): string =>
      text
        .replaceAll(/\s+/gu, ' ')
        .replace(/[\s:.*]+$/u, '')
        .trim();
    const asked = form.sections.flatMap(({ title, fields }) => fields.map((field) => ({ title, ...field })));
    const found = new Map(paper.questions.map((question) => [plain(question.title), question]));
    expect(asked.filter(({ label }) => !found.has(plain(label))).map(({ label }) => label)).toEqual([]);
    expect(paper.from).toBe('layout');
    expect(paper.title).toBe(form.title);
    // The address to send it to, at the end, may look like one more.
    expect(paper.questions.length - asked.length).toBeLessThanOrEqual(1);
    const kinds: Readonly<Record<string, RegExp>> = {
      choice: /^(?:choice|yesNo|choices)$/u,
      date: /^date$/u,
      file: /^document$/u,
      check: /^yesNo$/u,
    };
    for (const { label, kind, required, choices } of asked) {
      const question = found.get(plain(label));
      expect(question?.kind, label).toMatch(kinds[kind] ?? /./u);
      expect(question?.required, label).toBe(required);
      const offered = question?.kind === 'choice' ? question.choices.map(plain) : null;
      expect(offered ?? choices.map(plain), label).toEqual(choices.map(plain));
    }
  });
});

describe('a form with fields', () => {
  const FORM = fillablePdf(
    [
      { at: [60, 800], text: 'Demande de subvention', size: 18 },
      { at: [60, 752], text: 'Nom de l\xE9l\xE8ve :' },
      { at: [60, 714], text: 'Votre projet' },
      { at: [60, 602], text: 'Vous \xEAtes' },
      { at: [180, 602], text: 'une association' },
      { at: [320, 602], text: 'une entreprise' },
      { at: [80, 562], text: "J'accepte d'\xEAtre appel\xE9" },
      { at: [60, 522], text: 'Signature' },
      { at: [60, 60], text: 'Mairie de Noum\xE9a' },
    ],
    [
      { name: 'nom', rect: [200, 748, 400, 766], type: 'Tx', flags: [2] },
      { name: 'projet', rect: [60, 630, 400, 708], type: 'Tx', flags: [13] },
      { name: 'qualite', rect: [165, 600, 175, 610], type: 'Btn', flags: [16] },
      { name: 'qualite', rect: [305, 600, 315, 610], type: 'Btn', flags: [16] },
      { name: 'accord', rect: [60, 560, 70, 570], type: 'Btn' },
      {
        name: 'commune',
        rect: [420, 560, 520, 575],
        type: 'Ch',
        flags: [18],
        tooltip: 'Commune',
        options: ['Dumb\xE9a', 'Thio'],
      },
      { name: 'date_naissance', rect: [420, 500, 520, 515], type: 'Tx' },
      { name: 'envoyer', rect: [420, 450, 520, 470], type: 'Btn', flags: [17] },
      { name: 'signature', rect: [140, 500, 300, 530], type: 'Sig' },
    ],
  );

  it('tells its questions by its fields: kinds, choices, what must be answered; all else is kept', async () => {
    const { paper, pages, unread } = await read(FORM);
    expect([paper.from, pages, unread]).toEqual(['fields', 1, 0]);
    expect(paper.questions.map(({ title, kind, choices, required }) => [title, kind, choices, required])).toEqual([
      ['Nom de lélève', 'text', [], true],
      ['Votre projet', 'longText', [], false],
      ['Vous êtes', 'choice', ['une association', 'une entreprise'], false],
      ['Commune', 'choice', ['Dumbéa', 'Thio'], false],
      ["J'accepte d'être appelé", 'yesNo', [], false],
      ['Date naissance', 'date', [], false],
    ]);
    expect(paper.notes).toEqual(['Demande de subvention', 'Signature', 'Mairie de Nouméa']);
  });

  it('runs no script of its own', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >>';
    const outcome = await paperReader.read(fillablePdf([{ at: [60, 700], text: 'Nom : ..........' }], [], script));
    expect(outcome).toMatchObject({ type: 'read', paper: { questions: [{ title: 'Nom' }] } });
  });
});

describe('what is no form', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', Uint8Array.from(Buffer.from('Bonjour'))],
    ['a PDF cut in the middle', fillablePdf([{ at: [60, 700], text: 'Nom' }], []).slice(0, 60)],
    ['a header alone', Uint8Array.from(Buffer.from('%PDF-1.7\n'))],
  ])('%s is refused', async (_, bytes) => {
    expect(await paperReader.read(bytes)).toMatchObject({ type: 'refused', code: 'unreadable' });
  });

  it('a page that asks for itself, and a thousand pages, end', async () => {
    const self = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 5 >>']);
    expect(await paperReader.read(self)).toMatchObject({ type: expect.stringMatching(/read|refused/u) });
    const kids = Array.from({ length: 1_000 }, (_, index) => `${3 + index} 0 R`).join(' ');
    const pages = Array.from({ length: 1_000 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>');
    const many = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count 1000 >>`,
      ...pages,
    ]);
    expect(await paperReader.read(many)).toMatchObject({ type: 'read', pages: 1_000, unread: 960 });
  });

  it('what takes too long is refused, and the next form is read', async () => {
    const reader = createPaperReader({ timeout: 1, memory: 384 });
    const form = fillablePdf([{ at: [60, 700], text: 'Nom : ..........' }], []);
    expect(await reader.read(form)).toEqual({ type: 'refused', code: 'too-heavy' });
    await reader.close();
    expect(await paperReader.read(form)).toMatchObject({ type: 'read' });
  });
});
