/** A page that the device gave: where it opens, what it says, and what it offers once there is a network. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stepForm, type FormSession } from '../../../../../engine/form/session/session.ts';
import type { Steps } from '../../../../../runtime/site/form/go-on.ts';
import { useOffline, type Offline } from '../../../../../runtime/site/form/offline/use-offline.ts';
import type { SaveStatus } from '../../../../../runtime/site/form/saver.ts';
import { formText } from '../../../../../runtime/site/parts/form-text.ts';
import { formOf } from '../../../../engine/form/forms.ts';
import { renderHook, type RenderedHook } from '../../../../support/hooks.ts';
import { openTab, stateOf, type Tab } from '../tab.ts';

const form = formOf(
  { properties: { nom: { type: 'string', title: 'Nom' }, motif: { type: 'string', title: 'Motif' } } },
  {
    pages: [
      { id: 'nom', title: 'Votre nom', fields: ['nom'] },
      { id: 'motif', title: 'Votre motif', fields: ['motif'] },
    ],
  },
);
const OFFLINE = formText('verificationOffline');

let tab: Tab;
let session: FormSession;
let hook: RenderedHook<SaveStatus, Offline>;
let said: string[];
let wentTo: string[];
const steps: Steps = { latest: () => session, step: (action) => (session = stepForm(form, session, action)) };

beforeEach(() => {
  tab = openTab('');
  said = [];
  wentTo = [];
  window.addEventListener('popstate', () => wentTo.push(location.pathname));
});
afterEach(async () => {
  await hook.unmount();
  vi.unstubAllGlobals();
});

async function open(page: string, isKept: boolean): Promise<void> {
  const state = stateOf();
  const { answers, today, errors, newQuestions, blocking, passes } = state;
  session = { answers, today, page: 'nom', returning: false, errors, judged: answers, newQuestions, blocking, passes };
  Object.assign(location, { pathname: `/formulaire/d/${page}` });
  hook = renderHook(
    (status: SaveStatus) => useOffline(state, isKept, status, form, steps, (one) => said.push(one)),
    'idle',
  );
  await hook.settle();
}
const now = () => [hook.latest().fromDevice, hook.latest().reviewIsBack];

it('says nothing of a page that the network gave', async () => {
  await open('nom', false);
  expect([now(), said, wentTo]).toEqual([[false, false], [], []]);
});

it('opens the page that was asked for, and says where it comes from until the network is back', async () => {
  await open('motif', true);
  expect([now(), said, wentTo]).toEqual([[true, false], [], ['/formulaire/d/motif']]);
  hook.act(() => window.dispatchEvent(new Event('online')));
  expect(now()).toEqual([false, false]);
});

it('hears that the service is back by what is saved, where the network never went', async () => {
  await open('nom', true);
  hook.rerender('away');
  await hook.settle();
  expect(now()).toEqual([true, false]);
  hook.rerender('saved');
  await hook.settle();
  expect(now()).toEqual([false, false]);
});

it('opens the last page in the place of the review, says that this waits, and offers it once it can be had', async () => {
  await open('verification', true);
  expect([tab.went, said]).toEqual([['replace /formulaire/d/motif'], [OFFLINE]]);
  expect(now()).toEqual([true, false]);
  hook.act(() => window.dispatchEvent(new Event('online')));
  expect(now()).toEqual([false, true]);
});

it('offers it too where a page that the network gave asked for it in vain, and for no other reason', async () => {
  await open('motif', false);
  hook.act(({ goNoFurther }) => goNoFurther('« Récit » est trop long.'));
  hook.act(() => window.dispatchEvent(new Event('online')));
  expect([now(), said]).toEqual([[false, false], ['« Récit » est trop long.']]);
  hook.act(({ goNoFurther }) => goNoFurther(OFFLINE));
  expect(now()).toEqual([false, false]);
  hook.act(() => window.dispatchEvent(new Event('online')));
  expect(now()).toEqual([false, true]);
});
