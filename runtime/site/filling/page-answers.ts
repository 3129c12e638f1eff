/** What one post changes of the answers, and what is then wrong on its page: drafts, previews and corrections alike. */
import {
  blockingConditions,
  decodePost,
  foreseeFiling,
  keepHidden,
  reviewForm,
  settleAnswers,
  type Channel,
  type CompiledDispositif,
  type FieldError,
  type Form,
  type FormReview,
  type FormSchema,
  type Instant,
  type JsonObject,
  type Judgement,
  type LocalDate,
  type QuotaCounts,
  withCalculated,
} from '../../../engine/index.ts';
import { pageSchema } from '../../../engine/form/browser.ts';
import { problemOf } from '../../api/refusals.ts';
import { refuseExcess } from '../../filing/index.ts';
import { applyAction } from '../../forms/actions.ts';
import { fr as formsFr } from '../../forms/messages/fr.ts';
import { ACTION_NAME } from '../../forms/names.ts';
import { remarksOn, type Remarks } from '../../forms/schema/remarks.ts';
import { createTranslate } from '../../forms/text.ts';
import { said } from '../serve/text.ts';
import { lastText, type Post } from './read-post.ts';

/** What a post of a page makes of the answers, before anything is stored. */
export interface PageChange {
  readonly answers: JsonObject;
  /** A button of the page changed a list or a document: the page is shown again. */
  readonly stays: boolean;
  /** The button pressed. */
  readonly action: string;
}

/**
 * Answers once a post is merged into those before, which hold what is calculated on that day; `fields` are the root properties
 * that the page showed. Throws `answers-too-large`.
 */
export function mergePost(
  form: Form,
  before: JsonObject,
  fields: readonly string[],
  post: Post,
  today: LocalDate,
): PageChange {
  const { model } = form;
  const others = Object.entries(before).filter(([name]) => !fields.includes(name));
  const posted = { ...Object.fromEntries(others), ...decodePost(model, post.pairs, fields) };
  requireBounded(model.schema, posted);
  const merged = keepHidden(form, before, withCalculated(form, posted, today));
  const action = lastText(post, ACTION_NAME);
  const acted = applyAction(merged, action);
  if (acted) requireBounded(model.schema, acted);
  return {
    answers: withCalculated(form, settleAnswers(form, acted ?? merged), today),
    stays: acted !== null || walletPointer(action) !== null,
    action,
  };
}

/** Throws `answers-too-large` for answers that are more than a form can ask. */
export function requireBounded(schema: FormSchema, answers: JsonObject): void {
  const excess = refuseExcess(schema, answers);
  if (excess) throw problemOf(excess);
}

/** When and how answers come in; `counted`, where somebody counted the places of quotas that others hold. */
type JudgedAt = { readonly now: Instant; readonly channel: Channel; readonly counted?: QuotaCounts };

/** What filing would say of answers that are being typed. */
export function judge(compiled: CompiledDispositif, answers: JsonObject, context: JudgedAt): Judgement {
  const { errors, unmet } = foreseeFiling(compiled, answers, context);
  return { errors, blocking: unmet.map(({ message }) => message) };
}

/** Of what it would say, the conditions that forbid filing, where nothing else is asked for. */
export function blockingSoFar(compiled: CompiledDispositif, answers: JsonObject, context: JudgedAt): readonly string[] {
  return blockingConditions(compiled, answers, context).map(({ message }) => message);
}

const t = createTranslate(formsFr);

/** Rows of answers that a page shows. */
export const MOST_ROWS = 3_000;

/** What is read before filing, lists cut where it would be too long to be read. */
export function reviewOf(
  form: Form,
  answers: JsonObject,
  judgement: Judgement,
): Omit<FormReview, 'errors'> & {
  readonly errors: readonly (FieldError & { readonly page: string })[];
  readonly remarks: Remarks;
} {
  const review = reviewForm(form, answers, judgement, MOST_ROWS);
  const errors = review.errors.map(({ member, message, ...error }) => ({
    ...error,
    message: member === null ? message : said.ofMember(member, message),
  }));
  const names = form.model.ui.pages.flatMap(({ fields }) => fields);
  const communes = form.data?.['communes']?.rows ?? [];
  return { ...review, errors, remarks: remarksOn(pageSchema(form, names, answers), answers, communes, t) };
}

/** The field that a button gives a document of the wallet to; null for other buttons. */
export function walletPointer(action: string): string | null {
  return /^wallet:(\/.*)$/su.exec(action)?.[1] ?? null;
}
