/** Judges answers that are to be filed or sent back, and says the refusal when they cannot be. */
import { pruneAnswers } from '../../form/answers/prune-answers.ts';
import { settleAnswers } from '../../form/answers/normalise-answers.ts';
import { evaluateInScope, type Evaluation } from '../../rules/evaluate-answers.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Counting } from '../../names/quotas.ts';
import type { JsonObject, LocalDate } from '../../base/values.ts';
import { refuse, type Refusal } from './refusals.ts';
import type { Scope } from '../../feel/compiled-expression.ts';

/** Answers as they are kept: canonical, without what was not asked, those that nobody types as they are on a day. */
export function cleanAnswers({ form }: CompiledDispositif, answers: JsonObject, today: LocalDate): JsonObject {
  return pruneAnswers(form, settleAnswers(form, answers), today);
}

/** Why answers cannot be filed: fields to mend first, then conditions of the act that are not met; else their evaluation. */
export function judgeAnswers(
  compiled: CompiledDispositif,
  answers: JsonObject,
  scope: Scope,
  on: LocalDate,
  counting: Counting,
): Evaluation | Refusal {
  const evaluation = evaluateInScope(compiled, answers, scope, on, counting);
  if (evaluation.errors.length > 0) return refuse('answers-invalid', undefined, evaluation.errors);
  const unmet = evaluation.eligibility.filter(({ effect, met }) => effect === 'block' && met === false);
  return unmet.length > 0 ? refuse('not-eligible', unmet.map(({ message }) => message).join(' ')) : evaluation;
}
