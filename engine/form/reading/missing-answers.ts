/*
 * What a request was filed without, though it is expected: the soft fields that are asked and not answered. They are what
 * the person is told will be asked for, and what the agent can ask for.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { atPointer } from '../../base/json.ts';
import type { Form } from '../form.ts';
import type { JsonObject, Pointer } from '../../base/values.ts';
import { reviewSections, type ReviewRow } from './review-sections.ts';
import { findField } from '../fields/field-index.ts';

/** An expected answer that is not there. */
export type MissingAnswer = {
  readonly pointer: Pointer;
  /** The question, with the member or section it is about: « Enfant 1 : Acte de naissance ». */
  readonly label: string;
  /** Title of its page. */
  readonly page: string;
};

/** The soft fields that are asked and not answered, in the order of the form; a section that is missing is told whole. */
export function missingAnswers(form: Form, answers: JsonObject): readonly MissingAnswer[] {
  const missing: MissingAnswer[] = [];
  for (const { title, rows } of reviewSections(form, answers)) {
    const labels = questionLabels(rows, title);
    for (const [at, row] of rows.entries()) {
      if (!findField(form.model, row.pointer)?.annotation.soft || isGiven(row, answers)) continue;
      // Rows of a section follow it.
      if (row.pointer.startsWith(`${missing.at(-1)?.pointer ?? row.pointer}/`)) continue;
      missing.push({ pointer: row.pointer, label: labels[at] ?? row.label, page: title });
    }
  }
  return missing;
}

/** The questions of a page, each as it is read alone: under « Personne 1 », « Nom » is « Personne 1 : Nom ». */
export function questionLabels(rows: readonly ReviewRow[], page: string): readonly string[] {
  const around: ReviewRow[] = [];
  return rows.map((row) => {
    while (around.length > 0 && !row.pointer.startsWith(`${around.at(-1)?.pointer}/`)) around.pop();
    const heading = around.at(-1);
    if (row.heading) around.push(row);
    return heading === undefined || heading.label === page ? row.label : `${heading.label} : ${row.label}`;
  });
}

function isGiven({ pointer, heading, value, file }: ReviewRow, answers: JsonObject): boolean {
  if (!heading) return value !== null || file !== null;
  const found = atPointer(answers, pointer);
  return isJsonList(found) ? found.length > 0 : isJsonObject(found) && Object.keys(found).length > 0;
}
