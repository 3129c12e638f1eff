/*
 * Others than the applicant who fill in pages of a request and sign them. What is theirs to fill in, what they read, what they
 * sign: all of it follows from the pages that the form names, so that what is shown, what is signed and what is proved later are
 * the same answers.
 */
import type { FormUi, Signatory } from '../../../schemas/types/form-ui.ts';
import type { JsonObject, LocalDate } from '../../base/values.ts';
import { settleAnswers } from '../answers/normalise-answers.ts';
import { pruneAnswers } from '../answers/prune-answers.ts';
import type { Form, FormModel } from '../form.ts';
import { activePages } from './active-pages.ts';
import { formDeclaration } from './declaration.ts';

/** That somebody signed, as the form calls them. */
type HasSigned = { readonly signatory: string };

/** Who signs a request with these answers: a signatory none of whose pages is asked has nothing to sign. */
export function signatoriesOf(form: Form, answers: JsonObject): readonly Signatory[] {
  const { signatories = [] } = form.model.ui;
  if (signatories.length === 0) return [];
  const asked = new Set(activePages(form, answers).map(({ id }) => id));
  return signatories.filter(({ pages }) => pages.some((page) => asked.has(page)));
}

/** Ids of the pages that others than the applicant fill in. */
export function pagesOfOthers({ signatories = [] }: Pick<FormUi, 'signatories'>): readonly string[] {
  return signatories.flatMap(({ pages }) => pages);
}

/** The form as it is with some of its pages alone: nothing else of it is shown, judged or laid out. */
export function formOfPages<Some extends Form>(form: Some, pages: readonly string[]): Some {
  const { ui } = form.model;
  const kept = ui.pages.filter(({ id }) => pages.includes(id));
  return { ...form, model: { ...form.model, ui: { ...ui, pages: kept } } };
}

/** Root properties of some pages. */
export function fieldsOfPages({ ui }: Pick<FormModel, 'ui'>, pages: readonly string[]): readonly string[] {
  return ui.pages.flatMap(({ id, fields }) => (pages.includes(id) ? fields : []));
}

/** Pages that a signatory reads: those that they fill in, and those that the form shows them. */
export function pagesRead({ pages, shows = [] }: Pick<Signatory, 'pages' | 'shows'>): readonly string[] {
  return [...pages, ...shows];
}

/** What a signatory declares, as Markdown. */
export function statementOf(model: Pick<FormModel, 'ui'>, { declaration }: Signatory): string {
  return declaration ?? formDeclaration(model);
}

/**
 * What a signature is of: the answers that its signatory reads and that are asked, as a case keeps them, without those that nobody
 * types, which may change with the day alone.
 */
export function signedAnswers(form: Form, signatory: Signatory, answers: JsonObject, today: LocalDate): JsonObject {
  const names = new Set(fieldsOfPages(form.model, pagesRead(signatory)));
  const calculated = form.calculated?.names ?? [];
  const asked = pruneAnswers(form, settleAnswers(form, answers), today);
  return Object.fromEntries(Object.entries(asked).filter(([name]) => names.has(name) && !calculated.includes(name)));
}

/** Signatories whose signature is awaited, in the order of the form. */
export function unsigned(form: Form, answers: JsonObject, signed: readonly HasSigned[]): readonly Signatory[] {
  return signatoriesOf(form, answers).filter(({ id }) => !signed.some(({ signatory }) => signatory === id));
}

/** Whether it is a signatory's turn: those who sign in turn wait for all who stand before them. */
export function isTurnOf(
  form: Form,
  answers: JsonObject,
  { id, inTurn = false }: Pick<Signatory, 'id' | 'inTurn'>,
  signed: readonly HasSigned[],
): boolean {
  if (!inTurn) return true;
  const all = signatoriesOf(form, answers);
  const before = all.slice(
    0,
    all.findIndex((one) => one.id === id),
  );
  return before.every((one) => signed.some(({ signatory }) => signatory === one.id));
}
