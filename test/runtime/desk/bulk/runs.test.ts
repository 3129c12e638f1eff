/** What is done to many cases while one works on, in words, and how long it calls. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BulkRun } from '../../../../schemas/types/api.ts';
import { stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook } from '../../../support/hooks.ts';
import { openDesk, type DeskPage } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { calls, lookAgain, lookAtOne, nameOf, progressOf, unseen } =
  await import('../../../../runtime/desk/bulk/runs/runs.ts');
const { useRun, useRuns } = await import('../../../../runtime/desk/bulk/runs/use-runs.ts');
vi.unstubAllGlobals();

const run = (parts: Partial<BulkRun> = {}): BulkRun => ({
  id: 'r',
  deed: 'act',
  title: 'Signer',
  at: '2026-03-02T22:00:00Z',
  state: 'running',
  total: 41,
  done: 0,
  refused: 0,
  seen: false,
  ...parts,
});

const NO_LETTERS = { made: 0, ready: 0, failed: [], parts: 0 };

it.each([
  [{}, 'en cours : 0 sur 41'],
  [{ done: 10, refused: 2 }, 'en cours : 12 sur 41'],
  [{ state: 'ended', done: 41 }, 'terminé : 41 dossiers faits'],
  [{ state: 'ended', total: 1, done: 1 }, 'terminé : 1 dossier fait'],
  [{ state: 'ended', done: 40, refused: 1 }, 'terminé : 40 dossiers faits, 1 qui ne s’y prêtait plus'],
  [{ state: 'ended', total: 0 }, 'terminé : aucun dossier fait'],
  [{ state: 'stopped', done: 12 }, 'arrêté : 12 dossiers faits, 29 laissés'],
  [{ state: 'stopped', done: 39, refused: 2 }, 'arrêté : 39 dossiers faits, 2 qui ne s’y prêtaient plus, aucun laissé'],
] as const)('%o is told as « %s »', (parts, words) => {
  expect(progressOf(run(parts))).toBe(words);
});

it.each([
  [{}, 'Signer'],
  [{ deed: 'take', title: '' }, 'Prendre'],
  [{ deed: 'message', title: '' }, 'Écrire au demandeur'],
] as const)('%o is called « %s »', (parts, name) => {
  expect(nameOf(run(parts))).toBe(name);
});

describe('one that', () => {
  it.each([
    ['is under way calls, and is looked at again', {}, true, 0, 1000],
    ['ended unseen calls and counts at the bell', { state: 'ended' }, true, 1, false],
    ['was stopped counts until it is seen', { state: 'stopped' }, true, 1, false],
    ['was seen is left alone', { state: 'ended', seen: true }, false, 0, false],
  ] as const)('%s', (_what, parts, isCalling, count, milliseconds) => {
    const one = run(parts);
    expect([calls(one), unseen([one]), lookAgain([one])]).toEqual([isCalling, count, milliseconds]);
  });
});

it.each([
  ['while it is under way', {}, NO_LETTERS, 1000],
  ['while its letters are made', { state: 'ended' }, { made: 41, ready: 12, failed: [], parts: 1 }, 3000],
  ['no more once all are there', { state: 'ended' }, { made: 41, ready: 41, failed: [], parts: 1 }, false],
  [
    'no more where those that are missing were given up',
    { state: 'ended' },
    { made: 41, ready: 40, failed: [{ id: 'd', caseId: 'c', number: 'PC-1', title: 'Arrêté' }], parts: 1 },
    false,
  ],
  ['no more where none were written', { state: 'stopped' }, NO_LETTERS, false],
] as const)('what is looked at is looked at again %s', (_when, parts, letters, milliseconds) => {
  expect(lookAtOne({ run: run(parts), letters })).toBe(milliseconds);
});

describe('one that is looked at', () => {
  let asked: readonly Question[];
  let desk: DeskPage;
  beforeEach(() => {
    [asked, desk] = [stubServer(), openDesk()];
  });
  afterEach(() => {
    desk.queries.clear();
    vi.unstubAllGlobals();
  });
  const routes = () => asked.map(({ route }) => route);

  it('is seen once it has ended, and the queue is read again', async () => {
    const hook = renderHook((id: string) => useRun(id), 'r', desk.around);
    desk.queries.setQueryData(['queue', 'x'], []);
    await hook.settle();
    asked[0]?.reply({ run: run({ state: 'ended', done: 41 }), results: [], letters: NO_LETTERS });
    await hook.settle();
    expect(routes()).toEqual(['GET /cases/bulk/runs/r', 'PUT /cases/bulk/runs/r/seen']);
    asked[1]?.reply(run({ state: 'ended', seen: true }));
    await hook.settle();
    expect(desk.queries.getQueryState(['queue', 'x'])?.isInvalidated).toBe(true);
    await hook.unmount();
  });

  it('is not seen as long as it is under way; stopped, it is read again', async () => {
    const hook = renderHook((id: string) => useRun(id), 'r', desk.around);
    await hook.settle();
    asked[0]?.reply({ run: run({ done: 3 }), results: [], letters: NO_LETTERS });
    await hook.settle();
    expect(routes()).toEqual(['GET /cases/bulk/runs/r']);
    hook.act(({ stop }) => stop.mutate());
    await hook.settle();
    expect(routes().at(-1)).toBe('POST /cases/bulk/runs/r/stop');
    asked.at(-1)?.reply(run({ state: 'stopped', done: 3 }));
    await hook.settle();
    expect(routes().at(-1)).toBe('GET /cases/bulk/runs/r');
    await hook.unmount();
  });

  it('is none where the list is not known, or cannot be read', async () => {
    const hook = renderHook(() => useRuns(), undefined, desk.around);
    expect(hook.latest()).toEqual([]);
    await hook.settle();
    asked[0]?.lose();
    await hook.settle();
    expect(hook.latest()).toEqual([]);
    await hook.unmount();
  });
});
