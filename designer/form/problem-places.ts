/*
 * Where on the screen of a form something to mend is told: below the field of the question that mends it, at the head of the
 * question or of the page for what no field mends, and where nothing is chosen for what is of neither.
 */
import { joinPointer } from '../../engine/base/index.ts';
import { allQuestions, type FormView, type QuestionView } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { isWithin } from '../at-its-field.ts';
import { screenOfFile } from '../screens.ts';
import { innermost, type SourcePart } from '../source/shared-selection.ts';
import type { Chosen } from './places.ts';

/** The file of what pages and screens say of questions. */
export const FORM_UI = 'form.ui.json';

/** A field of the settings of a question, and the parts of the files that it sets. */
export type QuestionField = { readonly name: string; readonly sets: readonly SourcePart[] };

/** Where what says of a question how it is shown stands. */
export const shownAt = ({ question }: QuestionView): string => joinPointer('/fields', question);

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
