/**
 * What a rule counts, against what its title and its parts say: a household of nobody that counts one and of one that counts one
 * as well, the first person paid as one more, what is in a zone said to be out of it.
 */
import type { ComputedValue, Rules } from '../../schemas/types/rules.ts';
import { joinPointer } from '../base/pointer.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { calleeName, namesOfPath, partsOf, someNode, valuesGiven, type FeelNode } from '../feel/syntax/tree.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';

const FILE = 'rules.json';

/** Computed values that count otherwise than they say. */
export function checkCounted(parsed: ParsedSource): readonly Diagnostic[] {
  return (parsed.rules.computed ?? []).flatMap((value, at) => {
    const place = joinPointer('/computed', at, 'expression');
    const { tree } = parseExpression(value.expression ?? '');
    if (!tree) return [];
    return [
      ...checkNobody(parsed, tree, place),
      ...checkAlone(parsed, value, tree, place),
      ...checkAnswer(parsed, value, tree, place),
      ...checkFirst(parsed, tree, place),
      ...checkZone(parsed, value, tree, place),
    ];
  });
}

/** `if members = null then 1 else count(members)`: nobody counts one, and so does one. */
function checkNobody({ report }: ParsedSource, tree: FeelNode, place: string): readonly Diagnostic[] {
  if (tree.type !== 'if' || tree.condition.type !== 'comparison' || tree.condition.operator !== '=') return [];
  const { condition, then, otherwise } = tree;
  const list = condition.right.type === 'null' ? namesOfPath(condition.left)?.join('.') : undefined;
  const none = then.type === 'number' ? Number(String(then.value)) : 0;
  const counted =
    otherwise.type === 'call' && calleeName(otherwise) === 'count' ? valuesGiven(otherwise.given)[0] : undefined;
  if (list === undefined || none === 0 || !counted || namesOfPath(counted)?.join('.') !== list) return [];
  const params = { list, none, written: `count(${list})`, mended: `${none} + count(${list})` };
  return [report('rules.nobody-counted', FILE, place, params)];
}

/** « Nombre de personnes du foyer », of those beside the applicant alone, where who is alone would be nobody. */
function checkAlone({ report }: ParsedSource, { title }: ComputedValue, tree: FeelNode, place: string) {
  if (!/(?<![\wÀ-ÿ])personnes? (?:du|dans le|qui composent le) foyer/i.test(title) || tree.type !== 'if') return [];
  const { condition, then, otherwise } = tree;
  const isNobody = condition.type === 'comparison' && condition.right.type === 'null' && then.type === 'number';
  if (!isNobody || Number(String(then.value)) !== 0) return [];
  const counted =
    otherwise.type === 'call' && calleeName(otherwise) === 'count' ? valuesGiven(otherwise.given)[0] : null;
  const list = counted ? namesOfPath(counted)?.join('.') : undefined;
  if (list === undefined) return [];
  const params = { list, none: 0, written: `count(${list})`, mended: `1 + count(${list})` };
  return [report('rules.nobody-counted', FILE, place, params)];
}

const DENIES = /(?<![\wÀ-ÿ])(?:n[’'e]|non|pas|sans|aucune?|hors)(?![\wÀ-ÿ])/i;

/** « Reçoit du public », true of who answers no. */
function checkAnswer({ fields, report }: ParsedSource, { title, type }: ComputedValue, tree: FeelNode, place: string) {
  if (type !== 'boolean' || DENIES.test(title)) return [];
  const node = tree.type === 'if' ? tree.otherwise : tree;
  if (node.type !== 'comparison' || node.operator !== '=' || node.right.type !== 'text') return [];
  if (node.right.value !== 'non') return [];
  const path = namesOfPath(node.left);
  const field = path && fields.find(({ pointer }) => pointer === joinPointer('', ...path));
  const values = (field?.choices ?? []).map(({ value }) => value);
  if (!field || !values.includes('oui') || DENIES.test(field.label)) return [];
  return [report('rules.answer-opposed', FILE, place, { title, field: field.label })];
}

const MORE = /supplémentaires?(?![\wÀ-ÿ])|de plus(?![\wÀ-ÿ])/i;

/** So much for each person more, times all of them. */
function checkFirst({ rules, report }: ParsedSource, tree: FeelNode, place: string): readonly Diagnostic[] {
  const wholes = (rules.computed ?? [])
    .filter(({ expression = '' }) => startsAtOne(expression))
    .map(({ name }) => name);
  const found = productsIn(tree).flatMap((factors) => {
    const names = factors.map((factor) => namesOfPath(factor)?.join('.') ?? '');
    const whole = names.find((name) => wholes.includes(name));
    const each = names.map((name) => titleOf(rules, name)).find((title) => MORE.test(title));
    return whole === undefined || each === undefined ? [] : [{ whole, each }];
  });
  const [only] = found;
  if (!only) return [];
  const params = { title: only.each, written: only.whole, mended: `(${only.whole} - 1)` };
  return [report('rules.first-counted', FILE, place, params)];
}

/** Whether an expression counts somebody who is always there beside a list: `1 + count(…)`, in all of its branches. */
function startsAtOne(expression: string): boolean {
  const isSum = (node: FeelNode): boolean =>
    node.type === 'arithmetic' &&
    node.operator === '+' &&
    [node.left, node.right].some((side) => side.type === 'number' && Number(String(side.value)) === 1) &&
    someNode(node, (inner) => inner.type === 'call' && calleeName(inner) === 'count');
  const { tree } = parseExpression(expression);
  if (!tree) return false;
  return isSum(tree) || (tree.type === 'if' && isSum(tree.otherwise));
}

/** The factors of each product, those of a product of products together. */
function productsIn(node: FeelNode): readonly (readonly FeelNode[])[] {
  const factorsOf = (one: FeelNode): readonly FeelNode[] =>
    one.type === 'arithmetic' && (one.operator === '*' || one.operator === '/')
      ? [...factorsOf(one.left), ...(one.operator === '*' ? factorsOf(one.right) : [])]
      : [one];
  const own = node.type === 'arithmetic' && ['*', '/'].includes(node.operator) ? [factorsOf(node)] : [];
  return [...own, ...partsOf(node).flatMap(productsIn)];
}

/** What a value, or the column of a table that is read through one, is called. */
function titleOf({ computed = [], tables = [] }: Rules, path: string): string {
  const [name = '', column] = path.split('.');
  const value = computed.find((one) => one.name === name);
  const table = tables.find((one) => one.name === value?.table);
  const output = table?.outputs.find((one) => one.name === column);
  return output?.label ?? (column === undefined ? (value?.title ?? '') : '');
}

const OUTSIDE = /(?<![\wÀ-ÿ])(?:hors|sans|pas|dehors|exclue?s?|exempt|dispens)/i;

/** `if dans(point, "zone") then "non" else "oui"`, of a value that says « en zone ». */
function checkZone(
  { report }: ParsedSource,
  { title }: ComputedValue,
  tree: FeelNode,
  place: string,
): readonly Diagnostic[] {
  const isTurned = someNode(
    tree,
    (node) =>
      node.type === 'if' &&
      node.condition.type === 'call' &&
      calleeName(node.condition) === 'dans' &&
      node.then.type === 'text' &&
      node.otherwise.type === 'text' &&
      node.then.value === 'non' &&
      node.otherwise.value === 'oui',
  );
  if (!isTurned || OUTSIDE.test(title)) return [];
  return [report('rules.zone-opposed', FILE, place, { title })];
}
