/** Messages count as read once they were looked at: not on a page in the background, nor in a panel that is folded. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ApiMessage, CaseDetail } from '../../../../../../schemas/types/api.ts';
import { stubServer, type Question } from '../../../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../../../support/hooks.ts';
import { caseDetail, messageOf } from '../../../case-detail.ts';
import { openDesk, type DeskPage } from '../../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useReading } = await import('../../../../../../runtime/desk/case/panels/exchange/use-reading.ts');
vi.unstubAllGlobals();

const message = (id: string, from: ApiMessage['from'], at: string): ApiMessage => messageOf({ id, from, at });
const caseOf = (messages: readonly ApiMessage[], unreadSince: string | null): CaseDetail =>
  caseDetail({ id: 'x', messages, unreadSince });
const OLD = message('ancien', 'applicant', '2026-03-01T00:00:00Z');
const MINE = message('réponse', 'agent', '2026-03-03T00:00:00Z');
const NEW = message('nouveau', 'applicant', '2026-03-02T00:00:00Z');
const UNREAD = caseOf([OLD, NEW, MINE], '2026-03-02T00:00:00Z');

type Given = { readonly detail: CaseDetail; readonly shown: boolean };
let asked: readonly Question[];
let desk: DeskPage;
let page: EventTarget & { visibilityState: string };
let hook: RenderedHook<Given, ReadonlySet<string>>;

async function open(given: Given, visibilityState = 'visible'): Promise<void> {
  page = Object.assign(new EventTarget(), { visibilityState });
  vi.stubGlobal('document', page);
  desk.queries.setQueryData(['case', 'x'], given.detail);
  hook = renderHook(({ detail, shown }: Given) => useReading(detail, shown), given, desk.around);
  await hook.settle();
}
const kept = (): CaseDetail | undefined => desk.queries.getQueryData(['case', 'x']);

beforeEach(() => {
  [asked, desk] = [stubServer(), openDesk()];
});
afterEach(async () => {
  await hook.unmount();
  desk.queries.clear();
  vi.unstubAllGlobals();
});

it('those of the applicant that are new are marked, and told to be read up to the last', async () => {
  await open({ detail: UNREAD, shown: true });
  expect([...hook.latest()]).toEqual(['nouveau']);
  expect(asked.map(({ route, body }) => [route, body])).toEqual([['PUT /cases/x/messages/read', { last: 'réponse' }]]);
  asked[0]?.reply(null, 204);
  await hook.settle();
  expect(kept()?.unreadSince).toBeNull();
  hook.rerender({ detail: caseOf([OLD, NEW, MINE], null), shown: true });
  expect([...hook.latest()], 'and stay marked as long as one is there').toEqual(['nouveau']);
});

it('none is told twice, however often the page is drawn or come back to', async () => {
  await open({ detail: UNREAD, shown: true });
  hook.rerender({ detail: { ...UNREAD }, shown: true });
  page.dispatchEvent(new Event('visibilitychange'));
  await hook.settle();
  expect(asked).toHaveLength(1);
});

it('they are told once the page comes to the front', async () => {
  await open({ detail: UNREAD, shown: true }, 'hidden');
  expect(asked).toEqual([]);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await hook.settle();
  expect(asked).toHaveLength(1);
});

it.each<[string, Given]>([
  ['they are not on screen', { detail: UNREAD, shown: false }],
  ['nothing is unread', { detail: caseOf([OLD, NEW], null), shown: true }],
  ['only an agent wrote since', { detail: caseOf([OLD, MINE], '2026-03-02T00:00:00Z'), shown: true }],
  ['there is none', { detail: caseOf([], '2026-03-02T00:00:00Z'), shown: true }],
])('nothing is told while %s', async (_why, given) => {
  await open(given);
  expect(asked).toEqual([]);
});

it('one that came meanwhile stays unread', async () => {
  await open({ detail: UNREAD, shown: true });
  const later = message('encore', 'applicant', '2026-03-04T00:00:00Z');
  desk.queries.setQueryData(['case', 'x'], caseOf([OLD, NEW, MINE, later], '2026-03-02T00:00:00Z'));
  asked[0]?.reply(null, 204);
  await hook.settle();
  expect(kept()?.unreadSince).toBe('2026-03-02T00:00:00Z');
});

it('they stay unread when nobody could be told', async () => {
  await open({ detail: UNREAD, shown: true });
  asked[0]?.lose();
  await hook.settle();
  expect(kept()?.unreadSince).toBe('2026-03-02T00:00:00Z');
});

it('nothing is heard of a page that was left', async () => {
  await open({ detail: UNREAD, shown: true }, 'hidden');
  await hook.unmount();
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(asked).toEqual([]);
});
