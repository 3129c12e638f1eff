/**
 * Quotas against the procedure that they are of: a place that is given back on the way to where it is needed again, and a condition
 * that lets everybody through.
 */
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, partsOf, type FeelNode, type NodeOf } from '../../feel/syntax/tree.ts';
import { QUOTA } from '../../language/case-names.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf } from '../../language/walk-workflow.ts';
import { listPlaces } from './expression-places.ts';
import type { Flow } from './flow.ts';
import type { Site } from './sites.ts';

/** Everything wrong with quotas that the procedure shows. */
export function checkQuotas(parsed: ParsedSource, flow: Flow, sites: readonly Site[]): readonly Diagnostic[] {
  const { quotas = [] } = parsed.rules;
  if (quotas.length === 0) return [];
  return [...checkBetween(parsed, flow), ...checkSlack(parsed, sites)];
}

/** States that a case comes to with a place alone, and leaves for one that takes it again. */
function checkBetween({ rules: { quotas = [] }, workflow, report }: ParsedSource, flow: Flow): readonly Diagnostic[] {
  return quotas.flatMap(({ title, holds }, at) => {
    const isHeld = (id: string): boolean => holds.includes(id);
    return flow.entries.flatMap(({ id, state }): readonly Diagnostic[] => {
      if (isHeld(id) || id === workflow.initial || kindOf(state) === 'final' || isPassedThrough(state)) return [];
      const before = flow.ways.filter(({ from, to }) => to === id && from !== id);
      const back = flow.ways.find(({ from, to }) => from === id && isHeld(to));
      if (!back || before.length === 0 || !before.every(({ from }) => isHeld(from))) return [];
      const params = { title, state: state.title, back: back.action?.definition.title ?? state.title };
      return [report('quota.between', 'rules.json', joinPointer('/quotas', at, 'holds'), params)];
    });
  });
}

/** Whether no case ever rests there: it keeps its place on the way. */
function isPassedThrough({ always = [] }: WorkflowState): boolean {
  return always.some(({ when }) => when === undefined);
}

/** `restant >= 0` where `restant > 0` is meant. */
function checkSlack(parsed: ParsedSource, sites: readonly Site[]): readonly Diagnostic[] {
  return listPlaces(parsed, sites).flatMap(({ file, pointer, text }) => {
    const { tree } = parseExpression(text);
    return comparisonsIn(tree).flatMap((node): readonly Diagnostic[] => {
      const path = slackPath(node);
      if (!path) return [];
      const written = text.slice(node.from, node.to).trim();
      return [parsed.report('quota.slack', file, pointer, { written, mended: `${path.join('.')} > 0` })];
    });
  });
}

function comparisonsIn(node: FeelNode | null): readonly NodeOf<'comparison'>[] {
  if (!node) return [];
  return [...(node.type === 'comparison' ? [node] : []), ...partsOf(node).flatMap(comparisonsIn)];
}

/** What is compared with nothing so that it is always true; null for any other comparison. */
function slackPath({ operator, left, right }: NodeOf<'comparison'>): readonly string[] | null {
  if (operator === '>=' && isZero(right)) return leftOver(left);
  return operator === '<=' && isZero(left) ? leftOver(right) : null;
}

function isZero(node: FeelNode): boolean {
  return node.type === 'number' && Number(node.value) === 0;
}

function leftOver(node: FeelNode): readonly string[] | null {
  const path = namesOfPath(node);
  return path?.[0] === QUOTA && path[2] === 'restant' ? path : null;
}
