/**
 * Judges answers as filing would: their schema, the checks across fields, eligibility, and the values computed. The
 * form, the desk and `decide` all ask here, so that a citizen is never told yes and then no.
 */
import { localDate } from '../calendar/noumea.ts';
import { splitPointer } from '../base/pointer.ts';
import { fieldErrors } from '../form/validate/field-errors.ts';
import { withDeciding } from '../form/fields/mentions.ts';
import { pruneAnswers } from '../form/answers/prune-answers.ts';
import { unansweredAmong } from '../form/answers/unanswered.ts';
import type { Channel, ComputedTrace } from '../case/case.ts';
import type { CompiledRules, EligibilityResult } from './compiled-rules.ts';
import type { FieldError, Form } from '../form/form.ts';
import type { Instant, JsonObject } from '../base/values.ts';
import type { Scope } from '../feel/compiled-expression.ts';
import { NOT_COUNTING, UNCOUNTED, type Counting, type QuotaCounts } from '../names/quotas.ts';
import { buildScope, withQuotas, type NamedScheme } from '../names/scope.ts';

/** What of a scheme judges answers. */
type Judged = NamedScheme & { readonly form: Form; readonly rules: CompiledRules };

/** When answers are judged, how they came in, and what is known of the places that others hold: nothing when it is absent. */
type Judging = { readonly now: Instant; readonly channel: Channel; readonly counted?: QuotaCounts };

/** What the form and the rules say of answers. */
export type Evaluation = {
  /** Of the schema and of the checks, those of the schema first. */
  readonly errors: readonly FieldError[];
  readonly eligibility: readonly EligibilityResult[];
  readonly computed: JsonObject;
  readonly trace: readonly ComputedTrace[];
};

/** Evaluates answers that are not filed yet; the tables are those in force today. */
export function evaluateAnswers(
  compiled: Judged,
  answers: JsonObject,
  { now, channel, counted = UNCOUNTED }: Judging,
): Evaluation {
  const counting = { counted, places: {} };
  const scope = buildScope(compiled, { answers, channel }, { now });
  const evaluation = evaluateInScope(compiled, answers, scope, localDate(now), counting);
  const unanswered = unansweredParts(evaluation.errors);
  if (unanswered.size === 0) return evaluation;
  const complete = withQuotas(compiled, { ...scope, ...evaluation.computed }, counting);
  return { ...evaluation, eligibility: compiled.rules.eligibility(complete, unanswered) };
}

/** Why values computed from answers are nothing, by name: sentences in French, the first cause last. For authors. */
export function whyEmptyValues(
  compiled: Judged,
  answers: JsonObject,
  { computed }: Pick<Evaluation, 'computed'>,
  { now, channel }: { readonly now: Instant; readonly channel: Channel },
): ReadonlyMap<string, readonly string[]> {
  const scope = { ...buildScope(compiled, { answers, channel }, { now }), ...computed };
  const empty = Object.keys(computed).filter((name) => computed[name] === null);
  return new Map(empty.map((name) => [name, compiled.rules.whyEmpty(name, scope, localDate(now))]));
}

/**
 * The conditions that answers do not meet and that forbid filing, as far as they can be told: those whose answers are all
 * there. What `evaluateAnswers` says of them once hidden answers are left out, at the cost of what they read.
 */
export function blockingConditions(
  compiled: Judged,
  answers: JsonObject,
  { now, channel, counted = UNCOUNTED }: Judging,
): readonly EligibilityResult[] {
  const { rules, form } = compiled;
  if (rules.blockingReads.size === 0) return [];
  const names = withDeciding(form.model.schema, rules.blockingReads, form.calculated);
  const given = Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
  const read = pruneAnswers(form, given, localDate(now));
  const scope = buildScope(compiled, { answers: read, channel }, { now });
  return rules.blocking(scope, localDate(now), unansweredAmong(form, read, rules.blockingReads), counted);
}

/**
 * What filing would say of answers as they are typed: values that are not asked do not count. `unmet`: the conditions that
 * they do not meet and that forbid filing.
 */
export function foreseeFiling(
  compiled: Judged,
  answers: JsonObject,
  context: Judging,
): Pick<Evaluation, 'errors'> & { readonly unmet: readonly EligibilityResult[] } {
  const { errors, eligibility } = evaluateAnswers(
    compiled,
    pruneAnswers(compiled.form, answers, localDate(context.now)),
    context,
  );
  return { errors, unmet: eligibility.filter(({ met, effect }) => effect === 'block' && met === false) };
}

/** Root names of the form where something required is not answered yet: FEEL finds an absent answer unequal to any text. */
function unansweredParts(errors: readonly FieldError[]): ReadonlySet<string> {
  const missing = errors.filter(({ keyword }) => keyword === 'required');
  return new Set(missing.flatMap(({ pointer }) => splitPointer(pointer).slice(0, 1)));
}

/** Evaluates answers read in a scope; `on` chooses the tables in force. */
export function evaluateInScope(
  compiled: Judged,
  answers: JsonObject,
  scope: Scope,
  on: string,
  counting: Counting = NOT_COUNTING,
): Evaluation {
  const { values, trace } = compiled.rules.compute(scope, on, null);
  const complete = withQuotas(compiled, { ...scope, ...values }, counting);
  const errors = [...fieldErrors(compiled.form, answers), ...compiled.rules.check(complete)];
  return { errors, eligibility: compiled.rules.eligibility(complete), computed: values, trace };
}
