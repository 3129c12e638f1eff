/*
 * The form of the scheme that is open, as its author sees it, and all that can be done to it: each command is a gesture, one
 * step of the journal, and is said to who does not see it.
 */
import { useMemo, useState } from 'react';
import {
  allQuestions,
  copyQuestions,
  formView,
  nameOfTitle,
  pasteQuestions,
  pinBlock,
  readCopied,
  sharedBlockOf,
  slugOfTitle,
  valueAt,
  type Files,
  type FormView,
  type Gesture,
  type JsonObject,
  type PageView,
  type Pointer,
  type QuestionKind,
  type QuestionView,
  type Together,
} from '../../engine/studio.ts';
import { isJsonObject, joinPointer, splitPointer } from '../../engine/base/index.ts';
import type { ApiDiagnostic, SharedBlockSummary } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useAsk } from '../uses/things.tsx';
import { newQuestion } from './new-question.ts';
import { t } from './text.ts';

/** What is chosen in the outline: a page by its identifier, a question by its pointer. */
export type Chosen =
  { readonly type: 'page'; readonly id: string } | { readonly type: 'question'; readonly question: Pointer } | null;

/** The form and what can be done to it. */
export type FormEditor = {
  readonly view: FormView;
  /** Whether a file cannot be read now: the view is then the last that could be, and nothing can be done to it. */
  readonly broken: boolean;
  readonly files: Files;
  /** What is to mend, at its places in the files as they are. */
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  /** Questions that commands are about: the one that is chosen, and others that were chosen with it. */
  readonly selected: readonly Pointer[];
  /** Chooses a question too, or no longer; or all from the one that is chosen to it. */
  readonly select: (question: Pointer, how: 'toggle' | 'range') => void;
  /** What is selected, as a text for the clipboard; empty when nothing is. */
  readonly copy: () => string;
  /** Puts questions of the clipboard after what is chosen, or inside it; whether the text holds some. */
  readonly paste: (text: string) => boolean;
  /** The question, or the page, that was just added and is to be given its title; null when it is not the newest deed. */
  readonly added: string | null;
  /** What was last done, in words. */
  readonly said: string;
  readonly add: (kind: QuestionKind) => void;
  /** Adds a question that is a shared block, at a version. */
  readonly addBlock: (block: SharedBlockSummary) => void;
  readonly addPage: () => void;
  /** One place up or down, onto the next page too. */
  readonly shift: (by: -1 | 1) => void;
  /** Puts a question before another of the same page or section; at the end when null. */
  readonly place: (question: QuestionView, page: PageView | null, before: string | null) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** Gives a question the title that people read; the first of them names it. */
  readonly entitle: (question: QuestionView, title: string) => void;
  /** Asks for another name of what is chosen, or where it is used. */
  readonly ask: (deed: 'uses' | 'rename') => void;
  /** Carries out what a panel asks for. */
  readonly change: (gesture: Gesture) => void;
};

const FORM = 'form.schema.json';

/** Null while the form was never readable. */
export function useForm(
  diagnostics: readonly ApiDiagnostic[],
  chosen: Chosen,
  choose: (chosen: Chosen) => void,
): FormEditor | null {
  const { files, perform, store } = useStudio();
  const askThing = useAsk();
  const [said, say] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const [others, setOthers] = useState<readonly Pointer[]>([]);
  /** Where a range begins: what was last chosen alone. */
  const [anchor, setAnchor] = useState<Pointer | null>(null);
  const now = useMemo(() => formView(files), [files]);
  const [last, keep] = useState(now);
  if (now && now !== last) keep(now);
  const view = now ?? last;
  if (!view) return null;

  const selection = selectedIn(view, chosen, others);
  const selected = selection.map(({ question }) => question);

  const select = (question: Pointer, how: 'toggle' | 'range'): void => {
    const all = allQuestions(view).map((one) => one.question);
    const beginning = anchor !== null && selected.includes(anchor) ? anchor : selected.at(-1);
    const from = beginning === undefined ? -1 : all.indexOf(beginning);
    const to = all.indexOf(question);
    if (how === 'range' && from !== -1) {
      setOthers(all.slice(Math.min(from, to), Math.max(from, to) + 1));
      setAnchor(beginning ?? null);
    } else if (selected.length > 1 && selected.includes(question)) {
      const left = selected.filter((one) => one !== question);
      setOthers(left);
      choose({ type: 'question', question: left.at(-1) ?? question });
      return;
    } else setOthers([...selected, question]);
    choose({ type: 'question', question });
  };

  /** Does a gesture, and says what came of it; whether it was done. */
  const act = (gesture: Gesture, words: (after: FormView) => string): boolean => {
    const refused = perform(gesture);
    const after = formView(store.get().journal.files);
    say(refused || !after ? t('cannot') : words(after));
    setAdded(null);
    return refused === null;
  };

  const add = (kind: QuestionKind): void => {
    const { title, schema, category } = newQuestion(kind);
    const where = whereToAdd(view, chosen, kind);
    if (!where) return;
    const { container, page, before } = where;
    const name = nameOfTitle(title, namesIn(view, container));
    const personal = category ?? categoryBeside(files, view, where);
    const annotated = personal === null ? schema : annotate(schema, personal);
    const gesture: Gesture = {
      type: 'question.add',
      container,
      name,
      schema: annotated,
      required: kind !== 'yesNo' && kind !== 'group',
      page: page?.id ?? null,
      before,
      ...(category !== null && { category: { name: category, title: t(`category-${category}`) } }),
    };
    const question = joinPointer(container, name);
    const done = act(gesture, (after) => {
      const made = titleOf(after, question);
      if (page) return t('added', { title: made, page: page.title });
      return t('addedInside', { title: made, section: titleOf(after, ownerOf(container)) });
    });
    if (!done) return;
    choose({ type: 'question', question });
    setAdded(question);
  };

  const addBlock = ({ id, title, version }: SharedBlockSummary): void => {
    const where = whereToAdd(view, chosen, 'group');
    if (!where) return;
    const { container, page, before } = where;
    const name = nameOfTitle(title, namesIn(view, container));
    const personal = categoryBeside(files, view, where);
    const schema: JsonObject = { $ref: `urn:cagou:block:${id}`, title };
    const question = joinPointer(container, name);
    const add: Gesture = {
      type: 'question.add',
      container,
      name,
      schema: personal === null ? schema : annotate(schema, personal),
      required: true,
      page: page?.id ?? null,
      before,
    };
    // A scheme keeps to one version: the one that it is pinned to already.
    const parts = sharedBlockOf(files, schema)?.version ? [add] : [add, pinBlock(files, { id, version })];
    const words = (after: FormView): string =>
      page
        ? t('added', { title: titleOf(after, question), page: page.title })
        : t('addedInside', { title: titleOf(after, question), section: titleOf(after, ownerOf(container)) });
    if (act(together(parts), words)) choose({ type: 'question', question });
  };

  const addPage = (): void => {
    const title = t('newPage');
    const id = slugOfTitle(
      title,
      view.pages.map((page) => page.id),
    );
    if (act({ type: 'page.add', id, title, before: pageAfter(view, chosen) }, () => t('pageAdded', { title }))) {
      choose({ type: 'page', id });
      setAdded(id);
    }
  };

  const place = (question: QuestionView, page: PageView | null, before: string | null): void => {
    const moved = selected.includes(question.question) ? selection : [question];
    const container = containerOf(question.question);
    if (moved.some((one) => containerOf(one.question) !== container)) return say(t('notTogether'));
    const parts = moved.map(
      (one) => ({ type: 'question.move', question: one.question, page: page?.id ?? null, before }) as const,
    );
    act(together(parts), (after) =>
      moved.length === 1 ? placeInWords(after, question) : t('movedMany', { count: moved.length }),
    );
  };

  const shift = (by: -1 | 1): void => {
    if (chosen?.type === 'page') {
      const ids = view.pages.map((page) => page.id);
      const at = ids.indexOf(chosen.id);
      if (at + by < 0 || at + by >= ids.length) return;
      const before = by === -1 ? (ids[at - 1] ?? null) : (ids[at + 2] ?? null);
      const title = view.pages[at]?.title ?? '';
      act({ type: 'page.move', page: chosen.id, before }, () =>
        t('pageMoved', { title, rank: at + by + 1, count: ids.length }),
      );
      return;
    }
    const edge = by === -1 ? selection[0] : selection.at(-1);
    const target = edge && shifted(view, edge, by);
    if (edge && target) place(edge, target.page, target.before);
  };

  const duplicate = (): void => {
    const [first] = selection;
    if (!first) return;
    const taken = new Map<Pointer, string[]>();
    const parts = selection.map(({ question, title }) => {
      const container = containerOf(question);
      const names = taken.get(container) ?? [...namesIn(view, container)];
      const name = nameOfTitle(title, names);
      taken.set(container, [...names, name]);
      return { type: 'question.duplicate', question, name, title: t('copyOf', { title }) } as const;
    });
    const words = (): string =>
      selection.length === 1
        ? t('duplicated', { title: first.title })
        : t('duplicatedMany', { count: selection.length });
    if (!act(together(parts), words)) return;
    chooseAll(parts.map(({ question, name }) => joinPointer(containerOf(question), name)));
  };

  const chooseAll = (questions: readonly Pointer[]): void => {
    setOthers(questions);
    const last = questions.at(-1);
    if (last !== undefined) choose({ type: 'question', question: last });
  };

  const remove = (): void => {
    if (chosen?.type === 'page') return removePage(chosen.id);
    const [first] = selection;
    const last = selection.at(-1);
    if (!first || !last) return;
    const next = neighbour(view, last, selected);
    const parts = selection.map(({ question }) => ({ type: 'question.remove', question }) as const);
    const words = (): string =>
      selection.length === 1 ? t('removed', { title: first.title }) : t('removedMany', { count: selection.length });
    if (!act(together(parts), words)) return;
    setOthers([]);
    choose(next);
  };

  const copy = (): string => {
    if (selection.length === 0) return '';
    say(t('copied', { count: selection.length }));
    return JSON.stringify(copyQuestions(files, selection), null, 2);
  };

  const paste = (text: string): boolean => {
    const copied = readCopied(text);
    const [first] = copied?.questions ?? [];
    const where = first && whereToAdd(view, chosen, first.schema['type'] === 'object' ? 'group' : 'text');
    if (!copied || !where) return false;
    const { gesture, pasted } = pasteQuestions(files, copied, { ...where, page: where.page?.id ?? null });
    if (act(gesture, () => t('pasted', { count: pasted.length }))) chooseAll(pasted);
    return true;
  };

  const removePage = (id: string): void => {
    const at = view.pages.findIndex((page) => page.id === id);
    const page = view.pages[at];
    const into = view.pages[at - 1] ?? view.pages[at + 1];
    if (!page) return;
    const isEmpty = page.questions.length === 0 && page.unknown.length === 0;
    if (!isEmpty && !into) return say(t('lastPage'));
    const words = (): string =>
      isEmpty || !into
        ? t('pageRemovedEmpty', { title: page.title })
        : t('pageRemoved', { title: page.title, into: into.title });
    if (act({ type: 'page.remove', page: id, into: into?.id ?? null }, words)) {
      choose(into ? { type: 'page', id: into.id } : null);
    }
  };

  return {
    view,
    broken: now === null,
    files,
    diagnostics,
    chosen,
    choose: (next) => {
      setOthers([]);
      setAnchor(next?.type === 'question' ? next.question : null);
      choose(next);
    },
    selected,
    select,
    copy,
    paste,
    added,
    said,
    add,
    addBlock,
    addPage,
    shift,
    place,
    duplicate,
    remove,
    entitle: (question, title) => {
      const name = nameToGive(view, question, title);
      if (name === null) return void act(titleGesture(files, question, title), () => t('changed'));
      const gesture: Gesture = { type: 'question.name', question: question.question, name, title };
      if (act(gesture, () => t('changed'))) {
        choose({ type: 'question', question: joinPointer(containerOf(question.question), name) });
      }
    },
    ask: (deed) => {
      const question = chosen?.type === 'question' ? chosen.question : null;
      if (question === null) return;
      askThing({
        thing: { kind: 'field', name: question },
        deed,
        onRenamed: (name) => {
          say(t('renamed', { name }));
          choose({ type: 'question', question: joinPointer(containerOf(question), name) });
        },
      });
    },
    change: (gesture) => void act(gesture, () => t('changed')),
  };
}

/** Several gestures as one, or the only one. */
function together(parts: Together['parts']): Gesture {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { type: 'together', parts };
}

/** What commands are about, in the order of the form: what is inside another of them goes with it. */
function selectedIn(view: FormView, chosen: Chosen, others: readonly Pointer[]): readonly QuestionView[] {
  if (chosen?.type !== 'question') return [];
  const wanted = new Set(others.includes(chosen.question) ? others : [chosen.question]);
  return allQuestions(view).filter(
    ({ question }) =>
      wanted.has(question) && ![...wanted].some((outer) => outer !== question && question.startsWith(`${outer}/`)),
  );
}

/** The question at a pointer. */
export function questionAt(view: FormView, question: Pointer): QuestionView | undefined {
  return allQuestions(view).find((one) => one.question === question);
}

/** The object that a question is asked in: `''` for the form, `/enfants/*` for a member of a list. */
export const containerOf = (question: Pointer): Pointer => joinPointer('', ...splitPointer(question).slice(0, -1));

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

/** The question whose answer an object is, or is a member of. */
const ownerOf = (container: Pointer): Pointer => container.replace(/\/\*$/u, '');

type Where = { readonly container: Pointer; readonly page: PageView | null; readonly before: string | null };

/** After what is chosen; inside it when it is a section, at the end of the last page when nothing is. */
function whereToAdd(view: FormView, chosen: Chosen, kind: QuestionKind): Where | null {
  const last = view.pages.at(-1);
  const atEnd = last ? { container: '', page: last, before: null } : null;
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
  return container === '' && !page ? atEnd : { container, page, before: next?.name ?? null };
}

/** Where the title that people read is written. */
function titleGesture(files: Files, { question, at }: QuestionView, value: string): Gesture {
  const presented = { file: 'form.ui.json', pointer: joinPointer('/fields', question, 'title') };
  const isPresented = valueAt(files, presented) !== undefined;
  return { type: 'set', at: isPresented ? presented : { file: FORM, pointer: joinPointer(at, 'title') }, value };
}

/** The name that a first title gives; null where the question has one that somebody chose. */
function nameToGive(view: FormView, question: QuestionView, title: string): string | null {
  const unnamed = FIRST_TITLES.map((first) => nameOfTitle(t(first), []));
  if (!unnamed.includes(question.name.replace(/\d+$/u, ''))) return null;
  return nameOfTitle(title, namesIn(view, containerOf(question.question)));
}

const FIRST_TITLES = ['newQuestion', 'newSection', 'newRepeat', 'newDocument'] as const;

/** Names that a new question of an object may not have. */
function namesIn(view: FormView, container: Pointer): readonly string[] {
  const asked = allQuestions(view).flatMap(({ question, name }) => (containerOf(question) === container ? [name] : []));
  return [...asked, ...view.pages.flatMap(({ unknown }) => unknown)];
}

/** Most often what is asked together is of one category. */
function categoryBeside(files: Files, view: FormView, { container, page }: Where): string | null {
  if (container !== '') return null;
  const beside = (page?.questions ?? []).flatMap(({ at }) => {
    const personal = valueAt(files, { file: FORM, pointer: joinPointer(at, 'cagou', 'personal') });
    return typeof personal === 'string' ? [personal] : [];
  });
  return beside.at(-1) ?? view.categories.at(-1)?.name ?? null;
}

function annotate(schema: JsonObject, personal: string): JsonObject {
  const own = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
  return { ...schema, cagou: { ...own, personal } };
}

function titleOf(view: FormView, question: Pointer): string {
  return questionAt(view, question)?.title ?? '';
}

function pageAfter(view: FormView, chosen: Chosen): string | null {
  const at =
    chosen?.type === 'page'
      ? view.pages.findIndex(({ id }) => id === chosen.id)
      : chosen
        ? view.pages.findIndex(({ questions }) => questions.some((one) => chosen.question.startsWith(one.question)))
        : -1;
  return at === -1 ? null : (view.pages[at + 1]?.id ?? null);
}

/** Where a question goes that moves one place. */
function shifted(view: FormView, question: QuestionView, by: -1 | 1): Omit<Where, 'container'> | null {
  const { page, questions } = siblingsOf(view, question.question);
  const at = questions.findIndex((one) => one.question === question.question);
  if (by === -1 && at > 0) return { page, before: questions[at - 1]?.name ?? null };
  if (by === 1 && at < questions.length - 1) return { page, before: questions[at + 2]?.name ?? null };
  const next = page && view.pages[view.pages.indexOf(page) + by];
  if (!next) return null;
  return { page: next, before: by === 1 ? (next.questions[0]?.name ?? null) : null };
}

function placeInWords(view: FormView, { question, title }: QuestionView): string {
  const { page, questions } = siblingsOf(view, question);
  const rank = questions.findIndex((one) => one.question === question) + 1;
  return t('moved', {
    title,
    rank,
    count: questions.length,
    page: page?.title ?? titleOf(view, ownerOf(containerOf(question))),
  });
}

/** What is chosen once a question is gone. */
function neighbour(view: FormView, { question }: QuestionView, gone: readonly Pointer[]): Chosen {
  const { page, questions } = siblingsOf(view, question);
  const at = questions.findIndex((one) => one.question === question);
  const isLeft = (one: QuestionView): boolean => !gone.includes(one.question);
  const next = questions.slice(at + 1).find(isLeft) ?? questions.slice(0, at).findLast(isLeft);
  if (next) return { type: 'question', question: next.question };
  if (page) return { type: 'page', id: page.id };
  const owner = ownerOf(containerOf(question));
  return owner === '' ? null : { type: 'question', question: owner };
}
