/** As much of a browser's tab as the hooks of the form ask for: its window, its title, its history and what has the focus. */
import { vi } from 'vitest';
import type { FormState } from '../../../../runtime/site/form/state.ts';
import { memoryStorage } from '../../desk/memory-storage.ts';

/** What a test sees of a tab. */
export interface Tab {
  title: string;
  /** End of the breadcrumb. */
  readonly crumb: { textContent: string };
  /** What the history was told, in order: `push /a`, `replace /b`. */
  readonly went: string[];
  /** Ids that were given the focus, in order. */
  readonly focused: string[];
  /** Goes to an address by the browser's own buttons. */
  readonly goBackTo: (address: string) => void;
  /** Closes the tab: whether the browser asks first. */
  readonly asksBeforeClosing: () => boolean;
}

/** Opens a tab in the place of the test's globals, until `vi.unstubAllGlobals()`. */
export function openTab(title: string): Tab {
  const here = new EventTarget();
  const crumb = { textContent: '' };
  const address = { pathname: '/', search: '' };
  const went: string[] = [];
  const focused: string[] = [];
  const page = {
    title,
    cookie: '',
    visibilityState: 'visible',
    documentElement: { lang: 'fr' },
    getElementById: (id: string) => ({ focus: () => focused.push(id) }),
    querySelector: () => crumb,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  vi.stubGlobal('window', Object.assign(here, { scrollTo: () => undefined }));
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', {
    pushState: (_state: unknown, _title: string, to: string) => went.push(`push ${to}`),
    replaceState: (_state: unknown, _title: string, to: string) => went.push(`replace ${to}`),
  });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('sessionStorage', memoryStorage());
  return {
    get title() {
      return page.title;
    },
    crumb,
    went,
    focused,
    goBackTo: (to) => {
      const [pathname = '', search = ''] = to.split('?');
      Object.assign(address, { pathname, search: search === '' ? '' : `?${search}` });
      here.dispatchEvent(new Event('popstate'));
    },
    asksBeforeClosing: () => {
      const event = new Event('beforeunload', { cancelable: true });
      here.dispatchEvent(event);
      return event.defaultPrevented;
    },
  };
}

/** A page of a form as the server gives it to the browser. */
export function stateOf(change: Partial<FormState> = {}): FormState {
  return {
    mode: 'draft',
    base: '/formulaire/d',
    draft: { id: 'd', revision: 1 },
    copyKey: null,
    caseId: null,
    title: 'Aide au transport',
    modelUrl: '',
    validatorsUrl: '',
    page: { id: 'nom', title: 'Votre nom', fields: ['nom'] },
    returning: false,
    intros: {},
    answers: { nom: 'Wamytan' },
    today: '2026-03-03',
    mostMegabytes: 50,
    errors: [],
    notices: [],
    newQuestions: false,
    blocking: [],
    readOnlyPointers: [],
    askedPointers: [],
    explanation: null,
    lists: {},
    dataUrl: '',
    zonesUrl: null,
    assisted: null,
    originals: [],
    owner: null,
    passes: [],
    wallet: {},
    lookups: [],
    offline: null,
    ...change,
  };
}
