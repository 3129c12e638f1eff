/*
 * Where on the screen of a form something to mend is told: below the field of the question that mends it, at the head of the
 * question or of the page for what no field mends, and where nothing is chosen for what is of neither.
 */
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { allQuestions, choicesOf, type FormView, type JsonObject, type QuestionView } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { isWithin } from '../at-its-field.ts';
import { screenOfFile } from '../screens.ts';
import { innermost, type SourcePart } from '../source/shared-selection.ts';
import { wordsFor } from './annotation-words.ts';
import { limitsOf } from './drawn-keywords.ts';
import type { Chosen } from './places.ts';
import type { QuestionPanel } from './question-panel.ts';

/** The file of what pages and screens say of questions. */
export const FORM_UI = 'form.ui.json';

/** A field of the settings of a question, and the parts of the files that it sets. */
export type QuestionField = { readonly name: string; readonly sets: readonly SourcePart[] };

/** Where what says of a question how it is shown stands. */
const shownAt = ({ question }: QuestionView): string => joinPointer('/fields', question);

/** The object that lists the choices of a question, and where it stands; null where no field draws them. */
export function drawnChoices(
  question: QuestionView,
  schema: JsonObject,
): { readonly at: string; readonly choices: NonNullable<ReturnType<typeof choicesOf>> } | null {
  const isMany = question.kind === 'choices';
  if (!isMany && question.kind !== 'choice') return null;
  const holder = isMany ? schema['items'] : schema;
  // Values alone have no words to change.
  if (!isJsonObject(holder) || holder['oneOf'] === undefined) return null;
  const choices = choicesOf(holder);
  const within = isMany ? joinPointer(question.at, 'items') : question.at;
  return choices && { at: joinPointer(within, 'oneOf'), choices };
}

/** The fields that the settings of a question draw. */
export function fieldsOf({ form, question, schema }: QuestionPanel): readonly QuestionField[] {
  const { file, at, kind, calculated } = question;
  const field = (name: string, ...words: readonly string[]): QuestionField => ({
    name,
    sets: [{ file, pointer: joinPointer(at, ...(words.length === 0 ? [name] : words)) }],
  });
  const limits = limitsOf(kind).map((keyword) => field(keyword));
  const category = field('personal', 'cagou', 'personal');
  if (calculated !== null) return [field('title'), field('calculated', 'cagou', 'calculated'), ...limits, category];
  const hint = field('hint', 'cagou', 'hint');
  const choices = drawnChoices(question, schema);
  return [
    field('title'),
    { ...hint, sets: [...hint.sets, { file: FORM_UI, pointer: joinPointer(shownAt(question), 'hint') }] },
    ...(form.view.form === 'findings' ? ['states', 'functions'].map((word) => field(word, 'cagou', word)) : []),
    ...(choices ? [{ name: 'choices', sets: [{ file, pointer: choices.at }] }] : []),
    ...(kind === 'repeat' ? [field('member', 'items', 'title')] : []),
    ...(kind === 'list' ? [field('data', 'cagou', 'data')] : []),
    ...limits,
    category,
    {
      name: 'condition',
      sets: question.conditions.map((condition) => ({ file: condition.file, pointer: condition.at })),
    },
    ...wordsFor(kind, form.view.form).map(({ word }) => field(word, 'cagou', word)),
  ];
}

const isSetBy = ({ file, pointer }: SourcePart, { sets }: QuestionField): boolean =>
  sets.some((set) => set.file === file && isWithin(pointer, set.pointer));

/** Where a question is written, what says when it is asked and how it is shown included. */
export const partsOf = (question: QuestionView): readonly SourcePart[] => [
  { file: question.file, pointer: question.at },
  { file: FORM_UI, pointer: shownAt(question) },
  ...question.conditions.map(({ file, at }) => ({ file, pointer: at })),
];

/** What is to mend of a question, its conditions and how it is shown included, without that of the questions it holds. */
export function problemsOf(diagnostics: readonly ApiDiagnostic[], question: QuestionView): readonly ApiDiagnostic[] {
  const inside = question.children.map(({ at }) => at);
  const own = partsOf(question);
  return diagnostics.filter(
    ({ file, pointer }) =>
      own.some((part) => part.file === file && isWithin(pointer, part.pointer)) &&
      !(file === question.file && inside.some((child) => isWithin(pointer, child))),
  );
}

/** The same by the field that mends it; under `null` what is told at the head of the question. */
export function problemsByField(
  fields: readonly QuestionField[],
  problems: readonly ApiDiagnostic[],
): ReadonlyMap<string | null, readonly ApiDiagnostic[]> {
  return Map.groupBy(problems, (problem) => fields.find((field) => isSetBy(problem, field))?.name ?? null);
}

/** What is to choose for a part of the files to be in sight; null where it is of no page and of no question. */
export function chosenFor(view: FormView, { file, pointer }: SourcePart): Chosen {
  const questions = allQuestions(view);
  const page = file === FORM_UI ? innermost(view.pages, pointer) : null;
  if (page) return { type: 'page', id: page.id };
  const shown =
    file === FORM_UI
      ? innermost(
          questions.map((one) => ({ ...one, at: shownAt(one) })),
          pointer,
        )
      : null;
  const found =
    shown ??
    innermost(
      questions.filter((one) => one.file === file),
      pointer,
    ) ??
    questions.find(({ conditions }) => conditions.some((one) => one.file === file && isWithin(pointer, one.at)));
  return found ? { type: 'question', question: found.question } : null;
}

/** What is to mend of the form, and is told at no page and at no question. */
export function problemsElsewhere(view: FormView, diagnostics: readonly ApiDiagnostic[]): readonly ApiDiagnostic[] {
  const own = view.form === 'request' ? 'form' : 'findings';
  return diagnostics.filter((problem) => screenOfFile(problem.file) === own && chosenFor(view, problem) === null);
}
