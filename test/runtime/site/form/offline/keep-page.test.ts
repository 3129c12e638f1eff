/** What a device keeps of a begun request: one version whole, of one holder, and nothing where others use it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAllPages, forgetPagesOf } from '../../../../../runtime/site/form/offline/forget.ts';
import { holderOf, keepPage } from '../../../../../runtime/site/form/offline/keep-page.ts';
import { isFromDevice, notedState, noteState } from '../../../../../runtime/site/form/offline/kept-state.ts';
import type { FormState } from '../../../../../runtime/site/form/state.ts';
import { stateOf } from '../tab.ts';
import { openDevice, type Device } from './device.ts';

const BASE = '/demarches/aide/formulaire/d1';
const SHELF = 'cagou-demande-1-d1';
const OLD = ['/assets/portal/client-1.js', '/assets/portal/client-1.css'];
const NEW = ['/assets/portal/client-2.js', '/assets/portal/client-1.css'];

let device: Device;
beforeEach(() => {
  device = openDevice(`${BASE}/identite`);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-03T08:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The product as it is when a version of it is served. */
function serve(parts: readonly string[], holder = 'visiteur', revision = 1, answers = { nom: 'Wamytan' }): FormState {
  const draft = { id: 'd1', revision };
  const state = stateOf({ base: BASE, draft, answers, offline: { holder, parts, script: '' } });
  const html = `<!doctype html><html><script id="etat-formulaire">${JSON.stringify(state)}</script></html>`;
  const headers = {
    'content-type': 'text/html',
    'content-security-policy': "default-src 'none'",
    'content-length': '9',
  };
  device.network.clear();
  device.network.set(`${BASE}/identite`, () => new Response(html, { headers }));
  for (const part of parts) device.network.set(part, () => new Response(part));
  return state;
}

const lying = (): readonly string[] => [...(device.shelves.get(SHELF)?.keys() ?? [])].toSorted();
const pageOn = (): Response | undefined => device.shelves.get(SHELF)?.get(`${BASE}/.page`);

describe('a page that lives', () => {
  it('is kept with all its parts, under the policy that it came with, and has a worker of its own', async () => {
    await keepPage(serve(OLD));
    expect(lying()).toEqual([...OLD, `${BASE}/.etat`, `${BASE}/.page`].toSorted());
    expect(pageOn()?.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(pageOn()?.headers.has('content-length')).toBe(false);
    expect([...device.workers]).toEqual([`https://cagou.example${BASE}/`]);
    expect(holderOf(document.cookie)).toBe('visiteur');
    expect(await notedState(BASE)).toEqual({ answers: { nom: 'Wamytan' }, revision: 1 });
  });

  it('is not asked for again the same day, and is the next', async () => {
    const state = serve(OLD);
    await keepPage(state);
    device.asked.length = 0;
    await keepPage(state);
    expect(device.asked).toEqual([]);
    vi.setSystemTime(Date.now() + 86_400_000);
    await keepPage(state);
    expect(device.asked).toEqual([`${BASE}/identite`]);
  });

  it('of another version takes the place of the one before, whole', async () => {
    await keepPage(serve(OLD));
    device.asked.length = 0;
    await keepPage(serve(NEW));
    expect(device.asked).toEqual([`${BASE}/identite`, '/assets/portal/client-2.js']);
    expect(lying()).toEqual([...NEW, `${BASE}/.etat`, `${BASE}/.page`].toSorted());
    expect(await pageOn()?.text()).toContain('client-2.js');
  });

  it('stays the one before when the parts of the new one do not come, which are all still there', async () => {
    await keepPage(serve(OLD));
    const state = serve(NEW);
    device.network.delete('/assets/portal/client-2.js');
    await keepPage(state);
    expect(await pageOn()?.clone().text()).toContain('client-1.js');
    expect(lying()).toEqual(expect.arrayContaining(OLD));
  });

  it('is named by what the server sends now, should it be newer than the page that is shown', async () => {
    const shown = serve(OLD);
    serve(NEW);
    await keepPage(shown);
    expect(lying()).toEqual([...NEW, `${BASE}/.etat`, `${BASE}/.page`].toSorted());
  });

  it('is kept by nobody on a shared device, where what was kept goes', async () => {
    await keepPage(serve(OLD));
    device.cookies.set('cagou.partage', 'oui');
    await keepPage(serve(OLD));
    expect([device.shelves.size, device.workers.size, holderOf(document.cookie)]).toEqual([0, 0, null]);
  });

  it('is not kept where the server says that it may not be', async () => {
    await keepPage({ ...serve(OLD), offline: null });
    expect([device.shelves.size, device.workers.size, device.asked]).toEqual([0, 0, []]);
  });

  it('makes what another account kept go first', async () => {
    await keepPage(serve(OLD, 'marie'));
    device.shelves.set('cagou-demande-1-d9', new Map());
    device.workers.add('https://cagou.example/demarches/autre/formulaire/d9/');
    await keepPage(serve(OLD, 'paul'));
    expect([...device.shelves.keys()]).toEqual([SHELF]);
    expect([...device.workers]).toEqual([`https://cagou.example${BASE}/`]);
    expect(holderOf(document.cookie)).toBe('paul');
  });

  it('is as it is where a browser keeps nothing', async () => {
    const state = serve(OLD);
    vi.stubGlobal('caches', undefined);
    await expect(keepPage(state)).resolves.toBeUndefined();
  });
});

describe('what the server last had', () => {
  it('is noted where the page is kept, and never makes a shelf that was forgotten', async () => {
    await noteState(BASE, { answers: { nom: 'Kaloi' }, revision: 4 });
    expect(device.shelves.size).toBe(0);
    await keepPage(serve(OLD));
    await noteState(BASE, { answers: { nom: 'Kaloi' }, revision: 4 });
    expect(await notedState(BASE)).toEqual({ answers: { nom: 'Kaloi' }, revision: 4 });
  });

  it('stays over a page that was on its way before, and gives way to a newer one', async () => {
    await keepPage(serve(OLD));
    await noteState(BASE, { answers: { nom: 'Kaloi' }, revision: 4 });
    await keepPage(serve(OLD, 'visiteur', 3));
    expect((await notedState(BASE))?.revision).toBe(4);
    await keepPage(serve(OLD, 'visiteur', 5, { nom: 'Hmaen' }));
    expect(await notedState(BASE)).toEqual({ answers: { nom: 'Hmaen' }, revision: 5 });
  });

  it.each(['null', '[]', '{"answers":[],"revision":1}', '{"answers":{},"revision":"1"}', 'no JSON'])(
    'is nothing when what lies there is %s',
    async (text) => {
      await keepPage(serve(OLD));
      device.shelves.get(SHELF)?.set(`${BASE}/.etat`, new Response(text));
      expect(await notedState(BASE)).toBeNull();
    },
  );

  it('is asked for by a page that says that it comes from the device', () => {
    expect(isFromDevice()).toBe(false);
    device.dataset['garde'] = 'oui';
    expect(isFromDevice()).toBe(true);
  });
});

describe('what is forgotten', () => {
  beforeEach(async () => {
    await keepPage(serve(OLD));
    device.shelves.set('cagou-demande-1-d12', new Map());
    device.workers.add('https://cagou.example/demarches/aide/formulaire/d12/');
    device.shelves.set('autre', new Map());
  });

  it('is one request, and no other', async () => {
    await forgetPagesOf('d1');
    expect([...device.shelves.keys()]).toEqual(['cagou-demande-1-d12', 'autre']);
    expect([...device.workers]).toEqual(['https://cagou.example/demarches/aide/formulaire/d12/']);
    expect(holderOf(document.cookie)).toBe('visiteur');
  });

  it('is all of them, with whose they were, and nothing else of the site', async () => {
    await forgetAllPages();
    expect([[...device.shelves.keys()], device.workers.size, holderOf(document.cookie)]).toEqual([['autre'], 0, null]);
  });
});
