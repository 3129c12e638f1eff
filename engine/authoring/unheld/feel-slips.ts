/*
 * Slips in expressions: another figure, a comparison turned or closed by one, a sum for a difference, a part of a
 * condition forgotten, two branches exchanged. Each is a change of the text as it is written.
 */
import { parseExpression } from '../../feel/syntax/parse.ts';
import { calleeName, namesOfPath, partsOf, valuesGiven, type FeelNode, type NodeOf } from '../../feel/syntax/tree.ts';
import { divideNumbers, multiplyNumbers, writeNumber } from '../../feel/values/decimal.ts';
import type { OtherNames } from './name-slips.ts';
import { twiceAsLong, type Slip, type Slips } from './slip.ts';

/** Slips of an expression; none of what cannot be read. `others`: names that may be taken for one of its own. */
export function slipsOfExpression(text: string, others: OtherNames = () => []): readonly Slips[] {
  const { tree } = parseExpression(text);
  return tree ? slipsInside(text, tree, others) : [];
}

function slipsInside(text: string, node: FeelNode, others: OtherNames): readonly Slips[] {
  const path = namesOfPath(node);
  if (path) return named(node, others(path.join('.')));
  // What makes a date or a duration is one figure, whatever it is written with.
  const parts = node.type === 'temporal' ? [] : partsOf(node);
  const own = slipsAt(text, node).filter((slips) => slips.length > 0);
  return [...own, ...parts.flatMap((part) => slipsInside(text, part, others))];
}

/** Another value in the place of one. */
function named({ from, to }: FeelNode, others: readonly string[]): readonly Slips[] {
  return others.length === 0 ? [] : [others.map((put) => ({ from, to, put }))];
}

function slipsAt(text: string, node: FeelNode): readonly Slips[] {
  switch (node.type) {
    case 'number':
      return [figures(node)];
    case 'comparison':
      return [operatorSlips(text, node.left.to, node.right.from, node.operator), widened(text, node)];
    case 'bound':
      return [operatorSlips(text, node.from, node.value.from, node.operator)];
    case 'arithmetic':
      return [swap(text, node.left.to, node.right.from, node.operator, EXCHANGED[node.operator])];
    case 'range':
      return [ends(node)];
    case 'conjunction':
      return forgotten(text, node.parts, 'and');
    case 'disjunction':
      return forgotten(text, node.parts, 'or');
    case 'if':
      return [branches(text, node)];
    case 'call':
      return [called(node), ...leftOut(text, node)];
    case 'temporal':
      return [length(text, node)];
    default:
      return [];
  }
}

/** Twice as much, and half: a figure is held when something tells it from both. */
function figures({ from, to, value }: NodeOf<'number'>): Slips {
  if (value === 0) return [{ from, to, put: '1' }];
  return [multiplyNumbers(value, 2), divideNumbers(value, 2)].flatMap((other) =>
    other === null ? [] : [{ from, to, put: writeNumber(other) }],
  );
}

const TURNED: Readonly<Record<string, readonly string[]>> = {
  '<': ['>=', '<='],
  '<=': ['>', '<'],
  '>': ['<=', '>='],
  '>=': ['<', '>'],
  '=': ['!='],
  '!=': ['='],
};

/** Turned round, then with its bound in or out. */
function operatorSlips(text: string, after: number, before: number, operator: string): Slips {
  return (TURNED[operator] ?? []).flatMap((other) => swap(text, after, before, operator, other));
}

/** An equality with a figure taken for a bound, its neighbour on one side let in: another month, another count. */
function widened(text: string, { left, right, operator }: NodeOf<'comparison'>): Slips {
  if (operator !== '=' || right.type !== 'number') return [];
  const { value, to } = right;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) return [];
  const from = left.to + text.slice(left.to, right.from).indexOf('=');
  return [
    { from, to, put: `>= ${value - 1}` },
    { from, to, put: `<= ${value + 1}` },
  ];
}

const EXCHANGED: Readonly<Record<string, string | undefined>> = { '+': '-', '-': '+', '*': '/', '/': '*' };

/** Another word in the place of one that stands alone between two parts. */
function swap(text: string, after: number, before: number, word: string, other: string | undefined): Slips {
  const at = text.slice(after, before).indexOf(word);
  if (at < 0 || other === undefined) return [];
  const from = after + at;
  return [{ from, to: from + word.length, put: other }];
}

function ends({ from, to, isLowIncluded, isHighIncluded }: NodeOf<'range'>): Slips {
  return [
    { from: to - 1, to, put: isHighIncluded ? ')' : ']' },
    { from, to: from + 1, put: isLowIncluded ? '(' : '[' },
  ];
}

/** A part that always holds, or never does, is as good as forgotten. */
function forgotten(text: string, parts: readonly FeelNode[], word: 'and' | 'or'): readonly Slips[] {
  const put = word === 'and' ? 'true' : 'false';
  return parts.map(({ from, to }) => (text.slice(from, to) === put ? [] : [{ from, to, put }]));
}

function branches(text: string, { then, otherwise }: NodeOf<'if'>): Slips {
  const [first, between, second] = [
    text.slice(then.from, then.to),
    text.slice(then.to, otherwise.from),
    text.slice(otherwise.from, otherwise.to),
  ];
  return first === second ? [] : [{ from: then.from, to: otherwise.to, put: `${second}${between}${first}` }];
}

const OTHER_CALL: Readonly<Record<string, string | undefined>> = {
  min: 'max',
  max: 'min',
  floor: 'ceiling',
  ceiling: 'floor',
  sum: 'max',
};

function called(node: NodeOf<'call'>): Slips {
  const put = OTHER_CALL[calleeName(node) ?? ''];
  return put === undefined ? [] : [{ from: node.callee.from, to: node.callee.to, put }];
}

/** One of what the least or the greatest is taken of, such as a ceiling: each may be forgotten. */
function leftOut(text: string, node: NodeOf<'call'>): readonly Slips[] {
  const name = calleeName(node);
  const given = valuesGiven(node.given);
  if ((name !== 'min' && name !== 'max') || given.length < 2) return [];
  const [first, last] = [given[0], given.at(-1)];
  if (!first || !last) return [];
  return given.map((_, at) => {
    const others = given.filter((__, other) => other !== at).map(({ from, to }) => text.slice(from, to));
    return [{ from: first.from, to: last.to, put: others.join(', ') }];
  });
}

function length(text: string, { from, to }: NodeOf<'temporal'>): Slips {
  const written = text.slice(from, to);
  const [quoted = ''] = /P\d{1,4}[DWMY]/.exec(written) ?? [];
  const longer = twiceAsLong(quoted);
  if (longer === null) return [];
  const at: Slip = {
    from: from + written.indexOf(quoted),
    to: from + written.indexOf(quoted) + quoted.length,
    put: longer,
  };
  return [at];
}
