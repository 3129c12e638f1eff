/** What one post changes of the answers, and what is then wrong on its page: drafts, previews and corrections alike. */
import {
  activePages,
  blockingConditions,
  decodePost,
  evaluateAnswers,
  keepHidden,
  memberAround,
  normaliseAnswers,
  pruneAnswers,
  reviewSections,
  settleData,
  type Evaluation,
  type Channel,
  type CompiledDispositif,
  type FieldError,
  type Form,
  type FormSchema,
  type Instant,
  type JsonObject,
  type ReviewSection,
} from '../../../engine/index.ts';
import { problemOf } from '../../api/refusals.ts';
import { refuseExcess } from '../../filing/index.ts';
import { applyAction } from '../../forms/actions.ts';
import { ACTION_NAME } from '../../forms/names.ts';
import { said } from '../serve/text.ts';
import { lastText, type Post } from './read-post.ts';
import { splitPointer } from '../../../engine/base/index.ts';

/** What a post of a page makes of the answers, before anything is stored. */
export interface PageChange {
  readonly answers: JsonObject;
  /** A button of the page changed a list or a document: the page is shown again. */
  readonly stays: boolean;
  /** The button pressed. */
  readonly action: string;
}

/**
 * Answers once a post is merged into those before; `fields` are the root properties that the page showed. Throws
 * `answers-too-large`.
 */
export function mergePost(form: Form, before: JsonObject, fields: readonly string[], post: Post): PageChange {
  const { model } = form;
  const others = Object.entries(before).filter(([name]) => !fields.includes(name));
  const posted = { ...Object.fromEntries(others), ...decodePost(model, post.pairs, fields) };
  requireBounded(model.schema, posted);
  const merged = keepHidden(form, before, posted);
  const action = lastText(post, ACTION_NAME);
  const acted = applyAction(merged, action);
  if (acted) requireBounded(model.schema, acted);
  return {
    answers: settleData(form, normaliseAnswers(model, acted ?? merged)),
    stays: acted !== null || walletPointer(action) !== null,
    action,
  };
}

/** Throws `answers-too-large` for answers that are more than a form can ask. */
export function requireBounded(schema: FormSchema, answers: JsonObject): void {
  const excess = refuseExcess(schema, answers);
  if (excess) throw problemOf(excess);
}

/** Root properties that a page shows given the answers. */
export function shownFields(form: Form, answers: JsonObject, pageId: string): readonly string[] {
  return activePages(form, answers).find(({ id }) => id === pageId)?.fields ?? [];
}

/** What filing would say of the answers; values that are not asked do not count. */
export function judge(
  compiled: CompiledDispositif,
  answers: JsonObject,
  context: { readonly now: Instant; readonly channel: Channel },
): Evaluation {
  return evaluateAnswers(compiled, pruneAnswers(compiled.form, answers), context);
}

/** Errors that blame a field among some root properties. */
export function errorsOn(errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] {
  return errors.filter(({ pointer }) => fields.includes(rootOf(pointer)));
}

/** Errors in the order in which the form asks, each with the page of its field; the first page for one that blames none. */
export function errorsByPage(
  form: Form,
  errors: readonly FieldError[],
): readonly (FieldError & { readonly page: string })[] {
  const { pages } = form.model.ui;
  const places = new Map(
    pages
      .flatMap(({ id, fields }) => fields.map((name) => [name, id] as const))
      .map(([name, page], rank) => [name, { page, rank }]),
  );
  const placeOf = ({ pointer }: FieldError) => places.get(rootOf(pointer)) ?? { page: pages[0]?.id ?? '', rank: -1 };
  return errors
    .toSorted((left, right) => placeOf(left).rank - placeOf(right).rank)
    .map((error) => {
      const member = memberAround(form, error.pointer);
      const message = member === null ? error.message : said.ofMember(member, error.message);
      return { ...error, message, page: placeOf(error).page };
    });
}

/** Sentences of the conditions that are not met and forbid filing. */
export function blockingSentences({ eligibility }: Pick<Evaluation, 'eligibility'>): readonly string[] {
  return eligibility.filter(({ met, effect }) => effect === 'block' && met === false).map(({ message }) => message);
}

/** The same, where nothing else of a judgement is asked for. */
export function blockingSoFar(
  compiled: CompiledDispositif,
  answers: JsonObject,
  context: { readonly now: Instant; readonly channel: Channel },
): readonly string[] {
  return blockingConditions(compiled, answers, context).map(({ message }) => message);
}

/** Rows of answers that a page shows. */
export const MOST_ROWS = 3_000;

/** Answers laid out to be read again on a page, lists cut where it would be too long to be read. */
export function sectionsToRead(form: Form, answers: JsonObject): readonly ReviewSection[] {
  return reviewSections(form, answers, MOST_ROWS);
}

/** Whether all that is missing are questions that the post itself made appear: without a script, nobody has seen them. */
export function areAllNew(form: Form, before: JsonObject, errors: readonly FieldError[]): boolean {
  const asked = new Set(reviewSections(form, before).flatMap(({ rows }) => rows.map(({ pointer }) => pointer)));
  return errors.length > 0 && errors.every(({ keyword, pointer }) => keyword === 'required' && !asked.has(pointer));
}

/** The name of the question that a JSON pointer (RFC 6901) lies in, its escapes undone; empty for the whole. */
export function rootOf(pointer: string): string {
  return splitPointer(pointer)[0] ?? '';
}

/** The field that a button gives a document of the wallet to; null for other buttons. */
export function walletPointer(action: string): string | null {
  return /^wallet:(\/.*)$/su.exec(action)?.[1] ?? null;
}
