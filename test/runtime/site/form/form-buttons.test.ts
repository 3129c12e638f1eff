/** What the buttons of a form do once its page lives in the browser: nothing twice, nothing lost, nothing on the browser's own page. */
import { beforeEach, describe, expect, test } from 'vitest';
import { stepForm, type FormSession } from '../../../../engine/form/session/session.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import { createButtons, type Pressed, type PressedPage } from '../../../../runtime/site/form/form-buttons.ts';
import type { Heard, Steps } from '../../../../runtime/site/form/go-on.ts';
import type { Flushed } from '../../../../runtime/site/form/saver.ts';
import { formOf } from '../../../engine/form/forms.ts';

const form = formOf({
  properties: { nom: { type: 'string', title: 'Nom' }, motif: { type: 'string', title: 'Motif' } },
  required: ['nom'],
});
const JUDGED: Heard = { type: 'judged', judgement: { errors: [], blocking: [] } };
const SAVED: Flushed = { type: 'saved', report: { revision: 2, updatedAt: '', errors: [], eligibility: [] } };

let did: string[];
let session: FormSession;
let asked: (PromiseWithResolvers<Heard> & { readonly answers: JsonObject })[];
let flushed: PromiseWithResolvers<Flushed>[];
let uploading: boolean;
/** Field of a document that waits for the network. */
let waiting: string | null;
/** Whether this device keeps a document that has not left. */
let unsent: boolean;
let press: (action: string, change?: Partial<PressedPage>) => void;

const steps: Steps = {
  latest: () => session,
  step: (action) => (session = stepForm(form, session, action)),
};

beforeEach(() => {
  [did, asked, flushed, uploading, waiting, unsent] = [[], [], [], false, null, false];
  session = {
    answers: { nom: 'Wamytan' },
    today: '2026-03-03',
    page: 'nom',
    returning: false,
    errors: [],
    judged: {},
    newQuestions: false,
    blocking: [],
    passes: [],
  };
  const buttons = createButtons((busy) => did.push(busy ? 'busy' : 'free'));
  const page: PressedPage = {
    mode: 'draft',
    base: '/formulaire/d',
    form,
    steps,
    ask: (answers) => {
      const one = { ...Promise.withResolvers<Heard>(), answers };
      asked.push(one);
      return one.promise;
    },
    saver: {
      flush: () => {
        const one = Promise.withResolvers<Flushed>();
        flushed.push(one);
        return one.promise;
      },
    },
    isSent: false,
    pages: {
      opened: () => did.push(`opened ${session.page}`),
      told: () => did.push(`told ${session.errors.map(({ pointer }) => pointer).join(' ')}`),
      goNoFurther: (sentence) => did.push(`stays: ${sentence}`),
      waitForUploads: () => uploading,
      waits: (pointer) => pointer === waiting,
      openUnsent: () => {
        if (unsent) did.push('opened the page of the document');
        return unsent;
      },
    },
    leaveFor: (address) => did.push(`leaves for ${address}`),
    offline: 'hors connexion',
  };
  press = (action, change = {}) => {
    const pressed: Pressed = {
      action,
      stay: () => did.push('stay'),
      submit: () => did.push('submit'),
      send: (answers) => {
        did.push(`send ${JSON.stringify(answers)}`);
        return Promise.resolve();
      },
    };
    buttons({ ...page, ...change }, pressed);
  };
});

/** Lets all promises that are settled have their say. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function hear(heard: Heard): Promise<void> {
  asked.at(-1)?.resolve(heard);
  await settle();
}

describe('« continuer »', () => {
  test('opens the next page once the server has judged, and a second click meanwhile does nothing', async () => {
    press('continue');
    press('continue');
    await settle();
    expect(asked.map(({ answers }) => answers)).toEqual([{ nom: 'Wamytan' }]);
    await hear(JUDGED);
    expect(did).toEqual(['stay', 'busy', 'stay', 'opened motif', 'free']);
  });

  test('tells at once what the page lacks, without waiting for the server', async () => {
    session = { ...session, answers: {} };
    press('continue');
    await settle();
    expect(did).toEqual(['stay', 'busy', 'told /nom', 'free']);
  });

  test('opens the next page without the server too', async () => {
    press('continue');
    await settle();
    await hear({ type: 'unheard' });
    expect(did.at(-2)).toBe('opened motif');
  });

  test('leads from the last page to where all is read again, which the server shows', async () => {
    session = { ...session, page: 'motif' };
    press('continue');
    await settle();
    await hear(JUDGED);
    expect(did).toContain('leaves for /formulaire/d/verification');
  });

  test('leads to the page of a document that has not left, rather than to a review without it', async () => {
    unsent = true;
    session = { ...session, page: 'motif' };
    press('continue');
    await settle();
    await hear(JUDGED);
    expect(did).toEqual(['stay', 'busy', 'opened the page of the document', 'free']);
    unsent = false;
    press('continue');
    await settle();
    await hear(JUDGED);
    expect(did).toContain('leaves for /formulaire/d/verification');
  });

  test('goes from page to page with a document that has not left', async () => {
    unsent = true;
    press('continue');
    await settle();
    await hear(JUDGED);
    expect(did).toContain('opened motif');
  });

  test('stays on the last page while the server cannot be asked, rather than on the page of a lost network', async () => {
    session = { ...session, page: 'motif' };
    press('continue');
    await settle();
    await hear({ type: 'unheard' });
    expect(did).toEqual(['stay', 'busy', 'stays: hors connexion', 'free']);
  });

  test('says in the words of the server what it will never take', async () => {
    press('continue');
    await settle();
    await hear({ type: 'refused', sentence: 'Trop long.' });
    expect(did).toContain('stays: Trop long.');
    expect(session.page).toBe('nom');
  });

  test('goes nowhere when one went back meanwhile', async () => {
    session = { ...session, page: 'motif' };
    press('continue');
    await settle();
    const [first] = asked;
    press('back');
    expect(session.page).toBe('nom');
    first?.resolve(JUDGED);
    await settle();
    expect(session.page).toBe('nom');
    expect(did.filter((it) => it.startsWith('leaves'))).toEqual([]);
  });

  test('of a preview submits the page where all is read again, since its answers are kept nowhere', async () => {
    session = { ...session, page: 'motif' };
    press('continue', { mode: 'preview', saver: null });
    await settle();
    await hear(JUDGED);
    expect(did).toEqual(['stay', 'busy', 'submit', 'free']);
  });
});

describe('« retour »', () => {
  test('shows the page before at once; what was typed is sent all the same, and what forbids filing is told', async () => {
    session = { ...session, page: 'motif', answers: { nom: 'Wamytan', motif: 'x' } };
    press('back');
    expect(did).toEqual(['stay', 'opened nom']);
    expect(asked.map(({ answers }) => answers)).toEqual([{ nom: 'Wamytan', motif: 'x' }]);
    await hear({ type: 'judged', judgement: { errors: [], blocking: ['Réservé aux majeurs.'] } });
    expect(session.blocking).toEqual(['Réservé aux majeurs.']);
  });
});

describe.each(['later', 'wallet:rib'])('« %s », which only the server can do', (action) => {
  test('is left to it once what was typed is there', async () => {
    press(action);
    expect(did).toEqual(['stay']);
    flushed[0]?.resolve(SAVED);
    await settle();
    expect(did).toEqual(['stay', 'submit']);
    press('continue');
    expect(did, 'the page is on its way').toEqual(['stay', 'submit']);
  });

  test.each<[string, Flushed]>([
    ['kept', { type: 'kept' }],
    ['refused', { type: 'refused', sentence: 'Trop long.' }],
  ])('is not done while what was typed is %s', async (_why, flush) => {
    press(action);
    flushed[0]?.resolve(flush);
    await settle();
    expect(did).toEqual(['stay']);
    press('continue');
    await settle();
    expect(asked, 'and the page goes on living').toHaveLength(1);
  });

  test('of a preview is the server’s from the start', () => {
    press(action, { mode: 'preview', saver: null });
    expect(did).toEqual([]);
  });
});

describe('a correction', () => {
  test('is posted from here, once', async () => {
    press('continue', { mode: 'correction', saver: null, isSent: true });
    press('continue', { mode: 'correction', saver: null, isSent: true });
    await settle();
    expect(did).toEqual(['stay', 'busy', 'send {"nom":"Wamytan"}', 'stay', 'free']);
  });

  test('waits for a document that has not left', async () => {
    unsent = true;
    press('continue', { mode: 'correction', saver: null, isSent: true });
    await settle();
    expect(did).toEqual(['stay', 'opened the page of the document']);
  });

  test('whose post this device does not keep, or another button of its page, is the server’s', () => {
    press('continue', { mode: 'correction', saver: null });
    press('wallet:rib', { mode: 'correction', saver: null, isSent: true });
    expect(did).toEqual([]);
  });
});

test('no button leaves a page whose documents are on their way', () => {
  uploading = true;
  for (const action of ['continue', 'back', 'later', 'wallet:rib']) press(action);
  press('continue', { mode: 'correction', isSent: true });
  expect(new Set(did)).toEqual(new Set(['stay']));
  expect([asked, flushed]).toEqual([[], []]);
});

test('a button that only the server can do is submitted once, however often it is pressed while what was typed is on its way', async () => {
  press('wallet:rib');
  press('wallet:rib');
  for (const one of flushed) one.resolve(SAVED);
  await settle();
  expect(did.filter((it) => it === 'submit')).toEqual(['submit']);
});

test.each([
  ['/nom', { type: 'unheard' } as const, 'opened motif'],
  ['/motif', { type: 'unheard' } as const, 'told /nom'],
  // The server does not have it: what it says counts.
  [
    '/nom',
    {
      type: 'judged',
      judgement: { errors: [{ pointer: '/nom', keyword: 'required', message: 'Indiquez le nom.' }], blocking: [] },
    } as const,
    'told /nom',
  ],
])('what waits for the network at %s is not missing while there is none', async (pointer, heard, done) => {
  waiting = pointer;
  session = { ...session, answers: {} };
  press('continue');
  asked[0]?.resolve(heard);
  await new Promise((resolve) => setTimeout(resolve));
  expect(did).toContain(done);
});
