/** A case on screen: read again when it moved, never behind a dialog, and gone with the right to it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemOf, stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { openDesk, type DeskPage } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useCase, useReload, useSend } = await import('../../../../runtime/desk/case/use-case.ts');
const { UNKNOWN_VERSION } = await import('../../../../runtime/desk/use-live.ts');
vi.unstubAllGlobals();

let asked: readonly Question[];
let desk: DeskPage;
let isDialogOpen: boolean;
let hooks: RenderedHook<string, unknown>[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  [asked, desk, isDialogOpen, hooks] = [stubServer(), openDesk(), false, []];
  vi.stubGlobal('document', { querySelector: () => (isDialogOpen ? {} : null) });
});
afterEach(async () => {
  for (const hook of hooks) await hook.unmount();
  desk.queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  for (const hook of hooks) await hook.settle();
  await vi.advanceTimersByTimeAsync(0);
}

function render<Result>(hook: (id: string) => Result): RenderedHook<string, Result> {
  const rendered = renderHook(hook, 'x', desk.around);
  hooks.push(rendered);
  return rendered;
}

/** The case, read at version 3. */
async function open(): Promise<RenderedHook<string, ReturnType<typeof useCase>>> {
  const hook = render(useCase);
  await pass(0);
  asked[0]?.reply({ id: 'x', version: 3 });
  await pass(0);
  return hook;
}
const announce = (version: number): void => void desk.queries.setQueryData(['case-version', 'x'], version);

describe('a case that moved', () => {
  it('is read again at once, and is shown as it was meanwhile', async () => {
    const { latest } = await open();
    announce(4);
    await pass(0);
    expect(asked).toHaveLength(2);
    expect(latest().detail?.version).toBe(3);
    asked[1]?.reply({ id: 'x', version: 4 });
    await pass(5_000);
    expect(latest().detail?.version).toBe(4);
    expect(asked, 'and is not read a third time').toHaveLength(2);
  });

  it('is not read again for a version that is on screen already', async () => {
    await open();
    announce(3);
    await pass(5_000);
    expect(asked).toHaveLength(1);
  });

  it('stands still behind an open dialog, and is read once it is closed', async () => {
    await open();
    isDialogOpen = true;
    announce(4);
    await pass(10_000);
    expect(asked).toHaveLength(1);
    isDialogOpen = false;
    await pass(1_000);
    expect(asked).toHaveLength(2);
  });

  it('is read once where it may have moved unheard', async () => {
    await open();
    announce(UNKNOWN_VERSION);
    await pass(0);
    asked[1]?.reply({ id: 'x', version: 3 });
    await pass(5_000);
    expect(asked).toHaveLength(2);
  });
});

describe('a case that cannot be read', () => {
  it.each([403, 404])('is no longer shown once the right to it is lost (%i)', async (status) => {
    const { latest } = await open();
    announce(4);
    await pass(0);
    asked[1]?.reply(problemOf('not-found', status), status);
    await pass(0);
    expect([latest().detail, latest().error?.message]).toEqual([null, 'not-found.']);
    await pass(10_000);
    expect(asked, 'nor asked for again and again').toHaveLength(2);
  });

  it('stays on screen while the service is away, and is read when one asks', async () => {
    const { latest } = await open();
    announce(4);
    await pass(0);
    asked[1]?.reply(problemOf('internal', 503), 503);
    await pass(0);
    expect([latest().detail?.version, latest().error?.message]).toEqual([3, 'internal.']);
    latest().reload();
    await pass(0);
    asked[2]?.reply({ id: 'x', version: 4 });
    await pass(0);
    expect([latest().detail?.version, latest().error]).toEqual([4, null]);
  });
});

describe('a command', () => {
  it('shows the case as it left it, and what the queue holds is read again', async () => {
    const shown = await open();
    desk.queries.setQueryData(['queue'], []);
    let told = 0;
    const { latest } = render((id) => useSend(id, () => (told += 1)));
    const sent = latest().mutateAsync({ type: 'takeTask', task: 't' });
    await pass(0);
    expect(asked[1]?.route).toBe('POST /cases/x/commands');
    asked[1]?.reply({ id: 'x', version: 4 });
    await pass(0);
    expect((await sent).version).toBe(4);
    expect([shown.latest().detail?.version, told]).toEqual([4, 1]);
    expect(desk.queries.getQueryState(['queue'])?.isInvalidated).toBe(true);
    expect(asked, 'the case is not asked for: the answer was it').toHaveLength(2);
  });

  it('that is refused changes nothing on screen', async () => {
    const shown = await open();
    const { latest } = render((id) => useSend(id));
    const sent = latest().mutateAsync({ type: 'takeTask', task: 't' });
    const refused = sent.catch((error: unknown) => error);
    await pass(0);
    asked[1]?.reply(problemOf('case-changed', 409), 409);
    await pass(0);
    expect(await refused).toMatchObject({ message: 'case-changed.' });
    expect(shown.latest().detail?.version).toBe(3);
  });
});

it('a form that stays open reads the case that it stands on again', async () => {
  await open();
  const { latest } = render(useReload);
  latest()();
  await pass(0);
  expect(asked.map(({ route }) => route)).toEqual(['GET /cases/x', 'GET /cases/x']);
});
