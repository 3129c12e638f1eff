/* What a form says of a question in more than one place: its title, the name made of it, its category, and its place in words. */
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import {
  FORMS,
  nameOfTitle,
  valueAt,
  type Files,
  type FormView,
  type Gesture,
  type JsonObject,
  type QuestionView,
} from '../../engine/studio.ts';
import { containerOf, namesIn, ownerOf, siblingsOf, titleOf, type Where } from './places.ts';
import { t, tOf } from './text.ts';

/** Where the title that people read is written. */
export function titleGesture(files: Files, { file, question, at }: QuestionView, value: string): Gesture {
  const presented = { file: 'form.ui.json', pointer: joinPointer('/fields', question, 'title') };
  const isPresented = file === FORMS.request.file && valueAt(files, presented) !== undefined;
  return { type: 'set', at: isPresented ? presented : { file, pointer: joinPointer(at, 'title') }, value };
}

/** The name that a first title gives; null where the question has one that somebody chose. */
export function nameToGive(view: FormView, question: QuestionView, title: string): string | null {
  const unnamed = FIRST_TITLES.map((first) => nameOfTitle(t(first), []));
  if (!unnamed.includes(question.name.replace(/\d+$/u, ''))) return null;
  return nameOfTitle(title, namesIn(view, containerOf(question.question)));
}

/** Most often what is asked together is of one category. */
export function categoryBeside(files: Files, view: FormView, { container, page }: Where): string | null {
  // What is recorded after the filing has a category of its own, which privacy.json names.
  if (container !== '' || view.form !== 'request') return null;
  const beside = (page?.questions ?? []).flatMap(({ at }) => {
    const personal = valueAt(files, { file: FORMS.request.file, pointer: joinPointer(at, 'cagou', 'personal') });
    return typeof personal === 'string' ? [personal] : [];
  });
  return beside.at(-1) ?? view.categories.at(-1)?.name ?? null;
}

/** A schema with the category of its data. */
export function annotate(schema: JsonObject, personal: string): JsonObject {
  const own = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
  return { ...schema, cagou: { ...own, personal } };
}

/** Where a question stands now, as it is said. */
export function placeInWords(view: FormView, { question, title }: QuestionView): string {
  const { page, questions } = siblingsOf(view, question);
  const rank = questions.findIndex((one) => one.question === question) + 1;
  const container = containerOf(question);
  if (container === '' && !page) return tOf(view.form, 'movedAlone', { title, rank, count: questions.length });
  return t('moved', { title, rank, count: questions.length, page: page?.title ?? titleOf(view, ownerOf(container)) });
}

const FIRST_TITLES = ['newQuestion', 'newFinding', 'newSection', 'newRepeat', 'newDocument', 'newDocuments'] as const;
