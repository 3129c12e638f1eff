import { describe, expect, it } from 'vitest';
import { sessionAt, stepForm, type FormAction, type FormSession } from '../../../../engine/form/session/session.ts';
import { errorsLeft } from '../../../../engine/form/session/errors-left.ts';
import { reviewForm } from '../../../../engine/form/session/review.ts';
import type { FieldError, JsonObject } from '../../../../engine/index.ts';
import { formOf, RICH } from '../forms.ts';

const form = formOf(RICH, {
  pages: [
    { id: 'logement', title: 'Logement', fields: ['logement', 'loyer', 'meuble'] },
    { id: 'inventaire', title: 'Inventaire', fields: ['inventaire'] },
    { id: 'credit', title: 'Crédit', fields: ['credit'] },
    { id: 'enfants', title: 'Enfants', fields: ['enfants'] },
  ],
});

const TODAY = '2026-03-03';
const at = (page: string | null, answers: JsonObject, returning = false): FormSession =>
  sessionAt(form, { answers, today: TODAY, page, returning });
const step = (session: FormSession, ...actions: readonly FormAction[]): FormSession =>
  actions.reduce((so, action) => stepForm(form, so, action), session);
const goOn = (errors: readonly FieldError[], seen: JsonObject, blocking: readonly string[] = []): FormAction => ({
  type: 'goOn',
  judgement: { errors, blocking },
  seen,
});
const missing = (pointer: string): FieldError => ({ pointer, keyword: 'required', message: `Indiquez ${pointer}.` });

const TENANT = { logement: 'locataire', loyer: 80_000 };
const OWNER = { logement: 'proprietaire' };

describe('going on', () => {
  it('leads to the next page that is asked, and after the last to the answers to read again', () => {
    expect(step(at('logement', TENANT), goOn([], TENANT)).page).toBe('enfants');
    expect(step(at('logement', OWNER), goOn([], OWNER)).page).toBe('credit');
    expect(step(at('enfants', OWNER), goOn([], OWNER)).page).toBeNull();
  });

  it('leads on from a page that is not asked any more', () => {
    expect(step(at('inventaire', OWNER), goOn([], OWNER)).page).toBe('credit');
  });

  it('leads back to the answers to read again from a page that was opened there', () => {
    expect(step(at('logement', TENANT, true), goOn([], TENANT))).toMatchObject({ page: null, returning: false });
  });

  it('stays where something is to be mended on this page, whatever is wrong on others', () => {
    const errors = [missing('/loyer'), missing('/enfants/0/prenom')];
    const answers = { logement: 'locataire' };
    expect(step(at('logement', answers, true), goOn(errors, answers))).toMatchObject({
      page: 'logement',
      returning: true,
      errors: [missing('/loyer')],
      judged: answers,
    });
    expect(step(at('logement', TENANT), goOn([missing('/enfants/0/prenom')], TENANT)).page).toBe('enfants');
  });

  it('tells of questions that were on no screen instead of blaming for them', () => {
    const answers = { logement: 'locataire' };
    const told = step(at('logement', answers), goOn([missing('/loyer')], {}));
    expect(told).toMatchObject({ page: 'logement', errors: [], newQuestions: true });
    const both = [missing('/loyer'), { pointer: '/logement', keyword: 'enum', message: 'Choisissez.' }];
    expect(step(told, goOn(both, {}))).toMatchObject({ errors: both, newQuestions: false });
    expect(step(told, goOn([missing('/loyer')], answers))).toMatchObject({ errors: [missing('/loyer')] });
  });

  it('tells what forbids filing on the page that follows, and on the one that is to be mended', () => {
    expect(step(at('logement', TENANT), goOn([], TENANT, ['Non.'])).blocking).toEqual(['Non.']);
    expect(step(at('logement', TENANT), goOn([missing('/loyer')], TENANT, ['Non.'])).blocking).toEqual(['Non.']);
  });
});

describe('going back', () => {
  it('leads to the page before that is asked, told nothing but what forbids filing', () => {
    const told = step(at('enfants', TENANT), goOn([missing('/enfants/0/prenom')], TENANT, ['Non.']), { type: 'back' });
    expect(told).toMatchObject({ page: 'logement', errors: [], blocking: ['Non.'] });
  });

  it('stays on the first page', () => {
    expect(step(at('logement', TENANT), { type: 'back' }).page).toBe('logement');
  });
});

describe('opening a page', () => {
  it('shows the first one in the place of one that is not asked, which leads back to nothing', () => {
    const open = (page: string): FormAction => ({ type: 'open', page, returning: true });
    expect(step(at(null, OWNER), open('credit'))).toMatchObject({ page: 'credit', returning: true });
    expect(step(at(null, TENANT), open('credit'))).toMatchObject({ page: 'logement', returning: false });
    expect(step(at(null, TENANT), open('nulle-part')).page).toBe('logement');
  });
});

describe('the answers', () => {
  it('of hidden questions are kept, in a change and when the page is completed', () => {
    const hidden = step(at('logement', TENANT), { type: 'change', answers: OWNER }, { type: 'complete' });
    expect(hidden.answers).toEqual({ ...OWNER, loyer: 80_000 });
    expect(step(hidden, { type: 'change', answers: { logement: 'locataire', loyer: 1 } }).answers).toEqual({
      logement: 'locataire',
      loyer: 1,
    });
  });

  it('from elsewhere take the place of all', () => {
    expect(step(at('logement', TENANT), { type: 'replace', answers: OWNER }).answers).toEqual(OWNER);
  });

  it('are judged where one is, of this page alone', () => {
    const judgement = { errors: [missing('/loyer'), missing('/credit')], blocking: ['Non.'] };
    expect(step(at('logement', TENANT), { type: 'judge', judgement, of: TENANT })).toMatchObject({
      errors: [missing('/loyer')],
      blocking: ['Non.'],
    });
  });
});

describe('what was told', () => {
  const errors = [missing('/loyer')];

  it('stands while the answer is the same or still wrong, and goes with it', () => {
    const judged = { logement: 'locataire' };
    const stands = (loyer: number) => errorsLeft(form, { errors, judged, answers: { ...judged, loyer }, today: TODAY });
    expect(errorsLeft(form, { errors, judged, answers: { ...judged }, today: TODAY })).toBe(errors);
    expect(stands(0)).toEqual(errors);
    expect(stands(1)).toEqual([]);
  });

  it('by an agent who asks for a correction stands until it is sent', () => {
    const asked = [{ pointer: '/loyer', keyword: 'correction', message: 'Revoyez.' }];
    const answers = { ...TENANT, loyer: 1 };
    expect(errorsLeft(form, { errors: asked, judged: TENANT, answers, today: TODAY })).toEqual(asked);
  });
});

describe('the answers to read again', () => {
  it('come with what is wrong in the order of the form, each with its page and its member', () => {
    const answers = { logement: 'locataire', enfants: [{ prenom: 'Rose' }, {}] };
    const judgement = { errors: [missing('/enfants/1/prenom'), missing('/loyer'), missing('')], blocking: ['Non.'] };
    const review = reviewForm(form, answers, judgement, 100);
    expect(review.errors.map(({ pointer, page, member }) => [pointer, page, member])).toEqual([
      ['', 'logement', null],
      ['/loyer', 'logement', null],
      ['/enfants/1/prenom', 'enfants', 'Enfant 2'],
    ]);
    expect(review.blocking).toEqual(['Non.']);
    expect(review.sections.map(({ page }) => page)).toEqual(['logement', 'enfants']);
  });
});
