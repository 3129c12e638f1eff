/** What the journal of a scheme asks of the server, and what it makes of each answer. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Loaded } from '../../../designer/journal/journal-server.ts';
import { changeText } from '../../../engine/edit/changes.ts';
import type { Step } from '../../../engine/edit/journal.ts';
import { memoryStorage } from '../../runtime/desk/memory-storage.ts';
import { problemOf, stubServer, type Question } from '../../support/asked-server.ts';
import { keptDraft } from './kept-steps.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { loadJournal, serverOf } = await import('../../../designer/journal/journal-server.ts');
const { keepBackup } = await import('../../../designer/journal/backup.ts');
vi.unstubAllGlobals();

const FILES = { 'note.md': 'Un\n' };
const DRAFT = keptDraft(FILES, 'note.md', ['deux', 'trois', 'quatre', 'cinq', 'six']);
const between = (first: number, last: number) => DRAFT.steps.slice(first - 1, last);

let asked: readonly Question[];
beforeEach(() => {
  asked = stubServer();
  vi.stubGlobal('localStorage', memoryStorage());
});
afterEach(() => vi.unstubAllGlobals());
const routes = (): readonly string[] => asked.map(({ route }) => route.replace('/dispositifs/aide/', ''));
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
};

/** Loads the journal; the server answers each question, in their order, with the next of these. */
async function load(...answers: readonly object[]): Promise<Loaded> {
  const loading = loadJournal('aide', 'marie');
  for (const [index, answer] of answers.entries()) {
    await turns();
    asked[index]?.reply(answer);
  }
  return loading;
}
const draft = { files: DRAFT.files, revision: 5 };
const page = (first: number, last: number) => ({ revision: 5, items: between(first, last) });
const knownOf = ({ begun }: Loaded): readonly number[] => begun.known.map(({ revision }) => revision);

/** What was typed on this device after a revision, and never sent. */
function keepTyped(revision: number, text: string): void {
  const files = keptDraft(FILES, 'note.md', ['deux', 'trois', 'quatre', 'cinq', 'six'].slice(0, revision)).files;
  const pending: Step = {
    key: 'm1',
    deed: { type: 'typed', file: 'note.md' },
    changes: [changeText('note.md', files['note.md'] ?? '', [{ from: 0, to: 0, text }])],
  };
  keepBackup('aide', { revision, pending: [pending], displaced: [] });
}

describe('the journal that is loaded', () => {
  it('is the draft, with the last steps that led to it', async () => {
    const loaded = await load(draft, page(1, 5));
    expect(routes()).toEqual(['GET draft', 'GET steps?before=6']);
    expect(loaded.journal).toMatchObject({ author: 'marie', files: DRAFT.files, revision: 5, pending: [] });
    expect([knownOf(loaded), loaded.begun.mayHaveOlder]).toEqual([[1, 2, 3, 4, 5], false]);
  });

  it('may have older ones when the first that is known is not the first', async () => {
    const { begun } = await load(draft, page(3, 5));
    expect(begun.mayHaveOlder).toBe(true);
  });

  it.each<[string, readonly number[], readonly number[]]>([
    ['a hole in the middle', [1, 2, 4, 5], [4, 5]],
    ['a hole before the last', [2, 3, 4], []],
    ['none at all', [], []],
  ])('knows only those that lead to it one after the other: %s', async (_hole, sent, known) => {
    const items = DRAFT.steps.filter(({ revision }) => sent.includes(revision));
    expect(knownOf(await load(draft, { revision: 5, items }))).toEqual(known);
  });

  it('passes over a step whose places make no sense, and over all that were before it', async () => {
    const backwards = { type: 'text', file: 'note.md', length: 3, splices: [{ from: 2, to: 1, text: '' }] };
    const items = DRAFT.steps.map((step) => (step.revision === 3 ? { ...step, changes: [backwards] } : step));
    expect(knownOf(await load(draft, { revision: 5, items }))).toEqual([4, 5]);
  });

  it('has what was typed here on top, at the revision that it was typed on', async () => {
    keepTyped(3, 'Marie. ');
    const loaded = await load(draft, page(1, 3), page(4, 4), page(5, 5));
    expect(routes()).toEqual(['GET draft', 'GET steps?before=4', 'GET steps?since=3', 'GET steps?since=4']);
    expect(loaded.journal.files).toEqual({ 'note.md': 'Marie. Un\ndeux\ntrois\nquatre\ncinq\nsix\n' });
    expect(loaded.journal.pending.map(({ key }) => key)).toEqual(['m1']);
    expect(loaded.begun.displaced).toEqual([]);
  });

  it('leaves to be heard of later what was kept after the draft was read', async () => {
    keepTyped(3, 'Marie. ');
    const six = { ...between(5, 5)[0], revision: 6, key: 'p6' };
    const loaded = await load(draft, page(1, 3), { revision: 6, items: [...between(4, 5), six] });
    expect([knownOf(loaded), loaded.journal.revision]).toEqual([[1, 2, 3, 4, 5], 5]);
  });

  it('says what was typed here where the steps between are gone', async () => {
    keepTyped(3, 'Marie. ');
    const loaded = await load(draft, page(1, 3), { revision: 5, items: [] });
    expect(loaded.journal).toMatchObject({ files: DRAFT.files, pending: [] });
    expect(loaded.begun.displaced).toMatchObject([{ key: 'm1', files: ['note.md'], text: 'Marie. ', by: [] }]);
  });

  it('is none when the server refuses, and what was typed here stays', async () => {
    keepTyped(3, 'Marie. ');
    const failed = loadJournal('aide', 'marie').catch((error: unknown) => error);
    await turns();
    asked[0]?.reply(problemOf('forbidden', 403), 403);
    expect(await failed).toMatchObject({ problem: { code: 'forbidden' } });
    expect(Object.keys(localStorage)).toEqual([expect.stringContaining('aide')]);
  });
});

describe('the server, as a page speaks to it', () => {
  const own: Step = {
    key: 'm1',
    deed: { type: 'typed', file: 'note.md' },
    changes: [changeText('note.md', 'Un\n', [{ from: 0, to: 0, text: 'A' }])],
  };
  const server = serverOf('aide', () => 'rules');
  const refusedAs = { type: 'failed', error: expect.objectContaining({ problem: expect.anything() }) };

  it.each<[string, (question: Question) => void, object]>([
    ['kept', ({ reply }) => reply({ revision: 6 }), { type: 'kept', revision: 6 }],
    ['others came first', ({ reply }) => reply(problemOf('draft-changed', 409), 409), { type: 'changed' }],
    ['refused for good', ({ reply }) => reply(problemOf('body-invalid', 422), 422), { ...refusedAs, mayPass: false }],
    ['out of breath', ({ reply }) => reply(problemOf('unavailable', 503), 503), { ...refusedAs, mayPass: true }],
    ['signed out', ({ reply }) => reply(problemOf('unauthenticated', 401), 401), { ...refusedAs, mayPass: true }],
    ['away', ({ lose }) => lose(), { ...refusedAs, mayPass: true }],
  ])('answers steps: %s', async (_what, answer, told) => {
    const appended = server.append(5, [own]);
    await turns();
    expect(asked).toMatchObject([
      { route: 'POST /dispositifs/aide/steps', body: { revision: 5, steps: [{ key: 'm1', deed: { type: 'typed' } }] } },
    ]);
    answer(asked[0]!);
    expect(await appended).toEqual(told);
  });

  it('gives the steps since a revision and before one, with who did them', async () => {
    const [since, before] = [server.since(3), server.before(2)];
    await turns();
    expect(routes()).toEqual(['GET steps?since=3', 'GET steps?before=2']);
    asked[0]?.reply(page(4, 5));
    asked[1]?.reply({ revision: 5, items: [{ ...between(1, 1)[0], author: null }] });
    expect(await since).toMatchObject({ type: 'read', revision: 5, steps: [{ name: 'Paul' }, { author: 'paul' }] });
    expect(await before).toMatchObject({ type: 'read', steps: [{ author: null, name: '' }] });
  });

  it('hears where the page is each time, and that it is left', async () => {
    const present = server.present();
    server.leave();
    await turns();
    expect(asked.map(({ body }) => body)).toEqual([
      { page: expect.any(String), place: 'rules' },
      { page: expect.any(String), place: null },
    ]);
    asked[0]?.reply({ revision: 5, others: [] });
    asked[1]?.lose();
    expect(await present).toEqual({ type: 'read', revision: 5, others: [] });
  });

  it('tells why nothing could be read', async () => {
    const [draftRead, present] = [server.draft(), server.present()];
    await turns();
    for (const question of asked) question.lose();
    expect(await Promise.all([draftRead, present])).toEqual([
      { ...refusedAs, mayPass: true },
      { ...refusedAs, mayPass: true },
    ]);
  });
});
