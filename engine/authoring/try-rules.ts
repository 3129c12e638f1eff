/*
 * What the rules of a source that is being written make of some answers: each value in French with where it comes from, each
 * check and condition with what it read. It says what filing would say, by the same functions; nothing is decided by it.
 */
import type { ScenarioGiven } from '../../schemas/types/scenario.ts';
import { asJson, readPath } from '../base/json.ts';
import type { Instant, Json, JsonObject } from '../base/values.ts';
import { localDate } from '../calendar/noumea.ts';
import type { Channel } from '../case/case.ts';
import { compileJudging, type Judging } from '../compile/compile.ts';
import { findExcess } from '../form/answers/excess.ts';
import { pruneAnswers } from '../form/answers/prune-answers.ts';
import type { DispositifSource } from '../language/source.ts';
import { buildScope } from '../names/scope.ts';
import { evaluateAnswers, whyEmptyValues } from '../rules/evaluate-answers.ts';
import { labelsNamed, withLabels } from '../rules/value-labels.ts';
import { placesGiven } from '../simulate/play-scenario.ts';
import { withFiles } from '../simulate/scenario-files.ts';
import { textOf } from './value-text.ts';
import { explainPaths, type Cell } from '../workflow/view/explain-inputs.ts';
import { explainValue, type ExplainedMember, type Explanation } from '../workflow/view/explain-value.ts';

/**
 * Answers as a scenario writes them, supporting documents by their file names, the moment at which they are filed, and the places
 * of quotas that other cases hold by then.
 */
export type RulesTrial = { readonly answers: JsonObject; readonly channel: Channel; readonly now: Instant } & Pick<
  ScenarioGiven,
  'quotas'
>;

/** Where a value comes from, in words. */
type TriedWhy = {
  /** The value in French; empty when there is none. */
  readonly text: string;
  readonly reasons: readonly Cell[];
  readonly table: Explanation['table'];
  /** Rows of the table that matched, from 0. */
  readonly rows: readonly number[];
};

/** A computed value. `empty`: why it is nothing, when it is. */
export type TriedValue = TriedWhy & {
  readonly name: string;
  readonly empty: readonly string[];
  readonly members: readonly (TriedWhy & { readonly title: string })[];
};

/** A check or a condition: what it came to, null when that cannot be told, and what it read. */
export type TriedRule = {
  readonly id: string;
  readonly met: boolean | null;
  readonly message: string;
  readonly reasons: readonly Cell[];
};

/** What all rules make of the answers. */
export type RulesTried = {
  readonly values: readonly TriedValue[];
  readonly checks: readonly TriedRule[];
  readonly conditions: readonly TriedRule[];
};

/** Tries the rules on some answers; null while the files cannot be read so far, or the answers are more than a form takes. */
export function tryRules(source: DispositifSource, trial: RulesTrial): RulesTried | null {
  const { answers: given, channel, now } = trial;
  const judging = compileJudging(source);
  if (!judging || findExcess(judging.form.model.schema, given)) return null;
  const answers = pruneAnswers(judging.form, withFiles(judging.form.model, given), localDate(now));
  const counted = placesGiven({ given: trial });
  const context = { now, channel, counted };
  const evaluation = evaluateAnswers(judging, answers, context);
  const empty = whyEmptyValues(judging, answers, evaluation, context);
  const scope = { ...buildScope(judging, { answers, channel }, { now, counted }), ...evaluation.computed };
  const read = (paths: readonly string[]): readonly Cell[] =>
    explainPaths(judging, Object.fromEntries(paths.map((path) => [path, asJson(readPath(scope, path.split('.')))])));
  const { rules } = judging.rules;
  const types = new Map((rules.computed ?? []).map(({ name, type }) => [name, type]));
  return {
    values: evaluation.trace.map((trace) => {
      const { name } = trace;
      const explained = explainValue(judging, trace, localDate(now));
      const say = (value: Json): string => textOf(withLabels(value, labelsNamed(rules, name)), types.get(name) ?? '');
      return {
        name,
        text: say(trace.value),
        reasons: explained.inputs,
        table: explained.table,
        rows: trace.rows ?? [],
        empty: empty.get(name) ?? [],
        members: explained.members.map((member) => triedMember(member, say)),
      };
    }),
    checks: judging.rules.judgeChecks(scope).map(({ id, met, paths }) => ({
      id,
      met,
      message: (rules.checks ?? []).find((check) => check.id === id)?.message ?? '',
      reasons: read(paths),
    })),
    conditions: evaluation.eligibility.map(({ id, met, message }) => ({
      id,
      met,
      message,
      reasons: read(readsOf(judging, id)),
    })),
  };
}

function readsOf({ rules }: Judging, id: string): readonly string[] {
  return rules.reads.conditions.get(id) ?? [];
}

function triedMember(
  { title, value, inputs, table, rows }: ExplainedMember,
  say: (value: Json) => string,
): TriedValue['members'][number] {
  return { title, text: say(value), reasons: inputs, table, rows: rows ?? [] };
}
