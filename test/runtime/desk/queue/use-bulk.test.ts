/** An action on many cases as its buttons take it: asked of each part, counted as it goes, and the queue read again after. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bulk } from '../../../../runtime/desk/queue/use-bulk.ts';
import type { BulkItem } from '../../../../schemas/types/api.ts';
import type { Values } from '../../../../runtime/desk/fields/use-values.ts';
import { problemOf, stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { openDesk, type DeskPage } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useBulk, useBulkActions } = await import('../../../../runtime/desk/queue/use-bulk.ts');
vi.unstubAllGlobals();

const cases = (count: number, version = 1): readonly BulkItem[] =>
  Array.from({ length: count }, (_, at) => ({ id: `c${at}`, expectedVersion: version }));

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
    ['POST /cases/bulk', { ...tried, dryRun: false }],
  ]);
});

it('counts the cases that are over, from nothing at each step', async () => {
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
  act(({ apply }) => apply.mutate());
  await settle();
  expect(latest().done).toBe(0);
});

it('reads the queue again once it is taken, and not when it was only tried', async () => {
  const { act, settle } = begin({ cases: cases(1), action: 'accorder', data: {} });
  desk.queries.setQueryData(['queue', 'x'], []);
  const isStale = (): boolean | undefined => desk.queries.getQueryState(['queue', 'x'])?.isInvalidated;
  act(({ preview }) => preview.mutate());
  await settle();
  done(asked[0]);
  await settle();
  expect(isStale()).toBe(false);
  act(({ apply }) => apply.mutate());
  await settle();
  done(asked[1]);
  await settle();
  expect(isStale()).toBe(true);
});

it('says of each case that the network did not let through that it was not reached', async () => {
  const { act, latest, settle } = begin({ cases: cases(201), action: 'accorder', data: {} });
  act(({ preview }) => preview.mutate());
  await settle();
  done(asked[0]);
  await settle();
  done(asked[1]);
  await settle();
  act(({ apply }) => apply.mutate());
  await settle();
  done(asked[2]);
  await settle();
  asked[3]?.lose();
  await settle();
  const last = latest().apply.data?.results.at(-1);
  expect([latest().apply.data?.results.length, last?.id, last?.ok]).toEqual([201, 'c200', false]);
  expect(last?.message).toMatch(/\.$/u);
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
