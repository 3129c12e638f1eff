/*
 * An age is an answer that nobody types: a condition on one brings it along where the form does not have it yet, worked out from
 * a date of birth.
 */
import { joinPointer } from '../../engine/base/index.ts';
import {
  allQuestions,
  nameOfTitle,
  valueAt,
  type Files,
  type FormView,
  type JsonObject,
  type Together,
} from '../../engine/studio.ts';
import type { QuestionAsked } from './condition-words.ts';
import { namesIn } from './places.ts';
import { annotate } from './question-words.ts';
import { t } from './details/text.ts';

/** A date of the form itself, or of one of its sections or blocks, by the names on the way to it. */
type DateAsked = QuestionAsked & { readonly path: readonly string[] };

/** An age that the form does not have yet, with the gesture that gives it to the form. */
export type NewAge = DateAsked & { readonly brings: Together['parts'][number] };

/** Dates that are of a birth are asked as such: an age since any other day is no age. */
const BIRTH = /naissance|(?<!\p{L})née?(?!\p{L})|birth|born/iu;

/** The age of whoever was born on a date that the form asks for; null for another date, and where the form has that age already. */
export function ageFrom({ path, title, schema }: DateAsked, view: FormView, files: Files): NewAge | null {
  if (schema['format'] !== 'date' || !BIRTH.test(title)) return null;
  const calculated = `years and months duration(${path.join('.')}, aujourdhui).years`;
  if (allQuestions(view).some((question) => question.calculated === calculated)) return null;
  const around = title.split(BETWEEN).slice(0, -1);
  const called = path.length > 1 || around.length > 0 ? t('age') : t('ageOf', { title });
  const name = nameOfTitle(called, namesIn(view, ''));
  const age = { title: called, type: 'integer', cagou: { calculated } };
  const personal = categoryOf(files, view, path);
  const brought: JsonObject = personal === null ? age : annotate(age, personal);
  const brings: NewAge['brings'] = {
    type: 'question.add',
    container: '',
    name,
    schema: brought,
    required: false,
    page: null,
    before: null,
  };
  return { path: [name], title: [...around, called].join(BETWEEN), schema: brought, brings };
}

/** Between the title of a section and that of what it asks. */
export const BETWEEN = ' › ';

/** The category of the data on a way, that of the section where the date has none of its own. */
function categoryOf(files: Files, view: FormView, path: readonly string[]): string | null {
  const way = new Set(path.map((_name, rank) => joinPointer('', ...path.slice(0, rank + 1))));
  const asked = allQuestions(view).filter(({ question }) => way.has(question));
  const named = asked.map(({ file, at }) => valueAt(files, { file, pointer: joinPointer(at, 'cagou', 'personal') }));
  return named.findLast((category) => typeof category === 'string') ?? null;
}
