import { expect, test } from 'vitest';
import type { Files } from '../../../designer/api.ts';
import { digestOf } from '../../../designer/editor/digest.ts';
import { saveBackup, type DraftStore } from '../../../designer/editor/save-backup.ts';

const text = (readme: string): Files => ({ 'README.md': readme });
const CONFLICT = new Error('draft-changed');

/** A store as the server keeps one: a save on another revision than its own is refused. */
function storeWith(files: Files, revision: number) {
  let kept = { id: 'aide', files: { ...files }, revision, updatedAt: '2026-11-25T00:00:00Z', updatedBy: null };
  const store: DraftStore = {
    read: async () => kept,
    async save(draft) {
      if (draft.revision !== kept.revision) throw CONFLICT;
      kept = { ...kept, ...draft, revision: draft.revision + 1 };
      return kept;
    },
    isConflict: (error) => error === CONFLICT,
  };
  return { store, kept: () => kept };
}

test('what was typed is saved on the revision it is a change of', async () => {
  const { store, kept } = storeWith(text('a'), 3);
  expect(await saveBackup(store, { files: text('ab'), revision: 3, sent: [] })).toEqual(kept());
  expect(kept()).toMatchObject({ files: text('ab'), revision: 4 });
});

test('what was typed after a save whose answer was lost goes on top of it', async () => {
  const { store, kept } = storeWith(text('ab'), 4);
  await saveBackup(store, { files: text('abc'), revision: 3, sent: [text('ab'), text('never arrived')].map(digestOf) });
  expect(kept()).toMatchObject({ files: text('abc'), revision: 5 });
});

test('what the server has already is not sent again', async () => {
  const { store, kept } = storeWith(text('ab'), 4);
  expect(await saveBackup(store, { files: text('ab'), revision: 3, sent: [] })).toEqual(kept());
  expect(kept().revision).toBe(4);
});

test.each([[[]], [[digestOf(text('ab'))]]])(
  'another author’s text is never replaced (sent before: %j)',
  async (sent) => {
    const { store, kept } = storeWith(text('theirs'), 5);
    await expect(saveBackup(store, { files: text('abc'), revision: 3, sent })).rejects.toBe(CONFLICT);
    expect(kept()).toMatchObject({ files: text('theirs'), revision: 5 });
  },
);

test('a failure that is no conflict is told as it is', async () => {
  const broken = new Error('unreachable');
  const { store } = storeWith(text('a'), 3);
  const failing = { ...store, save: () => Promise.reject(broken) };
  await expect(saveBackup(failing, { files: text('ab'), revision: 3, sent: [] })).rejects.toBe(broken);
});
