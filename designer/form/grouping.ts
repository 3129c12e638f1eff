/* Commands that put the questions that are chosen into one section, and what keeps them from it, in words. */
import { joinPointer } from '../../engine/base/index.ts';
import {
  allQuestions,
  blockTextOf,
  definitionOf,
  nameOfTitle,
  pagesEmptied,
  perform,
  shareTogether,
  valueAt,
  whereUsed,
  type EditRefusal,
  type Files,
  type FormView,
  type Pointer,
  type SectionGesture,
} from '../../engine/studio.ts';
import type { Hands } from './hands.ts';
import { containerOf, namesIn, questionAt, titleOf } from './places.ts';
import { t } from './text.ts';

const FORM = 'form.schema.json';

/** What becomes of the questions that are chosen, before it is done. */
export type Grouping = {
  /** Why they stay where they are, with the place in form.schema.json that keeps them, if there is one; null when they move. */
  readonly held: { readonly words: string; readonly pointer: Pointer | null } | null;
  /** Places that say their names, and files that these are in. */
  readonly places: number;
  readonly files: number;
  /** Titles of pages that ask nothing else, and go. */
  readonly pages: readonly string[];
};

/** Each is about the questions that are chosen. */
export type GroupingCommands = {
  /** Puts them into a section of that title, which is chosen; with a block, the section becomes its reference. */
  readonly group: (title: string, block: { readonly id: string; readonly version: number } | null) => void;
  /** The text of the block that they become under a title. */
  readonly blockOf: (title: string) => string;
};

/** The commands, on the form as it is. */
export function groupingCommands({ view, files, selection, act, choose }: Hands): GroupingCommands {
  const questions = selection.map(({ question }) => question);
  const gestureOf = (title: string): SectionGesture => sectionGesture(view, questions, title);
  return {
    group: (title, block) => {
      const gesture = gestureOf(title);
      const shared = block && shareTogether(files, gesture, block);
      const done = shared?.type === 'refused' ? gesture : (shared ?? gesture);
      if (act(done, () => t('grouped', { count: questions.length, title })))
        choose({ type: 'question', question: joinPointer('', gesture.name) });
    },
    blockOf: (title) => {
      const gesture = gestureOf(title);
      const after = perform(files, gesture);
      if (after.type === 'refused') return 'null';
      const question = joinPointer('', gesture.name);
      const form = valueAt(after.files, { file: FORM, pointer: '' }) ?? null;
      return blockTextOf(after.files, { at: definitionOf(form, question)?.at ?? '', question });
    },
  };
}

const sectionGesture = (view: FormView, questions: readonly Pointer[], title: string): SectionGesture => ({
  type: 'question.group',
  questions,
  name: nameOfTitle(title, namesIn(view, '')),
  title,
});

/** What would become of questions, whatever their section is called. */
export function groupingOf(view: FormView, files: Files, questions: readonly Pointer[]): Grouping {
  const uses = questions.flatMap((name) => whereUsed(files, { kind: 'field', name }));
  const names = questions.map((one) => one.slice(1));
  const after = questions.some((one) => containerOf(one) !== '')
    ? null
    : perform(files, sectionGesture(view, questions, t('newSection')));
  return {
    held:
      after === null
        ? { words: t('groupInside'), pointer: null }
        : after.type === 'refused'
          ? inWords(view, questions, after)
          : null,
    places: uses.length,
    files: new Set(uses.map(({ file }) => file)).size,
    pages: pagesEmptied(files, names).map(({ id }) => view.pages.find((page) => page.id === id)?.title ?? id),
  };
}

function inWords(
  view: FormView,
  questions: readonly Pointer[],
  { code, file, pointer, name }: EditRefusal,
): NonNullable<Grouping['held']> {
  if (code !== 'does-not-fit' || file !== FORM) return { words: t('cannot'), pointer: null };
  if (pointer.endsWith('/cagou/calculated')) {
    const own = allQuestions(view).find(({ at }) => pointer === `${at}/cagou/calculated`);
    return { words: t('heldCalculated', { title: own?.title ?? '' }), pointer };
  }
  const question = joinPointer('', name);
  if (!questionAt(view, question)) return { words: t('heldByText'), pointer };
  const word = questions.includes(question) ? 'heldTwice' : 'heldByAnswer';
  return { words: t(word, { title: titleOf(view, question) }), pointer };
}
