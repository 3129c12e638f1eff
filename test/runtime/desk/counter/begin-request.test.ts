/** A request that is begun with the scans of its form: what was done once is not done again when one of them is refused. */
import { expect, test, vi } from 'vitest';
import type { NewDraft } from '../../../../schemas/types/api.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { createBeginning } = await import('../../../../runtime/desk/counter/begin-request.ts');
const { documentsOf } = await import('../../../../runtime/desk/case/reading/documents.ts');
const { originalsOf } = await import('../../../../runtime/desk/case/reading/originals.ts');
vi.unstubAllGlobals();

const DRAFT: NewDraft = { dispositif: 'aide-medicale', channel: 'letter', receivedOn: '2026-03-02' };
const scan = (name: string): File => new File(['%PDF-1.4'], name, { type: 'application/pdf' });
const [FRONT, BACK, WRONG] = [scan('recto.pdf'), scan('verso.pdf'), scan('photo.heic')];

/** The API, which refuses one file, and what was asked of it. */
function asked() {
  const done: string[] = [];
  let count = 0;
  const begin = createBeginning({
    beginDraft: async ({ dispositif }) => {
      count += 1;
      const id = `draft-${count}`;
      done.push(`begin ${id}`);
      return { id, dispositif, version: 1, answers: {}, revision: 1, updatedAt: '2026-03-02T00:00:00Z', url: `/${id}` };
    },
    sendOriginal: async (draftId, file) => {
      if (file === WRONG) throw new Error('refused');
      done.push(`send ${file.name} to ${draftId}`);
      return { id: file.name, name: file.name, size: file.size, mediaType: file.type };
    },
  });
  return { done, begin };
}

test('the request is begun, then its scans are sent in their order', async () => {
  const { done, begin } = asked();
  expect(await begin({ draft: DRAFT, scans: [FRONT, BACK] })).toMatchObject({ id: 'draft-1' });
  expect(done).toEqual(['begin draft-1', 'send recto.pdf to draft-1', 'send verso.pdf to draft-1']);
});

test('after a refusal, what was sent stays sent, to the request that was begun', async () => {
  const { done, begin } = asked();
  await expect(begin({ draft: DRAFT, scans: [FRONT, WRONG] })).rejects.toThrow('refused');
  expect(await begin({ draft: DRAFT, scans: [FRONT, BACK] })).toMatchObject({ id: 'draft-1' });
  expect(done).toEqual(['begin draft-1', 'send recto.pdf to draft-1', 'send verso.pdf to draft-1']);
});

test('another request is begun where what was sent is no more wanted, or is another’s', async () => {
  const { done, begin } = asked();
  await expect(begin({ draft: DRAFT, scans: [FRONT, WRONG] })).rejects.toThrow('refused');
  expect(await begin({ draft: DRAFT, scans: [BACK] })).toMatchObject({ id: 'draft-2' });
  expect(await begin({ draft: { ...DRAFT, receivedOn: '2026-03-01' }, scans: [BACK] })).toMatchObject({
    id: 'draft-3',
  });
  expect(done.filter((line) => line.endsWith('draft-2'))).toEqual(['begin draft-2', 'send verso.pdf to draft-2']);
});

test('the scans of the form come before the documents of the answers, with who attached them', () => {
  const file = { id: 'a', name: 'feuille.pdf', size: 10, mediaType: 'application/pdf' };
  const row = { pointer: '/piece', label: 'Justificatif', value: null, depth: 0, heading: false };
  const sections = [{ page: 'a', title: 'A', rows: [{ ...row, file: { ...file, id: 'b' } }] }];
  const documents = documentsOf(sections, originalsOf([{ file, name: 'Paul Wéma', at: '2026-03-01T22:02:00Z' }]));
  expect(documents.map(({ label }) => label)).toEqual(['Formulaire papier d’origine', 'Justificatif']);
  expect(documents[0]?.attached).toMatch(/^joint par Paul Wéma le 02\/03\/2026/u);
});
