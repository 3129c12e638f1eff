/** What is acted on is what was chosen: rows that are seen, or a whole view, and never what another filter shows. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueueFilter } from '../../../../runtime/desk/api.ts';
import type { Selection } from '../../../../runtime/desk/queue/use-selection.ts';
import type { QueueRow } from '../../../../schemas/types/api.ts';
import { problemOf, stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { queueRow } from '../case-detail.ts';
import { openDesk, type DeskPage } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { selectionOf, useSelection } = await import('../../../../runtime/desk/queue/use-selection.ts');
const { filterOf } = await import('../../../../runtime/desk/queue/use-filter.ts');
vi.unstubAllGlobals();

const row = (caseId: string, dispositif = 'aide'): QueueRow => queueRow(caseId, { dispositif });
const ALL = { ids: ['a', 'b', 'c', 'd'], dispositifs: ['aide'], complete: true };

type Given = { readonly filter: QueueFilter; readonly listed: readonly QueueRow[]; readonly more: boolean };
const given = (search: string, ids: readonly string[], more = true): Given => ({
  filter: filterOf(new URLSearchParams(search)),
  listed: ids.map((id) => row(id)),
  more,
});

let asked: readonly Question[];
let desk: DeskPage;
let hook: RenderedHook<Given, Selection>;
beforeEach(() => {
  [asked, desk] = [stubServer(), openDesk()];
  hook = renderHook(
    ({ filter, listed, more }: Given) => useSelection(filter, listed, more),
    given('', ['a', 'b']),
    desk.around,
  );
});
afterEach(async () => {
  await hook.unmount();
  desk.queries.clear();
  vi.unstubAllGlobals();
});

const choose = (...ids: readonly string[]): void => hook.act(({ choose: take }) => take(new Set(ids)));

describe('rows that are chosen', () => {
  it('are acted on, each case once, and nothing while none is', () => {
    expect(hook.latest().chosen).toBeNull();
    choose('b');
    expect(hook.latest().chosen).toEqual({ ids: ['b'], dispositifs: ['aide'], complete: true });
    expect(selectionOf([row('a'), row('b', 'bourse'), row('a')])).toEqual({
      ids: ['a', 'b'],
      dispositifs: ['aide', 'bourse'],
      complete: true,
    });
  });

  it('are no longer acted on once they have left the screen', () => {
    choose('a', 'b');
    hook.rerender(given('', ['b', 'c']));
    expect(hook.latest().chosen?.ids).toEqual(['b']);
    hook.rerender(given('', ['c']));
    expect(hook.latest().chosen).toBeNull();
  });
});

describe('the whole view', () => {
  it('is offered once every row on screen is chosen, and there are more', () => {
    choose('a');
    expect(hook.latest().whole).toBeNull();
    choose('a', 'b');
    expect(hook.latest().whole).not.toBeNull();
    hook.rerender(given('', ['a', 'b'], false));
    expect(hook.latest().whole).toBeNull();
  });

  it('is what the server says that it is, under the filter of the screen', async () => {
    hook.rerender(given('view=late&dispositif=aide', ['a', 'b']));
    choose('a', 'b');
    hook.act(({ whole }) => whole?.());
    await hook.settle();
    expect(asked.map(({ route }) => route)).toEqual(['GET /cases/selection?view=late&dispositif=aide']);
    asked[0]?.reply(ALL);
    await hook.settle();
    expect(hook.latest()).toMatchObject({ chosen: ALL, whole: null });
  });

  it('is forgotten when another row is chosen or left', async () => {
    choose('a', 'b');
    hook.act(({ whole }) => whole?.());
    await hook.settle();
    asked[0]?.reply(ALL);
    await hook.settle();
    choose('a');
    expect(hook.latest().chosen?.ids).toEqual(['a']);
  });

  it('is not acted on under another filter, whose cases nobody chose', async () => {
    choose('a', 'b');
    hook.act(({ whole }) => whole?.());
    await hook.settle();
    asked[0]?.reply(ALL);
    await hook.settle();
    hook.rerender(given('view=late', ['a', 'b']));
    expect(hook.latest().chosen?.ids).toEqual(['a', 'b']);
    hook.rerender(given('', ['a', 'b']));
    expect(hook.latest().chosen?.ids, 'and is there again with its view').toEqual(ALL.ids);
  });

  it('is not the answer that comes once the filter is another', async () => {
    choose('a', 'b');
    hook.act(({ whole }) => whole?.());
    await hook.settle();
    hook.rerender(given('view=late', ['a', 'b']));
    asked[0]?.reply(ALL);
    await hook.settle();
    expect(hook.latest().chosen?.ids).toEqual(['a', 'b']);
  });

  it('is not the answer that comes once a row was left', async () => {
    choose('a', 'b');
    hook.act(({ whole }) => whole?.());
    await hook.settle();
    choose('b');
    asked[0]?.reply(ALL);
    await hook.settle();
    expect(hook.latest().chosen?.ids).toEqual(['b']);
  });

  it('says why it cannot be had', async () => {
    choose('a', 'b');
    hook.act(({ whole }) => whole?.());
    await hook.settle();
    asked[0]?.reply(problemOf('forbidden', 403), 403);
    await hook.settle();
    expect(hook.latest().error?.message).toBe('forbidden.');
    expect(hook.latest().chosen?.ids).toEqual(['a', 'b']);
  });
});
