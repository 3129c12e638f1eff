/** What is done to many cases as its buttons have it done: tried part by part, counted as it goes, and begun as it was tried. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bulk } from '../../../../runtime/desk/bulk/use-bulk.ts';
import type { BulkItem } from '../../../../schemas/types/api.ts';
import type { Values } from '../../../../runtime/desk/fields/use-values.ts';
import { problemOf, stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { openDesk, type DeskPage } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useBulk, useBulkActions, useBulkDeed } = await import('../../../../runtime/desk/bulk/use-bulk.ts');
vi.unstubAllGlobals();

const cases = (count: number, version = 1): readonly BulkItem[] =>
  Array.from({ length: count }, (_, at) => ({ id: `c${at}`, expectedVersion: version }));

/** What a run says where it has nothing to say. */
const RUN = { action: null, data: {}, assigneeId: null, text: '' };

type Given = { readonly cases: readonly BulkItem[]; readonly action: string | null; readonly data: Values };

let asked: readonly Question[];
let desk: DeskPage;
let hook: RenderedHook<Given, Bulk> | null;
beforeEach(() => {
  [asked, desk, hook] = [stubServer(), openDesk(), null];
});
afterEach(async () => {
  await hook?.unmount();
  desk.queries.clear();
  vi.unstubAllGlobals();
});

function begin(given: Given): RenderedHook<Given, Bulk> {
  hook = renderHook((of: Given) => useBulk(of.cases, of.action, of.data), given, desk.around);
  return hook;
}

/** Answers a part, each of its cases being done. */
function done(question: Question | undefined): void {
  if (!question) throw new Error('nothing was asked');
  const { cases: part } = question.body as { readonly cases: readonly BulkItem[] };
  question.reply({ results: part.map(({ id }) => ({ id, ok: true })) });
}

it('tries what is typed at that moment, and takes what was tried although more was typed since', async () => {
  const { act, rerender, settle } = begin({ cases: cases(1), action: 'accorder', data: { motif: 'complet' } });
  act(({ preview }) => preview.mutate());
  await settle();
  done(asked[0]);
  await settle();
  rerender({ cases: cases(1, 9), action: 'accorder', data: { motif: 'complet, et plus' } });
  act(({ apply }) => apply.mutate());
  await settle();
  const tried = { action: 'accorder', data: { motif: 'complet' }, cases: [{ id: 'c0', expectedVersion: 1 }] };
  expect(asked.map(({ route, body }) => [route, body])).toEqual([
    ['POST /cases/bulk', { ...tried, dryRun: true }],
    [expect.stringMatching(/^PUT \/cases\/bulk\/runs\/[\da-f-]{36}$/u), { ...RUN, deed: 'act', ...tried }],
  ]);
});

it('counts the cases that have been tried, from nothing each time', async () => {
  const { act, latest, settle } = begin({ cases: cases(450), action: 'accorder', data: {} });
  act(({ preview }) => preview.mutate());
  await settle();
  const counted = [latest().done];
  for (const part of [0, 1, 2]) {
    done(asked[part]);
    await settle();
    counted.push(latest().done);
  }
  expect(counted).toEqual([0, 200, 400, 450]);
  expect(latest().preview.data?.results).toHaveLength(450);
  act(({ preview }) => preview.mutate());
  await settle();
  expect(latest().done).toBe(0);
});

it('begins it for the cases that it applies to, and looks at what is under way', async () => {
  const { act, settle } = begin({ cases: cases(2), action: 'accorder', data: {} });
  desk.queries.setQueryData(['bulk-runs'], { items: [] });
  act(({ preview }) => preview.mutate());
  await settle();
  asked[0]?.reply({
    results: [
      { id: 'c0', ok: false },
      { id: 'c1', ok: true },
    ],
  });
  await settle();
  act(({ apply }) => apply.mutate());
  await settle();
  expect(asked[1]?.body).toMatchObject({ cases: [{ id: 'c1', expectedVersion: 1 }] });
  expect(desk.queries.getQueryState(['bulk-runs'])?.isInvalidated).toBe(false);
  asked[1]?.reply({ id: 'r' });
  await settle();
  expect(desk.queries.getQueryState(['bulk-runs'])?.isInvalidated).toBe(true);
});

it('has cases taken, given or written to by the same steps', async () => {
  const labels = { put: ['l1'], taken: [] };
  const deed = { deed: 'message', assigneeId: null, text: ' Bonjour ', labels } as const;
  const deeds = renderHook(() => useBulkDeed(deed, ['c0', 'c1']), undefined, desk.around);
  deeds.act(({ preview }) => preview.mutate());
  await deeds.settle();
  const tried = { deed: 'message', assigneeId: null, text: 'Bonjour' };
  expect([asked[0]?.route, asked[0]?.body]).toEqual([
    'POST /cases/bulk/deeds',
    { ...tried, cases: ['c0', 'c1'], dryRun: true },
  ]);
  asked[0]?.reply({ results: [{ id: 'c0', ok: true }] });
  await deeds.settle();
  deeds.act(({ apply }) => apply.mutate());
  await deeds.settle();
  expect(asked[1]?.body).toEqual({ ...RUN, ...tried, cases: [{ id: 'c0', expectedVersion: 0 }] });
  await deeds.unmount();
});

it('has labels put and taken, which no other deed carries', async () => {
  const labels = { put: ['l1'], taken: ['l2'] };
  const deeds = renderHook(
    () => useBulkDeed({ deed: 'label', assigneeId: null, text: '', labels }, ['c0']),
    undefined,
    desk.around,
  );
  deeds.act(({ preview }) => preview.mutate());
  await deeds.settle();
  expect(asked[0]?.body).toMatchObject({ deed: 'label', labels, dryRun: true });
  asked[0]?.reply({ results: [{ id: 'c0', ok: true }] });
  await deeds.settle();
  deeds.act(({ apply }) => apply.mutate());
  await deeds.settle();
  expect(asked[1]?.body).toMatchObject({ deed: 'label', labels, cases: [{ id: 'c0', expectedVersion: 0 }] });
  await deeds.unmount();
});

it('tells why nothing was tried', async () => {
  const { act, latest, settle } = begin({ cases: cases(1), action: null, data: {} });
  act(({ preview }) => preview.mutate());
  await settle();
  asked[0]?.reply(problemOf('data-invalid', 422), 422);
  await settle();
  expect(latest().preview.error?.message).toBe('data-invalid.');
});

it('asks what can be done afresh each time that cases are chosen, for the versions that it quotes', async () => {
  const first = renderHook((ids: readonly string[]) => useBulkActions(ids, true), ['a'], desk.around);
  await first.settle();
  const actions = [{ action: { id: 'accorder' }, count: 1 }];
  asked[0]?.reply({ cases: [{ id: 'a', expectedVersion: 1 }], actions });
  await first.settle();
  expect(first.latest().data?.cases).toEqual([{ id: 'a', expectedVersion: 1 }]);
  await first.unmount();
  const again = renderHook((ids: readonly string[]) => useBulkActions(ids, true), ['a'], desk.around);
  await again.settle();
  expect(asked.map(({ body }) => body)).toEqual([{ ids: ['a'] }, { ids: ['a'] }]);
  asked[1]?.reply({ cases: [{ id: 'a', expectedVersion: 2 }], actions });
  await again.settle();
  expect(again.latest().data?.cases[0]?.expectedVersion).toBe(2);
  await again.unmount();
});
