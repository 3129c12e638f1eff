/*
 * Stepping through a form: which page is shown, what was found wrong on it, what forbids filing so far, and what is kept of
 * what was typed. The page without scripts, the page that lives in the browser, agents at the counter and the preview all
 * step by this function alone, so that the same answers are told the same sentences at the same page.
 *
 * A session knows no rules and no clock: whoever steps says what day it is, and what was found of the answers (a judgement),
 * be it by the server, which knows all, or by the validators of the form, which the browser has too.
 */
import { splitPointer } from '../../base/pointer.ts';
import type { JsonObject, LocalDate } from '../../base/values.ts';
import type { FieldError, Form } from '../form.ts';
import { keepHidden } from '../answers/keep-hidden.ts';
import { normaliseAnswers } from '../answers/normalise-answers.ts';
import { pruneAnswers } from '../answers/prune-answers.ts';
import { answerUntickedBoxes } from '../answers/unticked-boxes.ts';
import { withCalculated } from '../answers/with-calculated.ts';
import { isAskedAt } from '../fields/asked-at.ts';
import { activePages, type ActivePage } from '../pages/active-pages.ts';
import { fieldErrors } from '../validate/field-errors.ts';

/** Where somebody is in a form, and what they are told there. */
export type FormSession = {
  /** All that was typed, of questions that are hidden for now too, with what is calculated from it. */
  readonly answers: JsonObject;
  /** The day that calculated answers are worked out for. */
  readonly today: LocalDate;
  /** Id of the page that is shown; null when all were gone through and the answers are read again. */
  readonly page: string | null;
  /** Whether the page was opened to change an answer read again: going on leads back there. */
  readonly returning: boolean;
  /** What is to be mended on the page that is shown. */
  readonly errors: readonly FieldError[];
  /** The answers in which that was found. */
  readonly judged: JsonObject;
  /** Whether an answer just brought questions along that nobody has seen yet: they are told, not blamed. */
  readonly newQuestions: boolean;
  /** Sentences of the conditions that the answers so far do not meet and that forbid filing, told on whichever page is shown. */
  readonly blocking: readonly string[];
  /** Ids of the pages that going on passes over when nothing on them is to be mended (`knownPages`); none for one's own. */
  readonly passes: readonly string[];
};

/** What was found of answers: errors of all pages, and the conditions that forbid filing as far as they can be told. */
export type Judgement = Pick<FormSession, 'errors' | 'blocking'>;

/** What somebody does, or comes to know. */
export type FormAction =
  /** The answers as the page now shows them: what it does not show is kept. */
  | { readonly type: 'change'; readonly answers: JsonObject }
  /** Whole answers from elsewhere: left on the device, or saved by another window. */
  | { readonly type: 'replace'; readonly answers: JsonObject }
  /** Done with the page: answers in their canonical form, and no for the boxes left unticked. A post is read so already. */
  | { readonly type: 'complete' }
  /** `seen`: the answers that the page was drawn from. What these did not ask was on no screen. */
  | { readonly type: 'goOn'; readonly judgement: Judgement; readonly seen: JsonObject }
  | { readonly type: 'back' }
  /** The page of a link or of the browser's history; the first one when it is not asked. */
  | { readonly type: 'open'; readonly page: string; readonly returning: boolean }
  /** Something was found of the answers while one stays where one is. `of`: the answers that were judged. */
  | { readonly type: 'judge'; readonly judgement: Judgement; readonly of: JsonObject }
  /** The same, of conditions alone. */
  | { readonly type: 'tell'; readonly blocking: readonly string[] };

/** A session on a page, told nothing yet. */
export function sessionAt(
  form: Form,
  {
    passes = [],
    ...at
  }: Pick<FormSession, 'answers' | 'today' | 'page' | 'returning'> & { readonly passes?: readonly string[] },
): FormSession {
  const answers = withCalculated(form, at.answers, at.today);
  return { ...at, passes, answers, errors: [], judged: answers, newQuestions: false, blocking: [] };
}

/** The page on which somebody begins: the first, or the first that is not passed over; null when all are. */
export function firstPage(form: Form, session: FormSession): string | null {
  const errors = session.passes.length > 0 ? formErrors(form, session) : [];
  return activePages(form, session.answers).find((page) => !isPassed(form, session, page, errors))?.id ?? null;
}

/** The session once something was done or found. */
export function stepForm(form: Form, session: FormSession, action: FormAction): FormSession {
  switch (action.type) {
    case 'change':
      return { ...session, answers: keptAfter(form, session, action.answers) };
    case 'replace':
      return { ...session, answers: withCalculated(form, action.answers, session.today) };
    case 'complete':
      return { ...session, answers: completed(form, session) };
    case 'goOn':
      return goOn(form, session, action);
    case 'back':
      return show(form, session, pageBefore(form, session) ?? activePages(form, session.answers)[0]);
    case 'open': {
      const pages = activePages(form, session.answers);
      const asked = pages.find(({ id }) => id === action.page);
      return { ...show(form, session, asked ?? pages[0]), returning: asked !== undefined && action.returning };
    }
    case 'judge': {
      const { errors, blocking } = action.judgement;
      return { ...session, errors: errorsOn(errors, shownFields(form, session)), judged: action.of, blocking };
    }
    case 'tell':
      return { ...session, blocking: action.blocking };
  }
}

function goOn(
  form: Form,
  session: FormSession,
  { judgement, seen }: Extract<FormAction, { type: 'goOn' }>,
): FormSession {
  const { blocking } = judgement;
  const errors = errorsOn(judgement.errors, shownFields(form, session));
  if (errors.length === 0) {
    return show(
      form,
      { ...session, blocking },
      session.returning ? undefined : pageAfter(form, session, judgement.errors),
    );
  }
  const newQuestions = errors.every(
    ({ keyword, pointer }) => keyword === 'required' && !isAskedAt(form, seen, pointer),
  );
  return { ...session, errors: newQuestions ? [] : errors, judged: session.answers, newQuestions, blocking };
}

function show(
  form: Form,
  { answers, today, blocking, passes }: FormSession,
  page: ActivePage | undefined,
): FormSession {
  return { ...sessionAt(form, { answers, today, page: page?.id ?? null, returning: false, passes }), blocking };
}

function completed(form: Form, session: FormSession): JsonObject {
  const { answers, page } = session;
  const typed = normaliseAnswers(form.model, answers);
  return keptAfter(form, session, answerUntickedBoxes(form, typed, shownFields(form, { answers: typed, page })));
}

/** What was changed may change what is calculated, and so what is asked; what is put back of hidden answers too. */
function keptAfter(
  form: Form,
  { answers, today }: Pick<FormSession, 'answers' | 'today'>,
  changed: JsonObject,
): JsonObject {
  return withCalculated(form, keepHidden(form, answers, withCalculated(form, changed, today)), today);
}

/** Root properties that the page of a session shows given its answers; none once its page is not asked any more. */
export function shownFields(form: Form, { answers, page }: Pick<FormSession, 'answers' | 'page'>): readonly string[] {
  return activePages(form, answers).find(({ id }) => id === page)?.fields ?? [];
}

/** The page after the one shown, which itself need not be asked any more; undefined after the last. */
function pageAfter(form: Form, session: FormSession, errors: readonly FieldError[]): ActivePage | undefined {
  const rank = rankOf(form, session.page);
  return activePages(form, session.answers).find(
    (page) => rankOf(form, page.id) > rank && !isPassed(form, session, page, errors),
  );
}

/**
 * Whether a page asks nothing of who steps: all on it is known, and nothing of it is to be mended; or somebody else fills it in and
 * signs it, whatever is still to be mended there.
 */
function isPassed(
  form: Form,
  { passes }: Pick<FormSession, 'passes'>,
  { id, fields }: ActivePage,
  errors: readonly FieldError[],
): boolean {
  return passes.includes(id) && (isLeft(form, id) || errorsOn(errors, fields).length === 0);
}

function isLeft({ model: { ui } }: Form, page: string): boolean {
  return ui.signatories?.some(({ pages }) => pages.includes(page)) === true;
}

function pageBefore(form: Form, { answers, page, passes }: FormSession): ActivePage | undefined {
  const rank = rankOf(form, page);
  return activePages(form, answers).findLast(
    ({ id }) => rankOf(form, id) < rank && !(passes.includes(id) && isLeft(form, id)),
  );
}

/** Place of a page in the form; the answers are read again after all of them. */
function rankOf({ model }: Form, page: string | null): number {
  const { pages } = model.ui;
  return page === null ? pages.length : pages.findIndex(({ id }) => id === page);
}

/** Errors that blame one of some root properties. */
export function errorsOn(errors: readonly FieldError[], names: readonly string[]): readonly FieldError[] {
  return errors.filter(({ pointer }) => names.includes(splitPointer(pointer)[0] ?? ''));
}

/** What the form alone finds of answers as they are typed: values that are not asked do not count. */
export function formErrors(
  form: Form,
  { answers, today }: Pick<FormSession, 'answers' | 'today'>,
): readonly FieldError[] {
  return fieldErrors(form, pruneAnswers(form, normaliseAnswers(form.model, answers), today));
}
