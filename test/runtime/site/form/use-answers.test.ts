/** What becomes of what is typed: saved, judged, gone on from where an earlier visit left it, or said to the studio. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepForm, type FormSession } from '../../../../engine/form/session/session.ts';
import type { Steps } from '../../../../runtime/site/form/go-on.ts';
import type { KeptState } from '../../../../runtime/site/form/offline/kept-state.ts';
import { useAnswers, type LiveAnswers } from '../../../../runtime/site/form/use-answers.ts';
import type { FormState } from '../../../../runtime/site/form/state.ts';
import { formOf } from '../../../engine/form/forms.ts';
import { problemOf, stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { openTab, stateOf } from './tab.ts';

const form = formOf({
  properties: { nom: { type: 'string', title: 'Nom' }, motif: { type: 'string', title: 'Motif' } },
});
const SAVED = { revision: 2, updatedAt: '', errors: [], eligibility: [{ id: 'age', message: 'Réservé aux majeurs.' }] };

let asked: readonly Question[];
let session: FormSession;
let hook: RenderedHook<FormState, LiveAnswers>;
const steps: Steps = { latest: () => session, step: (action) => (session = stepForm(form, session, action)) };

function open(change: Partial<FormState> = {}, noted: KeptState | null = null): void {
  const state = stateOf({ copyKey: 'd', ...change });
  const { answers, today, errors, newQuestions, blocking, passes } = state;
  session = { answers, today, page: 'nom', returning: false, errors, judged: answers, newQuestions, blocking, passes };
  hook = renderHook((initial: FormState) => useAnswers(initial, steps, noted), state);
}
/** An earlier visit left answers on this device. */
const leave = (answers: object): void =>
  localStorage.setItem('cagou.brouillon.d#1', JSON.stringify({ answers, revision: 1, sent: [], at: 1 }));

beforeEach(() => {
  openTab('');
  vi.stubGlobal('AbortSignal', { timeout: () => new AbortController().signal });
  asked = stubServer();
});
afterEach(async () => {
  await hook.unmount();
  vi.unstubAllGlobals();
});

describe('a page that the device gave', () => {
  it('begins with what the server last had, and is saved over that', async () => {
    open({}, { answers: { nom: 'Kaloi' }, revision: 7 });
    await hook.settle();
    expect([session.answers, hook.latest().resumed, asked.length]).toEqual([{ nom: 'Kaloi' }, null, 0]);
    void hook.latest().ask({ nom: 'Kaloi', motif: 'Santé' });
    await hook.settle();
    expect(asked[0]?.body).toEqual({ answers: { nom: 'Kaloi', motif: 'Santé' }, revision: 7 });
  });

  it('goes on from what was typed on top of it', async () => {
    leave({ nom: 'Hmaen' });
    open({}, { answers: { nom: 'Kaloi' }, revision: 7 });
    await hook.settle();
    expect([session.answers, hook.latest().resumed]).toEqual([{ nom: 'Hmaen' }, 'restored']);
  });

  it('is as it came when nothing newer was noted', async () => {
    open({}, { answers: { nom: 'Avant' }, revision: 1 });
    await hook.settle();
    expect(session.answers).toEqual({ nom: 'Wamytan' });
  });
});

describe('a draft', () => {
  it('is judged by the server on what is there when one asks', async () => {
    open();
    const heard = hook.latest().ask({ nom: 'Wéma' });
    await hook.settle();
    expect(asked.map(({ route, body }) => [route, body])).toEqual([
      ['PUT /drafts/d', { answers: { nom: 'Wéma' }, revision: 1 }],
    ]);
    asked[0]?.reply(SAVED);
    expect(await heard).toEqual({ type: 'judged', judgement: { errors: [], blocking: ['Réservé aux majeurs.'] } });
    await hook.settle();
    expect(hook.latest().status).toBe('saved');
  });

  it('is unheard while the service is away, and says so', async () => {
    open();
    const heard = hook.latest().ask({ nom: 'Wéma' });
    await hook.settle();
    asked[0]?.lose();
    expect(await heard).toEqual({ type: 'unheard' });
    await hook.settle();
    expect(hook.latest().status).toBe('away');
  });

  it('that will never be taken says why, in the words of the server', async () => {
    open();
    const heard = hook.latest().ask({ nom: 'Wéma' });
    await hook.settle();
    asked[0]?.reply(problemOf('answers-too-large', 422), 422);
    expect(await heard).toEqual({ type: 'refused', sentence: 'answers-too-large.' });
    await hook.settle();
    expect(hook.latest()).toMatchObject({ status: 'refused', refusal: 'answers-too-large.' });
  });

  it('goes on from what an earlier visit left, says so until one types, and sends it', async () => {
    leave({ nom: 'Wéma', motif: 'transport' });
    open();
    expect(session.answers).toEqual({ nom: 'Wéma', motif: 'transport' });
    expect(hook.latest().resumed).toBe('restored');
    await hook.settle();
    expect(asked[0]?.body).toMatchObject({ answers: { nom: 'Wéma', motif: 'transport' } });
    hook.act(({ change }) => change({ nom: 'Wéma' }));
    expect(hook.latest().resumed).toBeNull();
  });

  it('takes no notice of a copy of what the server has, and drops it', async () => {
    leave({ nom: 'Wamytan' });
    open();
    await hook.settle();
    expect([hook.latest().resumed, asked, localStorage.length]).toEqual([null, [], 0]);
  });

  it('shows what was answered elsewhere beside what is typed here, says so until one types, and saves both', async () => {
    open();
    const heard = hook.latest().ask({ nom: 'Wamytan', motif: 'transport' });
    await hook.settle();
    asked[0]?.reply(problemOf('draft-changed', 409), 409);
    await hook.settle();
    asked[1]?.reply({ answers: { nom: 'Wéma', commune: 'Thio' }, revision: 7 });
    await hook.settle();
    const both = { nom: 'Wéma', commune: 'Thio', motif: 'transport' };
    expect([session.answers, hook.latest().resumed]).toEqual([both, 'joined']);
    expect(asked[2]?.body).toEqual({ answers: both, revision: 7 });
    asked[2]?.reply({ revision: 8, updatedAt: '', errors: [], eligibility: [] });
    expect(await heard).toMatchObject({ type: 'judged' });
    hook.act(({ change }) => change({ ...both, nom: 'Wéa' }));
    expect(hook.latest().resumed).toBeNull();
  });

  it('takes what the server has after a conflict, when one says so', async () => {
    open();
    void hook.latest().ask({ nom: 'Wéma' });
    await hook.settle();
    asked[0]?.reply(problemOf('draft-changed', 409), 409);
    await hook.settle();
    // What stands there may be one's own, whose answer was lost.
    expect(asked[1]?.route).toBe('GET /drafts/d');
    asked[1]?.reply({ answers: { nom: 'Autre' }, revision: 7 });
    await hook.settle();
    expect(hook.latest().status).toBe('conflict');
    expect(session.answers, 'nothing is replaced unasked').toEqual({ nom: 'Wamytan' });
    hook.latest().takeTheirs();
    await hook.settle();
    asked[2]?.reply({ answers: { nom: 'Autre' }, revision: 7 });
    await hook.settle();
    expect(session.answers).toEqual({ nom: 'Autre' });
  });
});

it('what was typed before the page came alive is on top of what it came with', () => {
  const state = stateOf();
  session = { ...stateOf(), page: 'nom', judged: {}, answers: state.answers };
  let isHeard = false;
  hook = renderHook((initial: FormState) => {
    const live = useAnswers(initial, steps);
    // Fields hear that the page is alive before the hook does.
    if (!isHeard) live.hearTyped((answers) => ({ ...answers, motif: 'tapé' }));
    isHeard = true;
    return live;
  }, state);
  expect(session.answers).toEqual({ nom: 'Wamytan', motif: 'tapé' });
});

describe('a preview', () => {
  it('says to the studio around it what is typed, and keeps it nowhere else', () => {
    open({ mode: 'preview', draft: null, copyKey: null, base: '/studio/apercu/a' });
    hook.act(({ change }) => change({ nom: 'Wéma' }));
    expect(JSON.parse(sessionStorage.getItem('cagou-apercu') ?? '')).toEqual({
      base: '/studio/apercu/a',
      answers: { nom: 'Wéma' },
    });
    expect([localStorage.length, hook.latest().saver, hook.latest().sender]).toEqual([0, null, null]);
  });

  it.each([
    [{ errors: [], blocking: ['Non.'] }, 200, { type: 'judged', judgement: { errors: [], blocking: ['Non.'] } }],
    [{ title: 'une page d’attente' }, 200, { type: 'unheard' }],
    [{}, 503, { type: 'unheard' }],
  ])('is judged where its author is: %j', async (answer, status, expected) => {
    open({ mode: 'preview', draft: null, copyKey: null, base: '/studio/apercu/a' });
    const heard = hook.latest().ask({ nom: 'Wéma' });
    await hook.settle();
    expect([asked[0]?.route, asked[0]?.body]).toEqual(['POST /studio/apercu/a/jugement.json', { nom: 'Wéma' }]);
    asked[0]?.reply(answer, status);
    expect(await heard).toEqual(expected);
  });
});

describe('a correction', () => {
  it('waits on this device until it is sent', () => {
    open({ mode: 'correction', draft: null, caseId: 'c', copyKey: 'correction-c' });
    hook.act(({ change }) => change({ nom: 'Wéma' }));
    expect([asked, hook.latest().saver === null, hook.latest().sender === null]).toEqual([[], true, false]);
    expect(localStorage.key(0)).toMatch(/^cagou\.brouillon\.correction-c#/u);
  });

  it('is judged by the server alone, when it has it', async () => {
    open({ mode: 'correction', draft: null, caseId: 'c', copyKey: 'correction-c' });
    expect(await hook.latest().ask({ nom: 'Wéma' })).toEqual({ type: 'unheard' });
    expect(asked).toEqual([]);
  });
});
