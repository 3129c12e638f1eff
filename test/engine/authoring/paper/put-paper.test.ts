/** A paper form as one gesture on a scheme that just began: its headings are pages, its questions stand on them, nothing is lost. */
import { describe, expect, it } from 'vitest';
import type { PaperKind, PaperQuestion, ReadPaper } from '../../../../engine/authoring/paper/page.ts';
import { putPaper } from '../../../../engine/authoring/paper/put-paper.ts';
import type { Files, Gesture } from '../../../../engine/studio.ts';

const FILES: Files = {
  'form.schema.json': '{ "type": "object", "properties": { "nom": { "type": "string", "title": "Nom" } } }',
  'form.ui.json': '{ "pages": [{ "id": "demande", "title": "Demande", "fields": ["nom"] }] }',
};
const WORDS = { page: 'Votre demande', category: 'La demande', notes: 'Du formulaire papier' };

const ask = (title: string, change: Partial<PaperQuestion> = {}): PaperQuestion => ({
  title,
  kind: 'text',
  choices: [],
  required: false,
  hint: '',
  section: null,
  ...change,
});
/** Of a choice, or of the members of a list of choices. */
type Choices = { readonly oneOf: readonly { readonly const: string; readonly title: string }[] };
type Asked = Choices & { readonly items?: Choices };
type Part = Extract<Gesture, { readonly type: 'together' }>['parts'][number];
function partsOf(questions: readonly PaperQuestion[], change: Partial<ReadPaper> = {}): readonly Part[] {
  const gesture = putPaper(FILES, { from: 'layout', title: null, questions, notes: [], ...change }, WORDS);
  if (gesture.type !== 'together') throw new Error(`one gesture: ${gesture.type}`);
  return gesture.parts;
}
const pages = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.type === 'page.add' ? [{ id: part.id, title: part.title }] : []));
const added = (parts: readonly Part[]) => parts.flatMap((part) => (part.type === 'question.add' ? [part] : []));

describe('a page', () => {
  it('is made of each heading, once, before its first question', () => {
    const parts = partsOf([
      ask('A', { section: 'Vous' }),
      ask('B', { section: 'Projet' }),
      ask('C', { section: 'Vous' }),
    ]);
    expect(pages(parts).map(({ title }) => title)).toEqual(['Vous', 'Projet']);
    expect(parts.map(({ type }) => type)).toEqual([
      'page.add',
      'question.add',
      'page.add',
      'question.add',
      'question.add',
    ]);
    const [first, second, third] = added(parts).map(({ page }) => page);
    expect([first === third, first === second]).toEqual([true, false]);
  });

  it.each<[string, Partial<ReadPaper>, string]>([
    ['the title of the form', { title: 'Demande d’aide' }, 'Demande d’aide'],
    ['a word of ours', {}, 'Votre demande'],
  ])('is called by %s where no heading stands above', (_what, change, title) => {
    expect(pages(partsOf([ask('A')], change)).map((page) => page.title)).toEqual([title]);
  });

  it('has a name that no page of the scheme has', () => {
    const [page] = pages(partsOf([ask('A', { section: 'Demande' })]));
    expect(page?.id).not.toBe('demande');
  });

  it('has a title that fits', () => {
    const [page] = pages(partsOf([ask('A', { section: 'x'.repeat(400) })]));
    expect([page?.title.length, page?.title.at(-1)]).toEqual([150, '…']);
  });
});

describe('a question', () => {
  it('has a name of its own, beside those of the scheme and of the form', () => {
    const names = added(partsOf([ask('Nom'), ask('Ville'), ask('Ville')])).map(({ name }) => name);
    expect(new Set([...names, 'nom']).size).toBe(4);
  });

  it('is asked in the form itself, after those before it, of one category', () => {
    expect(added(partsOf([ask('Ville', { required: true })]))).toEqual([
      expect.objectContaining({
        container: '',
        before: null,
        required: true,
        category: { name: 'demande', title: 'La demande' },
      }),
    ]);
  });

  it.each<[PaperKind, object]>([
    ['text', { type: 'string', minLength: 1, maxLength: 200 }],
    ['longText', { type: 'string', maxLength: 2000, cagou: { widget: 'textarea', personal: 'demande' } }],
    ['date', { type: 'string', format: 'date' }],
    ['time', { type: 'string', format: 'time' }],
    ['email', { type: 'string', format: 'email' }],
    ['phone', { $ref: 'urn:cagou:block:telephone-nc' }],
    ['money', { type: 'integer', minimum: 0, cagou: { widget: 'money', personal: 'demande' } }],
    ['number', { type: 'integer', minimum: 0 }],
    ['yesNo', { type: 'boolean' }],
    ['document', { $ref: 'urn:cagou:block:piece-justificative' }],
  ])('for a %s asks for it', (kind, schema) => {
    const [question] = added(partsOf([ask('Question', { kind })]));
    expect(question?.schema).toMatchObject({ title: 'Question', cagou: { personal: 'demande' }, ...schema });
  });

  it.each<PaperKind>(['choice', 'choices'])('for a %s has an answer for each that is written, no two alike', (kind) => {
    const [question] = added(partsOf([ask('Situation', { kind, choices: ['Logé', 'Locataire', 'Logé'] })]));
    const all: Asked = JSON.parse(JSON.stringify(question?.schema));
    const schema = all.items ?? all;
    expect(schema.oneOf.map(({ title }) => title)).toEqual(['Logé', 'Locataire', 'Logé']);
    expect(new Set(schema.oneOf.map((one) => one.const)).size).toBe(3);
  });

  it('for what is repeated asks for each column', () => {
    const [question] = added(partsOf([ask('Enfants', { kind: 'repeat', choices: ['Prénom', 'Âge'] })]));
    const schema: { readonly items: { readonly properties: object; readonly required: readonly string[] } } =
      JSON.parse(JSON.stringify(question?.schema));
    expect(Object.keys(schema.items.properties)).toEqual(schema.items.required);
    expect(Object.values(schema.items.properties)).toEqual([
      expect.objectContaining({ title: 'Prénom' }),
      expect.objectContaining({ title: 'Âge' }),
    ]);
  });

  it('says what is said beside it, as far as there is room', () => {
    const hints = added(
      partsOf([ask('A', { hint: 'En lettres.' }), ask('B', { hint: 'x'.repeat(900) }), ask('C')]),
    ).map(({ schema }) => schema['description']);
    expect(hints).toEqual(['En lettres.', `${'x'.repeat(399)}…`, undefined]);
  });
});

describe('all other text', () => {
  it('goes to the notes, under words of ours, each on its line', () => {
    const parts = partsOf([], { notes: ['Lisez la notice.', 'À renvoyer signé.'] });
    expect(parts).toHaveLength(1);
    expect(JSON.stringify(parts)).toContain('## Du formulaire papier\\n\\n- Lisez la notice.\\n- À renvoyer signé.');
  });

  it('leaves no notes where there is none', () => {
    expect(partsOf([])).toEqual([]);
  });
});
