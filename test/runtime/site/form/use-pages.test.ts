/** The page of a form that is shown: its name wherever one reads it, where the focus goes, and what is said above it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepForm, type FormSession } from '../../../../engine/form/session/session.ts';
import type { Steps } from '../../../../runtime/site/form/go-on.ts';
import { pageOf, usePages, type LivePages } from '../../../../runtime/site/form/use-pages.ts';
import type { FormState } from '../../../../runtime/site/form/state.ts';
import { formOf } from '../../../engine/form/forms.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { stubServer, type Question } from '../../../support/asked-server.ts';
import { openTab, stateOf, type Tab } from './tab.ts';

const form = formOf(
  { properties: { nom: { type: 'string', title: 'Nom' }, motif: { type: 'string', title: 'Motif' } } },
  {
    pages: [
      { id: 'nom', title: 'Votre nom', fields: ['nom'] },
      { id: 'motif', title: 'Votre motif', fields: ['motif'] },
    ],
  },
);
const END = ' – Aide au transport – Province Sud';
const UPLOADING = 'Un document est encore en cours d’envoi.';

let tab: Tab;
let session: FormSession;
let asked: number;
let hook: RenderedHook<FormState, LivePages>;
const steps: Steps = { latest: () => session, step: (action) => (session = stepForm(form, session, action)) };

function open(change: Partial<FormState> = {}): void {
  const state = stateOf(change);
  const { answers, today, errors, newQuestions, blocking, passes } = state;
  session = { answers, today, page: 'nom', returning: false, errors, judged: answers, newQuestions, blocking, passes };
  hook = renderHook(
    (initial: FormState) =>
      usePages(initial, form, steps, async () => {
        asked += 1;
        return { type: 'judged', judgement: { errors: [], blocking: ['Réservé aux majeurs.'] } };
      }),
    state,
  );
}
beforeEach(() => {
  [tab, asked] = [openTab(`Votre nom${END}`), 0];
});
afterEach(async () => {
  await hook.unmount();
  vi.unstubAllGlobals();
});

describe('a page that is opened', () => {
  it('has its address, its name in the window and in the way to it, and the focus on its title', () => {
    open();
    session = { ...session, page: 'motif' };
    hook.act(({ opened }) => opened());
    expect(tab.went).toEqual(['push /formulaire/d/motif']);
    expect([tab.title, tab.crumb.textContent]).toEqual([`Votre motif${END}`, 'Votre motif']);
    expect(tab.focused).toEqual(['titre-page']);
  });

  it('takes away what was said of the one before', () => {
    open({ notices: ['Votre saisie a été reprise.'] });
    hook.act(({ goNoFurther }) => goNoFurther('Trop long.'));
    hook.act(({ opened }) => opened());
    expect(hook.latest().notices).toEqual([]);
  });

  it('keeps the name of a page that is none of the form, such as that of a correction', () => {
    open({ page: { id: 'correction', title: 'Votre correction', fields: [] } });
    session = { ...session, page: 'correction' };
    hook.act(({ opened }) => opened());
    expect(tab.title).toBe(`Votre correction${END}`);
    expect(pageOf(form, 'correction')).toBeUndefined();
    expect(pageOf(form, null)).toBeUndefined();
  });

  it('keeps all that follows the scheme, whose name may hold a dash too', () => {
    vi.unstubAllGlobals();
    tab = openTab('Votre nom – Arts – et lettres – Province Sud');
    open({ title: 'Arts – et lettres' });
    session = { ...session, page: 'motif' };
    hook.act(({ opened }) => opened());
    expect(tab.title).toBe('Votre motif – Arts – et lettres – Province Sud');
  });
});

describe('what there is to mend', () => {
  it('is said in the title of the window, which is read out first', () => {
    open();
    hook.act(({ told }) => told());
    expect(tab.title).toBe(`Erreur : Votre nom${END}`);
    expect(tab.crumb.textContent, 'the page has no other name').toBe('');
  });

  it('is no mistake when a question has just come', () => {
    open();
    session = { ...session, newQuestions: true };
    hook.act(({ told }) => told());
    expect([tab.title, tab.focused]).toEqual([`Votre nom${END}`, ['avis']]);
  });

  it('replaces what the page came with', () => {
    open({ notices: ['Reprise.'] });
    expect(hook.latest().notices).toEqual(['Reprise.']);
    hook.act(({ goNoFurther }) => goNoFurther('Le service ne répond pas.'));
    expect(hook.latest().notices).toEqual(['Le service ne répond pas.']);
    expect(tab.focused).toEqual(['avis']);
  });
});

describe('the browser’s own buttons', () => {
  it('open a page by its address, whose answers the server then judges', async () => {
    open();
    tab.goBackTo('/formulaire/d/motif');
    await hook.settle();
    expect([session.page, tab.title, tab.went, asked]).toEqual(['motif', `Votre motif${END}`, [], 1]);
    expect(session.blocking).toEqual(['Réservé aux majeurs.']);
  });

  it('put the right address where the page asked for is none', () => {
    open();
    tab.goBackTo('/formulaire/d/ailleurs');
    expect(tab.went).toEqual(['replace /formulaire/d/nom']);
  });

  it('are heard no more once the page is left', async () => {
    open();
    await hook.unmount();
    tab.goBackTo('/formulaire/d/motif');
    expect([session.page, asked]).toEqual(['nom', 0]);
  });
});

describe('a document that this device keeps and that has not left', () => {
  /** As `left-file.ts` marks one. */
  const keep = (place: string): void => localStorage.setItem(`cagou.envoi.${place}`, String(Date.now() + 60_000));
  const UNSENT = 'Un document gardé sur cet appareil n’est pas encore parti';

  it('is gone back to on the page that asks for it, and what waits for the line hears that there is one', () => {
    open();
    keep('d/motif');
    let heard = 0;
    window.addEventListener('online', () => (heard += 1));
    expect(hook.latest().pageOfUnsent()).toBe('motif');
    expect(hook.act(({ openUnsent }) => openUnsent())).toBe(true);
    expect([session.page, tab.went, heard]).toEqual(['motif', ['push /formulaire/d/motif'], 1]);
    expect(hook.latest().notices[0]).toContain(UNSENT);
    expect(tab.focused.at(-1)).toBe('avis');
  });

  it('is said on its own page without going anywhere, several of a list too', () => {
    open();
    keep('d/nom/3');
    expect(hook.act(({ openUnsent }) => openUnsent())).toBe(true);
    expect([session.page, tab.went]).toEqual(['nom', []]);
    expect(hook.latest().notices[0]).toContain(UNSENT);
  });

  it('is none where no page asks for it any more, or another request does', () => {
    open();
    keep('d/ailleurs');
    keep('autre/motif');
    expect([hook.latest().pageOfUnsent(), hook.act(({ openUnsent }) => openUnsent())]).toEqual([null, false]);
    expect([session.page, hook.latest().notices]).toEqual(['nom', []]);
  });

  it('keeps a correction, whose only page asks for it', () => {
    open({ mode: 'correction', caseId: 'c', page: { id: 'correction', title: 'Votre correction', fields: ['nom'] } });
    keep('c/motif');
    expect(hook.act(({ openUnsent }) => openUnsent())).toBe(true);
    expect([session.page, tab.went]).toEqual(['nom', []]);
    expect(hook.latest().notices[0]).toContain(UNSENT);
  });
});

describe('a document on its way', () => {
  let requests: readonly Question[];
  const OPTIONS = {
    pointer: '/rib',
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onWaiting: () => undefined,
    onKept: () => undefined,
    left: null,
  };
  /** A request that never ends by itself, as a browser sends one that it tells the progress of. */
  class Sending extends EventTarget {
    static all: Sending[] = [];
    upload = new EventTarget();
    status = 0;
    responseText = '';
    open(): void {
      Sending.all.push(this);
    }
    setRequestHeader(): void {}
    send(): void {}
    abort(): void {}
    getResponseHeader(): string | null {
      return null;
    }
  }
  beforeEach(() => {
    Sending.all = [];
    requests = stubServer();
    vi.stubGlobal('XMLHttpRequest', Sending);
  });

  /** The service fails over it: where only the line does, the document waits for one. */
  const fail = (sending: Sending | undefined): void => {
    if (!sending) throw new Error('nothing is on its way');
    Object.assign(sending, { status: 500, responseText: '' }).dispatchEvent(new Event('load'));
  };

  it('keeps one on the page, says so, and asks before the tab is closed', async () => {
    open();
    expect([hook.latest().waitForUploads(), tab.asksBeforeClosing()]).toEqual([false, false]);
    const sent = hook.latest().upload.send(new File(['a'], 'rib.pdf'), OPTIONS);
    expect(hook.act(({ waitForUploads }) => waitForUploads())).toBe(true);
    expect(hook.latest().notices[0]).toContain(UPLOADING);
    expect(tab.asksBeforeClosing()).toBe(true);
    tab.goBackTo('/formulaire/d/motif');
    expect([session.page, tab.went]).toEqual(['nom', ['push /formulaire/d/nom']]);
    fail(Sending.all[0]);
    await expect(sent).rejects.toThrow('not sent');
    await hook.settle();
    expect([hook.latest().notices, tab.asksBeforeClosing()]).toEqual([[], false]);
    expect(requests).toEqual([]);
  });

  it('leaves alone what was said meanwhile of something else', async () => {
    open();
    const sent = hook.latest().upload.send(new File(['a'], 'rib.pdf'), OPTIONS);
    hook.act(({ waitForUploads }) => waitForUploads());
    hook.act(({ goNoFurther }) => goNoFurther('Trop long.'));
    fail(Sending.all[0]);
    await expect(sent).rejects.toThrow('not sent');
    await hook.settle();
    expect(hook.latest().notices).toEqual(['Trop long.']);
  });
});
