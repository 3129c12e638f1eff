/** What an action would do, asked as its form is filled: not at each key, and never taken for the answer to other values. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Preview } from '../../../../runtime/desk/preview/use-preview.ts';
import type { Values } from '../../../../runtime/desk/fields/use-values.ts';
import { problemOf, stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { openDesk, type DeskPage } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { usePreview } = await import('../../../../runtime/desk/preview/use-preview.ts');
vi.unstubAllGlobals();

type Given = { readonly version: number; readonly values: Values };

let asked: readonly Question[];
let desk: DeskPage;
let hook: RenderedHook<Given, Preview>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  [asked, desk] = [stubServer(), openDesk()];
});
afterEach(async () => {
  await hook.unmount();
  desk.queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets time pass, and all that it brings. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await hook.settle();
  await vi.advanceTimersByTimeAsync(0);
}

/** Opens the dialog of an action, and has its first question answered. */
async function open(values: Values = {}): Promise<void> {
  hook = renderHook(
    ({ version, values: typed }: Given) => usePreview({ id: 'x', version }, 'accorder', typed),
    { version: 3, values },
    desk.around,
  );
  await pass(0);
  asked[0]?.reply({ stateTitle: 'Accordée' });
  await pass(0);
}

const type = (values: Values): void => hook.rerender({ version: 3, values });

it('is asked at once for what the dialog opens with', async () => {
  await open();
  expect(asked.map(({ route, body }) => [route, body])).toEqual([
    ['POST /cases/x/previews', { action: 'accorder', data: {} }],
  ]);
  expect(hook.latest()).toMatchObject({ told: { stateTitle: 'Accordée' }, known: 'told', error: null });
});

it('is asked once one has paused in typing, not at each key', async () => {
  await open();
  type({ motif: 'c' });
  await pass(400);
  type({ motif: 'co' });
  await pass(400);
  expect(asked).toHaveLength(1);
  await pass(200);
  expect(asked.map(({ body }) => body)).toEqual([
    { action: 'accorder', data: {} },
    { action: 'accorder', data: { motif: 'co' } },
  ]);
});

it('is not known while it is that of other values, although the former stays in sight', async () => {
  await open();
  type({ motif: 'co' });
  expect(hook.latest()).toMatchObject({ known: 'unknown', told: { stateTitle: 'Accordée' } });
  await pass(600);
  expect(hook.latest()).toMatchObject({ known: 'unknown', told: { stateTitle: 'Accordée' }, pending: true });
  asked[1]?.reply({ stateTitle: 'Accordée en partie' });
  await pass(0);
  expect(hook.latest()).toMatchObject({ known: 'told', told: { stateTitle: 'Accordée en partie' }, pending: false });
});

it('is asked at once by who confirms, and once for the same values', async () => {
  await open();
  type({ motif: 'complet' });
  const shown = hook.act(({ show }) => show());
  await pass(0);
  expect(asked).toHaveLength(2);
  asked[1]?.reply({ stateTitle: 'Accordée' });
  await pass(0);
  expect(await shown).toBe('told');
  await pass(600);
  expect(asked, 'the pause asks no second time').toHaveLength(2);
  expect(hook.latest().known).toBe('told');
});

it.each([
  ['the values are refused', problemOf('data-invalid', 422), 422, 'refused'],
  ['the service is away', problemOf('internal', 503), 503, 'unknown'],
] as const)('shows nothing where %s, and knows as much', async (_why, problem, status, known) => {
  await open();
  type({ motif: '' });
  await pass(600);
  asked[1]?.reply(problem, status);
  await pass(0);
  expect(hook.latest()).toMatchObject({ told: null, known });
  expect(hook.latest().error).not.toBeNull();
  hook.act(({ retry }) => retry());
  await pass(0);
  asked[2]?.reply({ stateTitle: 'Accordée' });
  await pass(0);
  expect(hook.latest()).toMatchObject({ told: { stateTitle: 'Accordée' }, known: 'told', error: null });
});

it('gives to who confirms what it knows when the network is lost', async () => {
  await open();
  type({ motif: 'x' });
  const shown = hook.act(({ show }) => show());
  await pass(0);
  asked[1]?.lose();
  await pass(0);
  expect(await shown).toBe('unknown');
});

it('is asked anew of another version of the case', async () => {
  const values = {};
  await open(values);
  hook.rerender({ version: 4, values });
  await pass(0);
  expect(asked).toHaveLength(2);
  expect(hook.latest().known, 'what is in sight is of the former version').toBe('unknown');
});
