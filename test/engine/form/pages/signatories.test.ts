import { describe, expect, it } from 'vitest';
import {
  fieldsOfPages,
  formOfPages,
  isTurnOf,
  pagesOfOthers,
  pagesRead,
  signatoriesOf,
  signedAnswers,
  statementOf,
  unsigned,
} from '../../../../engine/form/pages/signatories.ts';
import { activePages } from '../../../../engine/form/pages/active-pages.ts';
import { firstPage, sessionAt, stepForm } from '../../../../engine/form/session/session.ts';
import { compiled } from '../../sources.ts';
import { OWN_ANSWERS, SHARED_ANSWERS, signedScheme } from '../../../support/signed-scheme.ts';

const { form } = compiled(signedScheme('signee'));
const TODAY = '2026-03-03';
const named = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);
const [coOwner, lessor] = form.model.ui.signatories ?? [];
if (!coOwner || !lessor) throw new Error('the scheme has two signatories');

describe('who signs', () => {
  it('[W1] is who has a page that is asked', () => {
    expect(named(signatoriesOf(form, SHARED_ANSWERS))).toEqual(['coproprietaire', 'bailleur']);
    expect(named(signatoriesOf(form, { ...SHARED_ANSWERS, partage: 'non' }))).toEqual(['bailleur']);
    const { signatories: _, ...ui } = form.model.ui;
    expect(signatoriesOf({ ...form, model: { ...form.model, ui } }, SHARED_ANSWERS)).toEqual([]);
  });

  it('is awaited until they have', () => {
    expect(named(unsigned(form, SHARED_ANSWERS, []))).toEqual(['coproprietaire', 'bailleur']);
    expect(named(unsigned(form, SHARED_ANSWERS, [{ signatory: 'bailleur' }]))).toEqual(['coproprietaire']);
  });

  it('[W3] signs in turn once those before them have, of those who have something to sign', () => {
    expect(isTurnOf(form, SHARED_ANSWERS, coOwner, [])).toBe(true);
    expect(isTurnOf(form, SHARED_ANSWERS, lessor, [])).toBe(false);
    expect(isTurnOf(form, SHARED_ANSWERS, lessor, [{ signatory: 'coproprietaire' }])).toBe(true);
    expect(isTurnOf(form, { ...SHARED_ANSWERS, partage: 'non' }, lessor, [])).toBe(true);
  });

  it('declares what the form says of them, or what the applicant declares', () => {
    expect(statementOf(form.model, lessor)).toBe('Je loue le garage où dort le vélo.');
    expect(statementOf(form.model, coOwner)).toMatch(/^Je certifie sur l’honneur/u);
  });
});

describe('what is read and signed', () => {
  const signed = (answers: typeof SHARED_ANSWERS): unknown => signedAnswers(form, coOwner, answers, TODAY);

  it('[W2] is the pages that they fill in and are shown, and nothing else', () => {
    expect(pagesRead(coOwner)).toEqual(['copropriete', 'velo']);
    expect(pagesRead(lessor)).toEqual(['bailleur']);
    expect(signed(SHARED_ANSWERS)).toEqual({
      prix: 100_000,
      assistance: 'non',
      couleur: 'bleu',
      partage: 'oui',
      conom: 'Poma',
    });
    expect(signedAnswers(form, lessor, SHARED_ANSWERS, TODAY)).toEqual({ bailleurNom: 'Garage Tiaré' });
  });

  it('[W2] changes with these answers alone, and not with one that is not asked', () => {
    expect(signed({ ...SHARED_ANSWERS, nom: 'Autre' })).toEqual(signed(SHARED_ANSWERS));
    expect(signed({ ...SHARED_ANSWERS, batterie: 80 })).toEqual(signed(SHARED_ANSWERS));
    expect(signed({ ...SHARED_ANSWERS, couleur: 'rouge' })).not.toEqual(signed(SHARED_ANSWERS));
  });

  it('is a form of its own, with these pages alone', () => {
    const own = formOfPages(form, coOwner.pages);
    expect(named(activePages(own, SHARED_ANSWERS))).toEqual(['copropriete']);
    expect(fieldsOfPages(form.model, ['bailleur'])).toEqual(['bailleurNom', 'bailleurAccord']);
  });
});

describe('the applicant', () => {
  const passes = pagesOfOthers(form.model.ui);
  const at = (page: string | null) =>
    sessionAt(form, { answers: OWN_ANSWERS, today: TODAY, page, returning: false, passes });
  const goOn = { type: 'goOn', judgement: { errors: [], blocking: [] }, seen: OWN_ANSWERS } as const;

  it('[W4] passes over the pages of others forwards, though answers are missing there', () => {
    expect(passes).toEqual(['copropriete', 'bailleur']);
    expect(firstPage(form, at(null))).toBe('demande');
    const errors = [{ pointer: '/conom', keyword: 'required', message: 'Indiquez votre nom.' }];
    const after = stepForm(form, at('velo'), { ...goOn, judgement: { errors, blocking: [] } });
    expect(after.page).toBeNull();
  });

  it('[W4] passes over them backwards, and may open them', () => {
    expect(stepForm(form, at(null), { type: 'back' }).page).toBe('velo');
    expect(stepForm(form, at(null), { type: 'open', page: 'copropriete', returning: true }).page).toBe('copropriete');
  });

  it('goes through all of them where a form on paper is typed in', () => {
    const { passes: _, ...typed } = at('velo');
    expect(stepForm(form, { ...typed, passes: [] }, goOn).page).toBe('copropriete');
  });
});
