/** A question about files that are being typed: only what the server lacks is sent, and the answer is about files that are known. */
import { expect, it, vi } from 'vitest';
import { createJournalStore } from '../../../designer/journal/store.ts';
import { beginJournal } from '../../../engine/edit/journal.ts';
import type { JudgedSource } from '../../../schemas/types/api.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { askOfFiles } = await import('../../../designer/journal/ask-of-files.ts');
const { ApiError } = await import('../../../runtime/ui/http.ts');
vi.unstubAllGlobals();

const changed = (): Error =>
  new ApiError({ type: '', title: '', status: 409, code: 'draft-changed', detail: 'Modifié.' });

function open() {
  let count = 0;
  const store = createJournalStore(
    beginJournal('marie', { 'a.md': 'un' }, 7),
    () => `k${(count += 1)}`,
    () => 0,
  );
  const type = (text: string): void => store.type('a.md', [{ from: 2, to: 2, text }], store);
  const asked: JudgedSource[] = [];
  let flushed = 0;
  const onFlush = { do: (): void => undefined };
  const studio = {
    id: 'essai',
    store,
    save: {
      state: 'saved' as const,
      error: null,
      retry: (): void => undefined,
      flush: async () => {
        flushed += 1;
        onFlush.do();
        return true;
      },
    },
  };
  /** Answers in turn; what is thrown is a refusal. */
  const ask = (answers: readonly (string | Error)[]) => {
    const left = [...answers];
    return askOfFiles(studio, async (source) => {
      asked.push(source);
      const answer = left.shift() ?? 'more than was expected';
      if (answer instanceof Error) throw answer;
      return answer;
    });
  };
  return { store, type, asked, ask, onFlush, flushed: () => flushed };
}

it('is asked of the revision that the server has, with what was typed since', async () => {
  const { type, asked, ask, store, flushed } = open();
  type(' deux');
  const { answer, judged } = await ask(['ok']);
  expect(answer).toBe('ok');
  expect(judged).toBe(store.get().journal.files);
  expect(asked).toMatchObject([{ id: 'essai', revision: 7 }]);
  expect(asked[0]).toHaveProperty('changes');
  expect(asked[0], 'and not the whole scheme').not.toHaveProperty('files');
  expect(flushed()).toBe(0);
});

it('is asked again once what is on its way is settled, of the files as they then are', async () => {
  const { type, ask, asked, onFlush, flushed, store } = open();
  onFlush.do = () => type(' trois');
  const { answer, judged } = await ask([changed(), 'ok']);
  expect([answer, judged, flushed(), asked.length]).toEqual(['ok', store.get().journal.files, 1, 2]);
  expect(judged['a.md']).toBe('un trois');
});

it('sends the whole scheme where somebody keeps writing there', async () => {
  const { ask, asked } = open();
  const { answer, judged } = await ask([changed(), changed(), 'ok']);
  expect(answer).toBe('ok');
  expect(asked.at(-1)).toEqual({ id: 'essai', files: judged });
});

it('is about the files of the moment when it was asked, whatever is typed while the answer is on its way', async () => {
  const { type, ask, store } = open();
  const waiting = ask(['ok']);
  type(' deux');
  expect((await waiting).judged).toEqual({ 'a.md': 'un' });
  expect(store.get().journal.files['a.md']).toBe('un deux');
});

it.each([
  [
    'is refused for another reason',
    new ApiError({ type: '', title: '', status: 422, code: 'source-too-heavy', detail: 'Trop lourd.' }),
  ],
  ['goes wrong', new TypeError('Trop lourd.')],
])('rejects as the question does, when it %s', async (_why, error) => {
  const { ask, flushed } = open();
  await expect(ask([error])).rejects.toBe(error);
  expect(flushed()).toBe(0);
});
