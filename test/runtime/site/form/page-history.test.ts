/** The browser's own buttons on a form: a page that is asked is opened, any other is not, and no document is lost. */
import { beforeEach, expect, test } from 'vitest';
import { stepForm, type FormSession } from '../../../../engine/form/session/session.ts';
import type { Steps } from '../../../../runtime/site/form/go-on.ts';
import { followHistory } from '../../../../runtime/site/form/page-history.ts';
import { formOf } from '../../../engine/form/forms.ts';

const text = { type: 'string', title: 'Texte' };
/** Its second page is asked of tenants alone. */
const form = formOf(
  {
    properties: { statut: text, loyer: text, motif: text },
    allOf: [
      {
        if: { properties: { statut: { const: 'locataire' } }, required: ['statut'] },
        then: { properties: { bail: text } },
      },
    ],
  },
  {
    pages: [
      { id: 'statut', title: 'Statut', fields: ['statut'] },
      { id: 'bail', title: 'Bail', fields: ['bail'] },
      { id: 'motif', title: 'Motif', fields: ['loyer', 'motif'] },
    ],
  },
);
const DRAFT = { mode: 'draft', base: '/formulaire/d' } as const;

let session: FormSession;
const steps: Steps = {
  latest: () => session,
  step: (action) => (session = stepForm(form, session, action)),
};
const at = (page: string, search = '') => ({ pathname: `/formulaire/d/${page}`, search });
const never = (): boolean => false;

beforeEach(() => {
  session = {
    answers: { statut: 'locataire' },
    page: 'motif',
    today: '2026-03-03',
    returning: false,
    errors: [{ pointer: '/motif', keyword: 'required', message: 'Répondez.' }],
    judged: {},
    newQuestions: false,
    blocking: [],
    passes: [],
  };
});

test('a page that is asked is opened under its own address, and the mistakes of the one left are not told there', () => {
  expect(followHistory(DRAFT, steps, at('bail'), never)).toEqual({ type: 'opened', address: null });
  expect([session.page, session.errors]).toEqual(['bail', []]);
});

test.each(['bail', 'inconnue', ''])(
  '« %s », which is not asked, is not opened, and the address says where one is',
  (page) => {
    session = { ...session, answers: { statut: 'proprietaire' } };
    const followed = followHistory(DRAFT, steps, at(page), never);
    expect(followed).toEqual({ type: 'opened', address: `/formulaire/d/${session.page}` });
    expect(['statut', 'motif']).toContain(session.page);
  },
);

test('what was typed stays typed', () => {
  followHistory(DRAFT, steps, at('statut'), never);
  expect(session.answers).toEqual({ statut: 'locataire' });
});

test('a page opened from where all is read again leads back there', () => {
  followHistory(DRAFT, steps, at('bail', '?retour=1'), never);
  expect(session.returning).toBe(true);
  followHistory(DRAFT, steps, at('statut'), never);
  expect(session.returning).toBe(false);
});

test('while a document is on its way one stays, under the address of the page that sends it', () => {
  const before = session;
  expect(followHistory(DRAFT, steps, at('statut'), () => true)).toEqual({
    type: 'stayed',
    address: '/formulaire/d/motif',
  });
  expect(session).toBe(before);
});

test('a correction is one page: the browser’s buttons are its own', () => {
  const before = session;
  expect(followHistory({ ...DRAFT, mode: 'correction' }, steps, at('statut'), () => true)).toEqual({ type: 'ignored' });
  expect(session).toBe(before);
});
