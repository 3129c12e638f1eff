/**
 * The form of rules that give amounts and of the tables behind them: an amount that is multiplied by another, a figure that is added
 * to a quotient instead of to its divisor, both ends of a choice the same, a scale that falls where the one before it rose.
 */
import { joinPointer } from '../base/pointer.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { namesOfPath, partsOf, type FeelNode, type NodeOf } from '../feel/syntax/tree.ts';
import { writeFeel } from '../feel/syntax/write.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import type { DecisionTable } from '../../schemas/types/rules.ts';

const FILE = 'rules.json';

/** Computed values and tables whose form cannot be what was meant. */
export function checkAmountForms(parsed: ParsedSource): readonly Diagnostic[] {
  const { computed = [], tables = [] } = parsed.rules;
  const amounts = amountsOf(parsed);
  return [
    ...computed.flatMap(({ expression, type, title }, at) => {
      const { tree } = expression === undefined ? { tree: null } : parseExpression(expression);
      if (expression === undefined || !tree) return [];
      const place = joinPointer('/computed', at, 'expression');
      return [
        ...nodesOf(tree, 'if').flatMap((node) => checkBranches(parsed, node, place, title)),
        ...nodesOf(tree, 'arithmetic').flatMap((node) => [
          ...checkProduct(parsed, node, { place, text: expression }, amounts),
          ...(type === 'money' ? checkAdded(parsed, node, { place, text: expression }, amounts) : []),
        ]),
      ];
    }),
    ...tables.flatMap((table, at) => checkTurned(parsed, table, tables, joinPointer('/tables', at, 'rows'))),
  ];
}

function nodesOf<Type extends FeelNode['type']>(node: FeelNode, type: Type): readonly NodeOf<Type>[] {
  const isOfType = (one: FeelNode): one is NodeOf<Type> => one.type === type;
  const inner = partsOf(node).flatMap((part) => nodesOf(part, type));
  return isOfType(node) ? [node, ...inner] : inner;
}

/** Paths of amounts of money: answers and computed values. */
function amountsOf({ fields, rules }: ParsedSource): ReadonlySet<string> {
  return new Set([
    ...fields.flatMap(({ pointer, annotation }) =>
      annotation.widget === 'money' ? [pointer.slice(1).replaceAll('/', '.')] : [],
    ),
    ...(rules.computed ?? []).flatMap(({ name, type, each }) => (type === 'money' && each === undefined ? [name] : [])),
  ]);
}

/** `if décembre then fin else fin`: the condition would change nothing. */
function checkBranches(
  { report }: ParsedSource,
  { then, otherwise }: NodeOf<'if'>,
  place: string,
  title: string,
): readonly Diagnostic[] {
  return writeFeel(then) === writeFeel(otherwise) ? [report('rules.same-branches', FILE, place, { title })] : [];
}

/** Francs times francs. */
function checkProduct(
  { report }: ParsedSource,
  { operator, left, right }: NodeOf<'arithmetic'>,
  { place, text }: { readonly place: string; readonly text: string },
  amounts: ReadonlySet<string>,
): readonly Diagnostic[] {
  if (operator !== '*' || !isAmount(right, amounts) || !isAmount(left, amounts)) return [];
  const params = { left: text.slice(left.from, left.to), right: text.slice(right.from, right.to) };
  return [report('rules.amount-squared', FILE, place, params)];
}

/** An amount as it stands, or so many times: a part of one may be taken of it. */
function isAmount(node: FeelNode, amounts: ReadonlySet<string>): boolean {
  if (node.type === 'arithmetic' && node.operator === '*')
    return [node.left, node.right].some((part) => isAmount(part, amounts));
  const path = namesOfPath(node)?.join('.');
  return path !== undefined && amounts.has(path);
}

/** More than that may be an amount. */
const FEW = 20;

/** `ressources / enfants + 2`: two francs more, where two more were to share. */
function checkAdded(
  { report }: ParsedSource,
  { operator, left, right }: NodeOf<'arithmetic'>,
  { place, text }: { readonly place: string; readonly text: string },
  amounts: ReadonlySet<string>,
): readonly Diagnostic[] {
  const figure = right.type === 'number' ? Number(String(right.value)) : 0;
  if ((operator !== '+' && operator !== '-') || !Number.isInteger(figure) || figure <= 0 || figure >= FEW) return [];
  if (left.type !== 'arithmetic' || left.operator !== '/' || !isAmount(left.left, amounts)) return [];
  if (namesOfPath(left.right) === null || text[left.to] === ')') return [];
  const [divided, divisor] = [text.slice(left.left.from, left.left.to), text.slice(left.right.from, left.right.to)];
  const written = text.slice(left.from, right.to);
  const params = { written, mended: `${divided} / (${divisor} ${operator} ${figure})` };
  return [report('rules.amount-figure', FILE, place, params)];
}

/** The same scale before and after a date: it gives more for more, then less for more. */
function checkTurned(
  { report }: ParsedSource,
  table: DecisionTable,
  tables: readonly DecisionTable[],
  place: string,
): readonly Diagnostic[] {
  const from = table.effective?.from ?? '';
  const before = tables.filter((one) => one.name === table.name && (one.effective?.from ?? '') < from).at(-1);
  const [own, other] = [slopeOf(table), before ? slopeOf(before) : null];
  if (!before || own === null || other === null || own === other) return [];
  const params = { title: table.title, before: before.title, sense: own > 0 ? 'plus' : 'moins' };
  return [report('rules.period-turned', FILE, place, params)];
}

/** Whether the first column of results rises (1) or falls (-1) with the only input, a number cut into ranges; null when neither. */
function slopeOf({ inputs, outputs, rows }: DecisionTable): 1 | -1 | null {
  if (inputs.length !== 1 || outputs.length === 0 || rows.length < 2) return null;
  const points = rows.map(({ when: [test = ''], then: [result = ''] }) => ({
    at: startOf(test),
    result: Number(result),
  }));
  if (points.some(({ at, result }) => at === null || Number.isNaN(result))) return null;
  const ordered = points.toSorted((one, two) => (one.at ?? 0) - (two.at ?? 0));
  const steps = ordered.slice(1).map(({ result }, at) => Math.sign(result - (ordered[at]?.result ?? result)));
  if (steps.every((step) => step > 0)) return 1;
  return steps.every((step) => step < 0) ? -1 : null;
}

/** Where a range of a cell begins: before all others for « < 50000 ». */
function startOf(test: string): number | null {
  const [, less, more, low] = /^(?:(<=? ?\d+)|>=? ?(\d+)|[[(\]](\d+) ?\.\..*)$/.exec(test.trim()) ?? [];
  if (less !== undefined) return Number.NEGATIVE_INFINITY;
  const start = more ?? low;
  return start === undefined ? null : Number(start);
}
