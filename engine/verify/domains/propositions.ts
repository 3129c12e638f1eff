/**
 * Whether conditions can be met together whatever they compute, by their form alone: « X et non X », « a < b et a >= b ». What is
 * compared may be anything; the same words give the same value each time.
 */
import { parseExpression } from '../../feel/syntax/parse.ts';
import { calleeName, valuesGiven, type FeelNode, type NodeOf } from '../../feel/syntax/tree.ts';
import type { Truth } from './condition-truth.ts';

/** Values of all parts beyond which nothing is told. */
const MOST_VALUES = 4_096;

/** What two values may be to one another: `apart` when they cannot be ordered, `none` when neither is there. */
type Order = 'less' | 'same' | 'more' | 'apart' | 'none';

const ORDERS: readonly Order[] = ['less', 'same', 'more', 'apart', 'none'];
const TRUTHS: readonly Truth[] = [true, false, null];

/** The parts that conditions are put together from, by what they say. */
type Parts = ReadonlyMap<string, readonly (Order | Truth)[]>;
type Values = ReadonlyMap<string, Order | Truth>;

/** Whether all of some conditions may be met and none of others; true where it cannot be told. */
export function canAgree(all: readonly string[], none: readonly string[]): boolean {
  const [met, missed] = [all.flatMap(readWhole), none.flatMap(readWhole)];
  const found = [...met, ...missed].flatMap(partsIn);
  const parts: Parts = new Map(found);
  const size = [...parts.values()].reduce((product, values) => product * values.length, 1);
  // Where nothing is said twice, each part may say what it likes.
  if (parts.size === found.length || size > MOST_VALUES) return true;
  const holds = (whole: Whole, values: Values): boolean => truthOf(whole, values) === true;
  return valuesOf(parts).some(
    (values) => met.every((whole) => holds(whole, values)) && !missed.some((whole) => holds(whole, values)),
  );
}

type Whole = { readonly text: string; readonly tree: FeelNode };

/** What cannot be read is told elsewhere, and keeps nothing from being met. */
function readWhole(text: string): readonly Whole[] {
  const { tree } = parseExpression(text);
  return tree ? [{ text, tree }] : [];
}

function valuesOf(parts: Parts): readonly Values[] {
  let all: readonly Values[] = [new Map()];
  for (const [part, choices] of parts)
    all = all.flatMap((values) => choices.map((choice) => new Map([...values, [part, choice]])));
  return all;
}

/** Each part as often as it is said. */
function partsIn({ text, tree }: Whole): readonly (readonly [string, readonly (Order | Truth)[]])[] {
  const inner = innerOf(tree);
  if (inner) return inner.flatMap((part) => partsIn({ text, tree: part }));
  if (tree.type === 'boolean' || tree.type === 'null') return [];
  return [tree.type === 'comparison' ? [pairOf(text, tree).name, ORDERS] : [written(text, tree), TRUTHS]];
}

/** What `and`, `or` and `not` put together; null for what they do. */
function innerOf(tree: FeelNode): readonly FeelNode[] | null {
  if (tree.type === 'conjunction' || tree.type === 'disjunction') return tree.parts;
  return calleeName(tree) === 'not' && tree.type === 'call' ? valuesGiven(tree.given) : null;
}

/** Spaces say nothing, but in what is between quotes. */
const written = (text: string, { from, to }: FeelNode): string =>
  text.slice(from, to).replaceAll(/"(?:[^"\\]|\\.)*"|\s+/g, (found) => (found.startsWith('"') ? found : ' '));

/** Two values in one order, whichever is written first. */
function pairOf(
  text: string,
  { left, right }: NodeOf<'comparison'>,
): { readonly name: string; readonly isTurned: boolean } {
  const [one, other] = [written(text, left), written(text, right)];
  return one <= other ? { name: `${one} ? ${other}`, isTurned: false } : { name: `${other} ? ${one}`, isTurned: true };
}

function truthOf({ text, tree }: Whole, values: Values): Truth {
  const inner = (innerOf(tree) ?? []).map((part) => truthOf({ text, tree: part }, values));
  switch (tree.type) {
    case 'conjunction':
      return inner.includes(false) ? false : inner.includes(null) ? null : true;
    case 'disjunction':
      return inner.includes(true) ? true : inner.includes(null) ? null : false;
    case 'boolean':
      return tree.value;
    case 'null':
      return null;
    case 'comparison': {
      const { name, isTurned } = pairOf(text, tree);
      const order = ORDERS.find((one) => one === values.get(name)) ?? 'apart';
      return compared(tree.operator, isTurned ? TURNED[order] : order);
    }
    default: {
      if (inner.length === 1) return inner[0] === null || inner[0] === undefined ? null : !inner[0];
      const value = values.get(written(text, tree));
      return typeof value === 'boolean' ? value : null;
    }
  }
}

const TURNED: Readonly<Record<Order, Order>> = {
  less: 'more',
  more: 'less',
  same: 'same',
  apart: 'apart',
  none: 'none',
};

function compared(operator: NodeOf<'comparison'>['operator'], order: Order): Truth {
  const isSame = order === 'same' || order === 'none';
  if (operator === '=') return isSame;
  if (operator === '!=') return !isSame;
  if (order === 'apart' || order === 'none') return null;
  if (operator === '<') return order === 'less';
  if (operator === '<=') return order !== 'more';
  return operator === '>' ? order === 'more' : order !== 'less';
}
