/* Where questions stand in the form that is open: beside what, inside what, and where a command would put them. */
import { joinPointer, splitPointer } from '../../engine/base/index.ts';
import {
  allQuestions,
  type FormView,
  type PageView,
  type Pointer,
  type QuestionKind,
  type QuestionView,
} from '../../engine/studio.ts';

/** What is chosen in the outline: a page by its identifier, a question by its pointer. */
export type Chosen =
  | { readonly type: 'page'; readonly id: string }
  | { readonly type: 'question'; readonly question: Pointer }
  | null;

/** The question at a pointer. */
export function questionAt(view: FormView, question: Pointer): QuestionView | undefined {
  return allQuestions(view).find((one) => one.question === question);
}

/** The object that a question is asked in: `''` for the form, `/enfants/*` for a member of a list. */
export const containerOf = (question: Pointer): Pointer => joinPointer('', ...splitPointer(question).slice(0, -1));

/** The question whose answer an object is, or is a member of. */
export const ownerOf = (container: Pointer): Pointer => container.replace(/\/\*$/u, '');

/** Questions that are asked beside one, in their order, with the page when they are of the form itself. */
export function siblingsOf(
  view: FormView,
  question: Pointer,
): { readonly page: PageView | null; readonly questions: readonly QuestionView[] } {
  const container = containerOf(question);
  if (container === '') {
    const page = view.pages.find(({ questions }) => questions.some((one) => one.question === question)) ?? null;
    return { page, questions: page?.questions ?? view.elsewhere };
  }
  return { page: null, questions: questionAt(view, ownerOf(container))?.children ?? [] };
}

/** What commands are about, in the order of the form: what is inside another of them goes with it. */
export function selectedIn(view: FormView, chosen: Chosen, others: readonly Pointer[]): readonly QuestionView[] {
  if (chosen?.type !== 'question') return [];
  const wanted = new Set(others.includes(chosen.question) ? others : [chosen.question]);
  return allQuestions(view).filter(
    ({ question }) =>
      wanted.has(question) && ![...wanted].some((outer) => outer !== question && question.startsWith(`${outer}/`)),
  );
}

/** How people read a question; empty when there is none. */
export function titleOf(view: FormView, question: Pointer): string {
  return questionAt(view, question)?.title ?? '';
}

/** Names that a new question of an object may not have. */
export function namesIn(view: FormView, container: Pointer): readonly string[] {
  const asked = allQuestions(view).flatMap(({ question, name }) => (containerOf(question) === container ? [name] : []));
  return [...asked, ...view.pages.flatMap(({ unknown }) => unknown)];
}

/** Where a question goes: its object, its page where that is the form, and the name of the one it stands before. */
export type Where = { readonly container: Pointer; readonly page: PageView | null; readonly before: string | null };

/** After what is chosen; inside it when it is a section, at the end of the last page when nothing is. */
export function whereToAdd(view: FormView, chosen: Chosen, kind: QuestionKind): Where | null {
  const last = view.pages.at(-1);
  const isPaged = view.form === 'request';
  const atEnd = last || !isPaged ? { container: '', page: last ?? null, before: null } : null;
  if (chosen?.type === 'page') {
    const page = view.pages.find(({ id }) => id === chosen.id);
    return page ? { container: '', page, before: null } : atEnd;
  }
  const question = chosen && questionAt(view, chosen.question);
  if (!question) return atEnd;
  if (question.kind === 'group' && kind !== 'group') return { container: question.question, page: null, before: null };
  if (question.kind === 'repeat') return { container: joinPointer(question.question, '*'), page: null, before: null };
  const { page, questions } = siblingsOf(view, question.question);
  const next = questions[questions.findIndex((one) => one.question === question.question) + 1];
  const container = containerOf(question.question);
  return container === '' && !page && isPaged ? atEnd : { container, page, before: next?.name ?? null };
}

/** The page that follows what is chosen; null at the end. */
export function pageAfter(view: FormView, chosen: Chosen): string | null {
  const at =
    chosen?.type === 'page'
      ? view.pages.findIndex(({ id }) => id === chosen.id)
      : chosen
        ? view.pages.findIndex(({ questions }) =>
            questions.some(({ question }) => `${chosen.question}/`.startsWith(`${question}/`)),
          )
        : -1;
  return at === -1 ? null : (view.pages[at + 1]?.id ?? null);
}

/** Where a question goes that moves one place. */
export function shifted(view: FormView, question: QuestionView, by: -1 | 1): Omit<Where, 'container'> | null {
  const { page, questions } = siblingsOf(view, question.question);
  const at = questions.findIndex((one) => one.question === question.question);
  if (by === -1 && at > 0) return { page, before: questions[at - 1]?.name ?? null };
  if (by === 1 && at < questions.length - 1) return { page, before: questions[at + 2]?.name ?? null };
  const next = page && view.pages[view.pages.indexOf(page) + by];
  if (!next) return null;
  return { page: next, before: by === 1 ? (next.questions[0]?.name ?? null) : null };
}

/** What is chosen once a question is gone. */
export function neighbour(view: FormView, { question }: QuestionView, gone: readonly Pointer[]): Chosen {
  const { page, questions } = siblingsOf(view, question);
  const at = questions.findIndex((one) => one.question === question);
  const isLeft = (one: QuestionView): boolean => !gone.includes(one.question);
  const next = questions.slice(at + 1).find(isLeft) ?? questions.slice(0, at).findLast(isLeft);
  if (next) return { type: 'question', question: next.question };
  if (page) return { type: 'page', id: page.id };
  const owner = ownerOf(containerOf(question));
  return owner === '' ? null : { type: 'question', question: owner };
}
