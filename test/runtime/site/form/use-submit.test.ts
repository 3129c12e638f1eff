/** The page's form as its buttons submit it: by the button that was pressed, or by Enter, which goes on. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stepForm, type FormSession } from '../../../../engine/form/session/session.ts';
import type { Steps } from '../../../../runtime/site/form/go-on.ts';
import { useSubmit } from '../../../../runtime/site/form/use-submit.ts';
import type { SentPage } from '../../../../runtime/site/form/correction-sender.ts';
import type { LiveAnswers } from '../../../../runtime/site/form/use-answers.ts';
import type { FormState } from '../../../../runtime/site/form/state.ts';
import { formOf } from '../../../engine/form/forms.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { openTab, stateOf } from './tab.ts';

const form = formOf({
  properties: { nom: { type: 'string', title: 'Nom' }, motif: { type: 'string', title: 'Motif' } },
});

class Button {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** A form, which the browser is asked to submit. */
type Page = {
  readonly action: string;
  readonly requestSubmit: (by: Button | null) => void;
  readonly submit: () => void;
};

const SAVED = { revision: 2, updatedAt: '', errors: [], eligibility: [] };
let did: string[];
let session: FormSession;
let sentPages: SentPage[];
let judge: () => void;
let hook: RenderedHook<FormState, ReturnType<typeof useSubmit<Page, Button>>>;
const read = ({ action }: Page, by: Button | null): FormData => {
  const held = new FormData();
  held.append(action, by?.value ?? '');
  return held;
};
const steps: Steps = { latest: () => session, step: (action) => (session = stepForm(form, session, action)) };

function open(change: Partial<FormState> = {}): void {
  const state = stateOf(change);
  const { answers, today, errors, newQuestions, blocking, passes } = state;
  session = { answers, today, page: 'nom', returning: false, errors, judged: answers, newQuestions, blocking, passes };
  const heard = Promise.withResolvers<Awaited<ReturnType<LiveAnswers['ask']>>>();
  judge = () => heard.resolve({ type: 'judged', judgement: { errors: [], blocking: [] } });
  const live = {
    ask: () => heard.promise,
    saver: { flush: () => Promise.resolve({ type: 'saved' as const, report: SAVED }) },
    sender:
      state.mode === 'correction'
        ? { send: (_answers: unknown, page: SentPage) => Promise.resolve(void sentPages.push(page)) }
        : null,
  };
  const pages = {
    opened: () => did.push(`opened ${session.page}`),
    told: () => did.push('told'),
    goNoFurther: (said: string) => did.push(said),
    waitForUploads: () => false,
    waits: () => false,
    openUnsent: () => false,
  };
  hook = renderHook((initial: FormState) => useSubmit(initial, form, steps, live, pages, read), state);
}

/** Submits the page, by a button or by Enter in a field. */
function submit(submitter: Button | null): void {
  const currentTarget = {
    action: '/compte/demandes/c/correction',
    requestSubmit: (by: Button | null) => did.push(`requestSubmit ${by?.value}`),
    submit: () => did.push('submit'),
  };
  hook.act(({ submit: press }) =>
    press({
      currentTarget,
      nativeEvent: { submitter },
      preventDefault: () => did.push('stay'),
    }),
  );
}

beforeEach(() => {
  [did, sentPages] = [[], []];
  openTab('');
  vi.stubGlobal('HTMLButtonElement', Button);
  vi.stubGlobal('location', { assign: (address: string) => did.push(`leaves for ${address}`) });
});
afterEach(async () => {
  await hook.unmount();
  vi.unstubAllGlobals();
});

it.each([null, new Button('continue')])('goes on by Enter as by its button, and is busy meanwhile', async (by) => {
  open();
  submit(by);
  expect([did, hook.latest().busy]).toEqual([['stay'], true]);
  judge();
  await hook.settle();
  expect([did, hook.latest().busy]).toEqual([['stay', 'opened motif'], false]);
});

it('leaves for where all is read again from its last page', async () => {
  open();
  session = { ...session, page: 'motif' };
  submit(null);
  judge();
  await hook.settle();
  expect(did).toEqual(['stay', 'leaves for /formulaire/d/verification']);
});

it('submits on the button that was pressed what only the server can do', async () => {
  open();
  submit(new Button('wallet:rib'));
  await hook.settle();
  expect(did).toEqual(['stay', 'requestSubmit wallet:rib']);
});

it('sends a correction from here, with what the page holds when it is sent', async () => {
  open({ mode: 'correction', copyKey: 'c' });
  submit(new Button('continue'));
  await hook.settle();
  const [page] = sentPages;
  expect(page?.action).toBe('/compte/demandes/c/correction');
  expect([...(page?.read() ?? [])]).toEqual([['/compte/demandes/c/correction', 'continue']]);
  page?.submit();
  expect(did).toEqual(['stay', 'submit']);
});
