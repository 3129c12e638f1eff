/**
 * Conditions of the workflow and of the queue that no case meets: an action that nobody can ever take, an automatic step
 * behind another that is always taken. Decided where conditions compare values with others that are written; nothing is
 * said of the rest, whose values are taken for free.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Json } from '../../base/values.ts';
import type { Scope } from '../../feel/compiled-expression.ts';
import { parseFeel } from '../../feel/expression.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { listActions, listLengths, listStates } from '../../language/walk-workflow.ts';
import { listCases } from './check-routes.ts';
import type { Presence } from './presence.ts';

type Proof = {
  readonly parsed: ParsedSource;
  readonly presence: Presence;
  readonly holds: (when: string, scope: Scope) => boolean;
};

/** Guards, automatic steps and alerts that are surely never met. */
export function checkConditions(
  parsed: ParsedSource,
  { expressions }: CompiledWorkflow,
  presence: Presence,
): readonly Diagnostic[] {
  const vocabulary = buildVocabulary(parsed);
  const holds = (when: string, scope: Scope): boolean =>
    (expressions[when] ?? parseFeel(when, vocabulary).expression).evaluate(scope) === true;
  const proof: Proof = { parsed, presence, holds };
  return [
    ...checkGuards(proof),
    ...checkSteps(proof),
    ...checkLengths(proof),
    ...checkAlerts(proof),
    ...checkRules(proof),
  ];
}

/** Checks that refuse every request, or none; conditions of access that nobody meets. They refuse on false alone. */
function checkRules({ parsed, presence }: Proof): readonly Diagnostic[] {
  const { checks = [], eligibility = [] } = parsed.rules;
  const vocabulary = buildVocabulary(parsed);
  const rules = [
    ...checks.map((rule, at) => ({ ...rule, title: rule.id, place: `/checks/${at}/valid`, refuses: true })),
    ...eligibility.map((rule, at) => ({
      ...rule,
      each: undefined,
      place: `/eligibility/${at}/valid`,
      refuses: rule.effect === 'block',
    })),
  ];
  return rules.flatMap(({ valid, title, each, place, refuses }) => {
    if (each !== undefined) return [];
    const answersTo = (condition: string): readonly Json[] | null => {
      const { expression } = parseFeel(condition, vocabulary);
      return listCases(parsed, presence, [condition])?.map((scope) => expression.evaluate(scope)) ?? null;
    };
    if (answersTo(valid)?.every((answer) => answer !== false))
      return [parsed.report('rules.condition-always', 'rules.json', place, { title })];
    const isNever = [valid, ...conjunctsOf(valid)].some((part) => answersTo(part)?.every((answer) => answer === false));
    if (!isNever) return [];
    return [
      refuses
        ? parsed.report('rules.condition-never', 'rules.json', place, { title })
        : parsed.report('rules.inform-never', 'rules.json', place, { title }),
    ];
  });
}

function checkGuards(proof: Proof): readonly Diagnostic[] {
  const { parsed } = proof;
  return listActions(parsed.workflow).flatMap(({ id, action, pointer }) => {
    const guards = (action.guards ?? []).map(({ when }) => when);
    const useless = guards.flatMap((when, at) => {
      if (canFail(proof, when)) return [];
      const place = joinPointer(pointer, 'guards', at, 'when');
      return [parsed.report('workflow.guard-always', 'workflow.json', place, { action: id })];
    });
    if (canHold(proof, guards, [])) return useless;
    return [parsed.report('workflow.guard-never', 'workflow.json', joinPointer(pointer, 'guards'), { action: id })];
  });
}

function checkSteps(proof: Proof): readonly Diagnostic[] {
  const { parsed } = proof;
  return listStates(parsed.workflow).flatMap(({ id, state, pointer }) =>
    (state.always ?? []).flatMap(({ when, to }, at) => {
      const before = (state.always ?? []).slice(0, at).map((step) => step.when);
      const isHidden = before.includes(undefined);
      const earlier = before.filter((other) => other !== undefined);
      if (!isHidden && canHold(proof, when === undefined ? [] : [when], earlier)) return [];
      const place = joinPointer(pointer, 'always', at);
      return [parsed.report('workflow.step-never', 'workflow.json', place, { state: id, to })];
    }),
  );
}

function checkLengths(proof: Proof): readonly Diagnostic[] {
  const { parsed } = proof;
  return listLengths(parsed.workflow).flatMap(({ clock: { title, lengths = [] }, at, length, pointer }) => {
    const earlier = lengths.slice(0, at).flatMap(({ when }) => when ?? []);
    if (canHold(proof, length.when === undefined ? [] : [length.when], earlier)) return [];
    return [
      parsed.report('workflow.clock-length-never', 'workflow.json', pointer, { clock: title, length: length.title }),
    ];
  });
}

function checkAlerts(proof: Proof): readonly Diagnostic[] {
  const { parsed } = proof;
  return (parsed.queue.alerts ?? []).flatMap(({ label, when }, at) => {
    const place = joinPointer('/alerts', at, 'when');
    if (!canFail(proof, when)) return [parsed.report('queue.alert-always', 'queue.json', place, { label })];
    return canHold(proof, [when], []) ? [] : [parsed.report('queue.alert-never', 'queue.json', place, { label })];
  });
}

/** Whether some case may not meet a condition; yes where it cannot be told. */
function canFail({ parsed, presence, holds }: Proof, when: string): boolean {
  const cases = listCases(parsed, presence, [when]);
  return !cases || cases.some((scope) => !holds(when, scope));
}

/** Whether some case may meet all of some conditions and none of others; yes where it cannot be told. */
function canHold({ parsed, presence, holds }: Proof, all: readonly string[], none: readonly string[]): boolean {
  const isTold = (when: string): boolean => listCases(parsed, presence, [when]) !== null;
  const listed = listCases(parsed, presence, [...all, ...none]);
  // What cannot be told is left aside: the others are enough when they cannot all be met.
  const [met, missed] = listed ? [all, none] : [all.flatMap(conjunctsOf).filter(isTold), none.filter(isTold)];
  if (met.length + missed.length === 0) return true;
  const cases = listed ?? listCases(parsed, presence, [...met, ...missed]);
  if (!cases) return true;
  return cases.some((scope) => met.every((when) => holds(when, scope)) && !missed.some((when) => holds(when, scope)));
}

/** Conditions that `and` puts together; the condition itself when there is no other. */
function conjunctsOf(text: string): readonly string[] {
  const { tree } = parseExpression(text);
  return tree?.type === 'conjunction'
    ? tree.parts.flatMap(({ from, to }) => conjunctsOf(text.slice(from, to)))
    : [text];
}
