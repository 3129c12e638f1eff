/**
 * Effects on condition: one that is never done, one whose condition changes nothing, and those that together leave the
 * applicant without the word they must be given.
 */
import type { WorkflowAction, WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { writeFeel } from '../../feel/syntax/write.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { tellsApplicant } from '../../language/recipients.ts';
import { listActions, listEffects, type ActionEntry } from '../../language/walk-workflow.ts';
import { endToTell } from '../../workflow/check/check-decisions.ts';
import type { CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import type { Judge } from './judge-conditions.ts';

const FILE = 'workflow.json';

/** Conditions of effects that are never or always met, and actions that may tell the applicant nothing. */
export function checkEffects(parsed: ParsedSource, compiled: CompiledWorkflow, judge: Judge): readonly Diagnostic[] {
  const conditions = listEffects(parsed).flatMap(({ effect: { when }, pointer }) => {
    if (when === undefined) return [];
    if (!judge.canHold([when], [])) return [parsed.report('effect.never', FILE, pointer, {})];
    return judge.canFail(when) ? [] : [parsed.report('effect.always', FILE, joinPointer(pointer, 'when'), {})];
  });
  return [...conditions, ...listActions(parsed.workflow).flatMap((entry) => checkTold(parsed, compiled, judge, entry))];
}

/** Mails and letters each of which is on condition, where one of them must come in every case. */
function checkTold(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
  judge: Judge,
  { id, action, pointer }: ActionEntry,
): readonly Diagnostic[] {
  const entry = action.to === undefined ? [] : (compiled.states[action.to]?.entry ?? []);
  const isCertified = Object.values(workflow.clocks ?? {}).some(
    ({ action: taken, certificate }) => taken === id && certificate !== undefined,
  );
  const conditions = conditionsOf([...(action.effects ?? []), ...entry]);
  if (isCertified || conditions === null || !mustTell(compiled, id, action)) return [];
  if (covers(conditions) || !judge.canHold([], conditions)) return [];
  return [report('effect.untold', FILE, joinPointer(pointer, 'effects'), { action: action.title })];
}

function mustTell(compiled: CompiledWorkflow, id: string, { kind, effects = [] }: WorkflowAction): boolean {
  const extends_ = effects.some(({ type }) => type === 'extend');
  return kind === 'correction' || kind === 'reopening' || extends_ || endToTell(compiled, id) !== null;
}

/** Conditions of all that writes to the applicant; null when nothing does, or something always does. */
function conditionsOf(effects: readonly WorkflowEffect[]): readonly string[] | null {
  const telling = effects.filter((effect) => tellsApplicant([effect]));
  const conditions = telling.flatMap(({ when }) => when ?? []);
  return telling.length > 0 && conditions.length === telling.length ? conditions : null;
}

/** Whether one condition is the contrary of another by its words alone, so that one of them is met. */
function covers(conditions: readonly string[]): boolean {
  const written = conditions.map(canonical);
  return conditions.some((condition) => written.includes(canonical(`not(${condition})`)));
}

function canonical(text: string): string {
  const { tree } = parseExpression(text);
  return tree ? writeFeel(tree) : text;
}
