/* Commands on what is chosen in the form: moved, duplicated, removed, copied. */
import { joinPointer } from '../../engine/base/index.ts';
import { copyQuestions, nameOfTitle, type PageView, type Pointer, type QuestionView } from '../../engine/studio.ts';
import { ofForm, together, type Hands } from './hands.ts';
import { containerOf, namesIn, neighbour, shifted } from './places.ts';
import { placeInWords } from './question-words.ts';
import { t, tOf } from './text.ts';

/** Each is about what is selected, a page or questions. */
export type MovingCommands = {
  /** One place up or down, onto the next page too. */
  readonly shift: (by: -1 | 1) => void;
  /** Puts a question before another of the same page or section; at the end when null. */
  readonly place: (question: QuestionView, page: PageView | null, before: string | null) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** As a text for the clipboard; empty when nothing is selected. */
  readonly copy: () => string;
};

/** The commands, on the form as it is. */
export function movingCommands({
  view,
  files,
  chosen,
  selection,
  act,
  removing,
  say,
  choose,
  chooseAll,
}: Hands): MovingCommands {
  const place = (question: QuestionView, page: PageView | null, before: string | null): void => {
    const moved = selection.some((one) => one.question === question.question) ? selection : [question];
    const container = containerOf(question.question);
    if (moved.some((one) => containerOf(one.question) !== container)) return say(t('notTogether'));
    const parts = moved.map(
      (one) =>
        ({ ...ofForm(view), type: 'question.move', question: one.question, page: page?.id ?? null, before }) as const,
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
      return { ...ofForm(view), type: 'question.duplicate', question, name, title: t('copyOf', { title }) } as const;
    });
    const words = (): string =>
      selection.length === 1
        ? tOf(view.form, 'duplicated', { title: first.title })
        : t('duplicatedMany', { count: selection.length });
    if (!act(together(parts), words)) return;
    chooseAll(parts.map(({ question, name }) => joinPointer(containerOf(question), name)));
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

  const remove = (): void => {
    if (chosen?.type === 'page') return removePage(chosen.id);
    const [first] = selection;
    const last = selection.at(-1);
    if (!first || !last) return;
    const next = neighbour(
      view,
      last,
      selection.map(({ question }) => question),
    );
    const parts = selection.map(({ question }) => ({ ...ofForm(view), type: 'question.remove', question }) as const);
    const gesture = together(parts);
    const isOne = selection.length === 1;
    const words = (): string =>
      isOne ? tOf(view.form, 'removed', { title: first.title }) : t('removedMany', { count: parts.length });
    removing(isOne ? first.title : t('severalQuestions', { count: parts.length }), gesture, () => {
      if (act(gesture, words)) choose(next);
    });
  };

  const copy = (): string => {
    if (selection.length === 0) return '';
    say(t('copied', { count: selection.length }));
    return JSON.stringify(copyQuestions(files, selection), null, 2);
  };

  return { shift, place, duplicate, remove, copy };
}
