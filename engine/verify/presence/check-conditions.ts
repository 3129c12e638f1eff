/**
 * Conditions of the workflow and of the queue that no case meets: an action that nobody can ever take, an automatic step
 * behind another that is always taken. Decided where conditions compare values with others that are written; nothing is
 * said of the rest, whose values are taken for free.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Json } from '../../base/values.ts';
import { parseFeel } from '../../feel/expression.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { listActions, listLengths, listStates } from '../../language/walk-workflow.ts';
import { truthByRanges } from '../domains/range-truth.ts';
import { listCases } from './check-routes.ts';
import { conjunctsOf, type Judge } from './judge-conditions.ts';
import type { Presence } from './presence.ts';

type Proof = { readonly parsed: ParsedSource; readonly presence: Presence } & Judge;

/** Guards, automatic steps and alerts that are surely never met. */
export function checkConditions(parsed: ParsedSource, presence: Presence, judge: Judge): readonly Diagnostic[] {
  const proof: Proof = { parsed, presence, ...judge };
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
    ...checks.map((rule, at) => ({ ...rule, title: rule.message, place: `/checks/${at}/valid`, refuses: true })),
    ...eligibility.map((rule, at) => ({
      ...rule,
      place: `/eligibility/${at}/valid`,
      refuses: rule.effect === 'block',
    })),
  ];
  return rules.flatMap(({ valid, title, each, place, refuses }) => {
    if (each !== undefined) return [];
    const settled = truthByRanges(parsed, valid);
    const answersTo = (condition: string): readonly Json[] | null => {
      const { expression } = parseFeel(condition, vocabulary);
      return listCases(parsed, presence, [condition])?.map((scope) => expression.evaluate(scope)) ?? null;
    };
    if (settled === true || answersTo(valid)?.every((answer) => answer !== false))
      return [parsed.report('rules.condition-always', 'rules.json', place, { title })];
    const isNever =
      settled === false ||
      [valid, ...conjunctsOf(valid)].some((part) => answersTo(part)?.every((answer) => answer === false));
    if (!isNever) return [];
    return [
      refuses
        ? parsed.report('rules.condition-never', 'rules.json', place, { title })
        : parsed.report('rules.inform-never', 'rules.json', place, { title }),
    ];
  });
}

function checkGuards({ parsed, canFail, canHold }: Proof): readonly Diagnostic[] {
  return listActions(parsed.workflow).flatMap(({ id, action, pointer }) => {
    const guards = (action.guards ?? []).map(({ when }) => when);
    const useless = guards.flatMap((when, at) => {
      if (canFail(when)) return [];
      const place = joinPointer(pointer, 'guards', at, 'when');
      return [parsed.report('workflow.guard-always', 'workflow.json', place, { action: id })];
    });
    if (canHold(guards, [])) return useless;
    return [parsed.report('workflow.guard-never', 'workflow.json', joinPointer(pointer, 'guards'), { action: id })];
  });
}

function checkSteps({ parsed, canHold }: Proof): readonly Diagnostic[] {
  return listStates(parsed.workflow).flatMap(({ id, state, pointer }) =>
    (state.always ?? []).flatMap(({ when, to }, at) => {
      const before = (state.always ?? []).slice(0, at).map((step) => step.when);
      const isHidden = before.includes(undefined);
      const earlier = before.filter((other) => other !== undefined);
      if (!isHidden && canHold(when === undefined ? [] : [when], earlier)) return [];
      const place = joinPointer(pointer, 'always', at);
      return [parsed.report('workflow.step-never', 'workflow.json', place, { state: id, to })];
    }),
  );
}

function checkLengths({ parsed, canHold }: Proof): readonly Diagnostic[] {
  return listLengths(parsed.workflow).flatMap(({ clock: { title, lengths = [] }, at, length, pointer }) => {
    const earlier = lengths.slice(0, at).flatMap(({ when }) => when ?? []);
    if (canHold(length.when === undefined ? [] : [length.when], earlier)) return [];
    return [
      parsed.report('workflow.clock-length-never', 'workflow.json', pointer, { clock: title, length: length.title }),
    ];
  });
}

function checkAlerts({ parsed, canFail, canHold }: Proof): readonly Diagnostic[] {
  return (parsed.queue.alerts ?? []).flatMap(({ label, when }, at) => {
    const place = joinPointer('/alerts', at, 'when');
    if (!canFail(when)) return [parsed.report('queue.alert-always', 'queue.json', place, { label })];
    return canHold([when], []) ? [] : [parsed.report('queue.alert-never', 'queue.json', place, { label })];
  });
}
