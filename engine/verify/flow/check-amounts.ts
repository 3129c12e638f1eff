/**
 * An amount that is entered is a whole number of francs, zero or more: any other refuses the whole action when it is taken,
 * before an agent who can do nothing about it.
 */
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { pathIn } from '../../feel/syntax/paths.ts';
import { someNode } from '../../feel/syntax/tree.ts';
import type { CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { formOf } from '../../form/fields/action-form.ts';
import { listEffects, listActions } from '../../language/walk-workflow.ts';
import { readName } from '../../names/read-name.ts';
import { rangeOf } from '../domains/number-range.ts';

type Amount = Extract<WorkflowEffect, { type: 'amount' }>;

/** Amounts that may not be whole, or less than nothing. */
export function checkAmounts(parsed: ParsedSource, workflow: CompiledWorkflow): readonly Diagnostic[] {
  return listEffects(parsed).flatMap(({ effect, pointer }) =>
    effect.type === 'amount' ? checkAmount(parsed, workflow, effect, joinPointer(pointer, 'amount')) : [],
  );
}

function checkAmount(
  parsed: ParsedSource,
  workflow: CompiledWorkflow,
  { label, amount, when }: Amount,
  place: Pointer,
): readonly Diagnostic[] {
  const field = fieldGiven(workflow, amount);
  const isBroken = field ? field.type === 'number' : isQuotient(amount);
  if (isBroken) return [parsed.report('effect.amount-fraction', 'workflow.json', place, { label })];
  // A guard may well keep what would be negative out: of what was typed, one that says more than what.
  const guards = [...guardsOf(parsed, place), ...(when === undefined ? [] : [when])];
  const isKept = field ? guards.some(comparesUpwards) : guards.length > 0;
  if (isKept || !mayBeNegative(parsed, field, amount)) return [];
  return [parsed.report('effect.amount-negative', 'workflow.json', place, { label })];
}

function mayBeNegative(parsed: ParsedSource, field: FormSchema | undefined, amount: string): boolean {
  if (field) return !['minimum', 'exclusiveMinimum'].some((keyword) => Number(field[keyword] ?? -1) >= 0);
  const { low } = rangeOf(parsed, amount);
  return Number.isFinite(low) && low < 0;
}

/** Field of an action's form that an amount is, as it was typed. */
function fieldGiven({ actions }: CompiledWorkflow, amount: string): FormSchema | undefined {
  const read = readName(pathIn(amount) ?? []);
  if (read.type !== 'action' || read.names.length > 1) return undefined;
  const given = actions[read.id ?? ''];
  return given && formOf(given.definition)?.properties?.[read.names[0] ?? ''];
}

/** A division that nothing rounds. */
function isQuotient(amount: string): boolean {
  const { tree } = parseExpression(amount);
  return tree?.type === 'arithmetic' && tree.operator === '/';
}

/** Whether a condition asks that something be more than something else. */
function comparesUpwards(when: string): boolean {
  const { tree } = parseExpression(when);
  return (
    tree !== null &&
    someNode(tree, (node) => {
      if (node.type === 'between' || node.type === 'range') return true;
      return (node.type === 'comparison' || node.type === 'bound') && node.operator.includes('>');
    })
  );
}

function guardsOf({ workflow }: ParsedSource, place: Pointer): readonly string[] {
  return listActions(workflow).flatMap(({ action, pointer }) =>
    place.startsWith(`${pointer}/`) ? (action.guards ?? []).map(({ when }) => when) : [],
  );
}
