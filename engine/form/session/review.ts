/*
 * The last page of a form: all answers to read again, and what is still missing before they can be filed.
 */
import { splitPointer } from '../../base/pointer.ts';
import type { JsonObject } from '../../base/values.ts';
import type { FieldError, Form } from '../form.ts';
import { memberAround } from '../fields/member-title.ts';
import { missingAnswers } from '../reading/missing-answers.ts';
import { reviewSections, type ReviewSection } from '../reading/review-sections.ts';
import type { Judgement } from './session.ts';

/** An error where the whole form is read: the page that it is mended on, and the member of a list that it is in, if it is in one. */
export type PlacedError = FieldError & { readonly page: string; readonly member: string | null };

/** What is read before filing; answers can be filed once `errors` and `blocking` are empty. */
export type FormReview = {
  readonly sections: readonly ReviewSection[];
  /** In the order in which the form asks; on the first page when it blames no question. */
  readonly errors: readonly PlacedError[];
  readonly blocking: readonly string[];
  /** Labels of the questions that may be answered after filing, and are not yet. */
  readonly later: readonly string[];
};

/** The review of answers, given what filing would say of them; at most `most` rows are laid out. */
export function reviewForm(form: Form, answers: JsonObject, judgement: Judgement, most: number): FormReview {
  return {
    sections: reviewSections(form, answers, most),
    errors: placeErrors(form, judgement.errors),
    blocking: judgement.blocking,
    later: missingAnswers(form, answers).map(({ label }) => label),
  };
}

function placeErrors(form: Form, errors: readonly FieldError[]): readonly PlacedError[] {
  const { pages } = form.model.ui;
  const places = new Map(
    pages
      .flatMap(({ id, fields }) => fields.map((name) => [name, id] as const))
      .map(([name, page], rank) => [name, { page, rank }]),
  );
  const placeOf = ({ pointer }: FieldError) =>
    places.get(splitPointer(pointer)[0] ?? '') ?? { page: pages[0]?.id ?? '', rank: -1 };
  return errors
    .toSorted((left, right) => placeOf(left).rank - placeOf(right).rank)
    .map((error) => ({ ...error, page: placeOf(error).page, member: memberAround(form, error.pointer) }));
}
