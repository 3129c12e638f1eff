/**
 * Quotas against the procedure that they are of: a place that is given back on the way to where it is needed again, and a condition
 * that lets everybody through.
 */
import type { Rules } from '../../../schemas/types/rules.ts';
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import { parseCellTests, parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, partsOf, type FeelNode, type NodeOf } from '../../feel/syntax/tree.ts';
import { QUOTA } from '../../language/case-names.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf, listActions } from '../../language/walk-workflow.ts';
import { listPlaces } from './expression-places.ts';
import type { Flow } from './flow.ts';
import type { Site } from './site.ts';
import { pointOf } from '../domains/cell-points.ts';

/** Everything wrong with quotas that the procedure shows. */
export function checkQuotas(parsed: ParsedSource, flow: Flow, sites: readonly Site[]): readonly Diagnostic[] {
  const { quotas = [] } = parsed.rules;
  if (quotas.length === 0) return [];
  return [
    ...checkBetween(parsed, flow),
    ...checkSlack(parsed, sites),
    ...checkOwnPlaces(parsed, flow),
    ...checkEnds(parsed),
    ...checkBesides(parsed),
  ];
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

/** A condition that asks for a place of who holds one: it closes the way to the last who was served. */
function checkOwnPlaces({ rules: { quotas = [] }, workflow, report }: ParsedSource, flow: Flow): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ id, action: { title, guards = [] }, pointer }) => {
    const from = flow.ways.flatMap((way) => (way.action?.id === id ? [way.from] : []));
    return guards.flatMap(({ when }, at) =>
      comparisonsIn(parseExpression(when).tree).flatMap((node): readonly Diagnostic[] => {
        const [, name] = placeLeft(node) ?? [];
        const quota = quotas.find((one) => one.name === name);
        if (!quota || from.length === 0 || !from.every((state) => quota.holds.includes(state))) return [];
        const params = { title: quota.title, action: title, written: when.slice(node.from, node.to).trim() };
        return [report('quota.own-place', 'workflow.json', joinPointer(pointer, 'guards', at, 'when'), params)];
      }),
    );
  });
}

/** `restant > 0`, `restant >= 1`; null for any other comparison. */
function placeLeft({ operator, left, right }: NodeOf<'comparison'>): readonly string[] | null {
  const isOne = right.type === 'number' && Number(right.value) === 1;
  const asks = (operator === '>' && isZero(right)) || (operator === '>=' && isOne);
  return asks ? leftOver(left) : null;
}

/** An end at which nothing was granted, and a place is held. */
function checkEnds({ rules: { quotas = [] }, workflow: { states }, report }: ParsedSource): readonly Diagnostic[] {
  return quotas.flatMap(({ title, holds }, at) =>
    holds.flatMap((id, index) => {
      const state = states[id];
      if (!state || kindOf(state) !== 'final' || state.outcome === 'granted') return [];
      const place = joinPointer('/quotas', at, 'holds', index);
      return [report('quota.end-held', 'rules.json', place, { title, state: state.title })];
    }),
  );
}

/** What no case counts, where it is all there is: by the same formula, or in a row of the two tables. */
function checkBesides({ rules, report }: ParsedSource): readonly Diagnostic[] {
  return (rules.quotas ?? []).flatMap(({ title, most, besides }, at) => {
    if (besides === undefined) return [];
    const place = joinPointer('/quotas', at, 'besides');
    const full = besides.trim() === most.trim() ? { most, besides, where: '' } : fullRow(rules, most, besides);
    return full ? [report('quota.besides-full', 'rules.json', place, { title, ...full })] : [];
  });
}

function fullRow(
  rules: Rules,
  most: string,
  besides: string,
): { readonly most: string; readonly besides: string; readonly where: string } | null {
  const [there, taken] = [numbersOf(rules, most), numbersOf(rules, besides)];
  const found = [...there].find(([key, number]) => (taken.get(key) ?? -1) >= number);
  if (!found) return null;
  const [key, number] = found;
  return { most: String(number), besides: String(taken.get(key)), where: key === ANY ? '' : ` pour ${key}` };
}

/** The number that a formula gives, by what a row of its table asks for; under `ANY` where it is written. */
function numbersOf({ computed = [], tables = [] }: Rules, text: string): ReadonlyMap<string, number> {
  const written = numberIn(text);
  if (written !== null) return new Map([[ANY, written]]);
  const value = computed.find(({ name }) => name === text.trim());
  const [table, ...others] = tables.filter(({ name }) => name === value?.table);
  if (!table || others.length > 0 || table.inputs.length > 1) return new Map();
  return new Map(
    table.rows.flatMap(({ when: [test = ''], then: [result = ''] }) => {
      const number = numberIn(result);
      return number === null ? [] : textsAsked(test).map((key) => [key, number] as const);
    }),
  );
}

const ANY = '';

/** The number that an expression is; null for what is worked out. */
function numberIn(text: string): number | null {
  const { tree } = parseExpression(text);
  const point = tree && pointOf(tree);
  return typeof point === 'number' ? point : null;
}

/** `"dumbea", "montDore"`: each of its texts; of a cell that is for all others, that it is. */
function textsAsked(cell: string): readonly string[] {
  const { tree } = parseCellTests(cell);
  const texts = (tree?.tests ?? []).flatMap((test) => {
    const point = pointOf(test);
    return typeof point === 'string' ? [`« ${point} »`] : [];
  });
  return tree?.isNegated ? [`tous sauf ${texts.join(', ')}`] : texts;
}
