/**
 * From text to tree. `lezer-feel` knows the grammar; this is the only place that knows its nodes. An expression is parsed
 * once however often the compiler and its proofs look at it.
 */
import { parser, trackVariables } from 'lezer-feel';
import { memoise } from '../../base/memoise.ts';
import { readNumber } from '../values/decimal.ts';
import type { ComparisonOperator } from '../values/value.ts';
import { readString } from './string-literal.ts';
import type {
  ArithmeticOperator,
  Binding,
  CellTests,
  Entry,
  FeelNode,
  Given,
  Parameter,
  TemporalConstructor,
  Word,
  WrittenType,
} from './tree.ts';

/** A tree, or where the text stops being FEEL (UTF-16 units from its beginning). */
export type Parsed<T> = { readonly tree: T; readonly error: null } | { readonly tree: null; readonly error: number };

/** An expression. */
export const parseExpression: (text: string) => Parsed<FeelNode> = memoise((text) =>
  parseWith(EXPRESSION, text, (reader, root) => read(reader, firstOf(root), 0)),
);

/** The unary tests of a cell; `-` and nothing at all have no test. */
export const parseCellTests: (text: string) => Parsed<CellTests> = memoise((text) => {
  if (text.trim() === '') return { tree: { isNegated: false, tests: [] }, error: null };
  return parseWith(TESTS, text, (reader, root) => {
    const [first] = childrenOf(root);
    const tests = childrenOf(root).flatMap((child) => (child.name === 'PositiveUnaryTests' ? childrenOf(child) : []));
    return { isNegated: first?.name === 'not', tests: tests.map((test) => read(reader, test, 0)) };
  });
});

/** Names with spaces are told by the grammar alone, whatever the case holds. */
const configured = (top: string) => parser.configure({ top, contextTracker: trackVariables({}) });
const EXPRESSION = configured('Expression');
const TESTS = configured('UnaryTests');

/** Parts inside one another beyond which no expression is meant; what walks the tree goes as deep. */
const DEEPEST = 400;

type Raw = ReturnType<typeof parser.parse>['topNode'];
type Reader = { readonly text: string };

/** Where a tree cannot be made of what was parsed. */
class Unreadable extends Error {
  readonly at: number;
  constructor(at: number) {
    super(`FEEL cannot be read at ${at}`);
    this.at = at;
  }
}

function parseWith<T>(grammar: typeof parser, text: string, build: (reader: Reader, root: Raw) => T): Parsed<T> {
  const tree = grammar.parse(text);
  const cursor = tree.cursor();
  do if (cursor.type.isError) return { tree: null, error: cursor.from };
  while (cursor.next());
  try {
    return { tree: build({ text }, tree.topNode), error: null };
  } catch (problem) {
    if (problem instanceof Unreadable) return { tree: null, error: problem.at };
    throw problem;
  }
}

/** Children that mean something, in their order. */
function childrenOf(node: Raw): readonly Raw[] {
  const children: Raw[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
  return children;
}

function firstOf(node: Raw): Raw {
  const [first] = childrenOf(node);
  if (!first) throw new Unreadable(node.from);
  return first;
}

function read(reader: Reader, node: Raw, depth: number): FeelNode {
  if (depth > DEEPEST) throw new Unreadable(node.from);
  const children = childrenOf(node);
  const { from, to } = node;
  const span = { from, to };
  const part = (at: number): FeelNode => read(reader, childAt(node, children, at), depth + 1);
  const word = (at: number): string => textOf(reader, childAt(node, children, at));
  switch (node.name) {
    case 'PositiveUnaryTest':
    case 'FunctionBody':
      return part(0);
    case 'ParenthesizedExpression':
      return part(1);
    case 'null':
      return { ...span, type: 'null' };
    case 'NumericLiteral': {
      const value = readNumber(textOf(reader, node).replaceAll(/\s/g, ''));
      if (value === null) throw new Unreadable(from);
      return { ...span, type: 'number', value };
    }
    case 'StringLiteral':
      return { ...span, type: 'text', value: readString(textOf(reader, node)) };
    case 'BooleanLiteral':
      return { ...span, type: 'boolean', value: textOf(reader, node) === 'true' };
    case 'DateTimeLiteral':
      return { ...span, type: 'temporal', ...readTemporal(reader, node, children, depth) };
    case 'VariableName':
    case 'SpecialFunctionName':
      return { ...span, type: 'name', name: nameOf(reader, node) };
    case '?':
      return { ...span, type: 'tested' };
    case 'PathExpression':
      return { ...span, type: 'path', base: part(0), name: wordOf(reader, childAt(node, children, 2)) };
    case 'FilterExpression':
      return { ...span, type: 'filter', base: part(0), filter: part(2) };
    case 'ArithmeticExpression':
      if (children.length === 2) return { ...span, type: 'negation', value: part(1) };
      return { ...span, type: 'arithmetic', operator: arithmetic(word(1), from), left: part(0), right: part(2) };
    case 'Comparison':
      return readComparison(reader, node, children, depth);
    case 'InstanceOfExpression':
      return { ...span, type: 'instance', value: part(0), of: readType(reader, childAt(node, children, 3)) };
    case 'Conjunction':
    case 'Disjunction':
      return { ...span, ...readJunction(reader, node, depth) };
    case 'IfExpression':
      return { ...span, type: 'if', condition: part(1), then: part(3), otherwise: part(5) };
    case 'ForExpression':
      return { ...span, type: 'for', ...readLoop(reader, node, children, depth) };
    case 'QuantifiedExpression': {
      const quantifier = word(0) === 'every' ? 'every' : 'some';
      return { ...span, type: 'quantified', quantifier, ...readLoop(reader, node, children, depth) };
    }
    case 'IterationContext':
      return children.length === 1 ? part(0) : { ...span, type: 'series', low: part(0), high: part(2) };
    case 'List':
      return { ...span, type: 'list', items: children.slice(1, -1).map((item) => read(reader, item, depth + 1)) };
    case 'Context':
      return { ...span, type: 'context', entries: children.slice(1, -1).map((one) => readEntry(reader, one, depth)) };
    case 'FunctionDefinition':
      return { ...span, type: 'function', ...readFunction(reader, node, children, depth) };
    case 'FunctionInvocation':
      return { ...span, type: 'call', callee: part(0), given: readGiven(reader, childAt(node, children, 2), depth) };
    case 'SimplePositiveUnaryTest':
      if (children.length === 1) return part(0);
      return { ...span, type: 'bound', operator: comparison(word(0), from), value: part(1) };
    case 'Interval': {
      const [isLowIncluded, isHighIncluded] = [word(0) === '[', word(4) === ']'];
      return { ...span, type: 'range', low: part(1), high: part(3), isLowIncluded, isHighIncluded };
    }
    default:
      throw new Unreadable(from);
  }
}

function readComparison(reader: Reader, node: Raw, children: readonly Raw[], depth: number): FeelNode {
  const span = { from: node.from, to: node.to };
  const [left, sign, ...others] = children;
  const [right] = others;
  if (!left || !sign || !right) throw new Unreadable(node.from);
  const value = read(reader, left, depth + 1);
  switch (sign.name) {
    case 'between': {
      const [low, , high] = others;
      if (!low || !high) throw new Unreadable(node.from);
      return {
        ...span,
        type: 'between',
        value,
        low: read(reader, low, depth + 1),
        high: read(reader, high, depth + 1),
      };
    }
    case 'in': {
      const tests = others.flatMap((other) => (other.name === 'PositiveUnaryTests' ? childrenOf(other) : [other]));
      const asked = tests.filter(({ name }) => name === 'PositiveUnaryTest');
      return { ...span, type: 'in', value, tests: asked.map((test) => read(reader, test, depth + 1)) };
    }
    default: {
      const operator = comparison(textOf(reader, sign), sign.from);
      return { ...span, type: 'comparison', operator, left: value, right: read(reader, right, depth + 1) };
    }
  }
}

/** `a and b and c` as three parts, which the grammar takes for two. */
function readJunction(
  reader: Reader,
  node: Raw,
  depth: number,
): { readonly type: 'conjunction' | 'disjunction'; readonly parts: readonly FeelNode[] } {
  const parts: FeelNode[] = [];
  let first: Raw = node;
  while (first.name === node.name) {
    const [left, , right] = childrenOf(first);
    if (!left || !right) throw new Unreadable(first.from);
    parts.push(read(reader, right, depth + 1));
    first = left;
  }
  parts.push(read(reader, first, depth + 1));
  return { type: node.name === 'Conjunction' ? 'conjunction' : 'disjunction', parts: parts.toReversed() };
}

function readTemporal(
  reader: Reader,
  node: Raw,
  children: readonly Raw[],
  depth: number,
): { readonly make: TemporalConstructor; readonly given: Given } {
  const [first, , given] = children;
  if (first?.name === 'AtLiteral') {
    return { make: '@', given: { type: 'positional', values: [read(reader, firstOf(first), depth + 1)] } };
  }
  if (!first || !given) throw new Unreadable(node.from);
  return { make: temporal(nameOf(reader, first), node.from), given: readGiven(reader, given, depth) };
}

function readGiven(reader: Reader, node: Raw, depth: number): Given {
  const children = childrenOf(node);
  if (node.name !== 'NamedParameters')
    return { type: 'positional', values: children.map((child) => read(reader, child, depth + 1)) };
  const values = children.map((child) => {
    const [name, value] = childrenOf(child);
    if (!name || !value) throw new Unreadable(child.from);
    return { ...wordOf(reader, name), value: read(reader, value, depth + 1) };
  });
  return { type: 'named', values };
}

function readLoop(
  reader: Reader,
  node: Raw,
  children: readonly Raw[],
  depth: number,
): { readonly bindings: readonly Binding[]; readonly body: FeelNode } {
  const bindings = childrenOf(childAt(node, children, 1)).map((binding) => {
    const [name, , source] = childrenOf(binding);
    if (!name || !source) throw new Unreadable(binding.from);
    return { name: nameOf(reader, name), source: read(reader, source, depth + 1) };
  });
  return { bindings, body: read(reader, childAt(node, children, 3), depth + 1) };
}

function readEntry(reader: Reader, node: Raw, depth: number): Entry {
  const [key, value] = childrenOf(node);
  if (!key || !value) throw new Unreadable(node.from);
  const [quoted] = childrenOf(key);
  const name = quoted?.name === 'StringLiteral' ? readString(textOf(reader, quoted)) : nameOf(reader, key);
  return { key: name, value: read(reader, value, depth + 1) };
}

function readFunction(
  reader: Reader,
  node: Raw,
  children: readonly Raw[],
  depth: number,
): { readonly parameters: readonly Parameter[]; readonly body: FeelNode } {
  const list = children.find(({ name }) => name === 'FormalParameters');
  const parameters = (list ? childrenOf(list) : []).map((parameter) => {
    const [name, type] = childrenOf(parameter);
    if (!name) throw new Unreadable(parameter.from);
    return { name: nameOf(reader, name), of: type ? readType(reader, type) : null };
  });
  // In another language, which no engine of ours runs.
  const external = children.find(({ name }) => name === 'external');
  if (external) throw new Unreadable(external.from);
  return { parameters, body: read(reader, childAt(node, children, children.length - 1), depth + 1) };
}

function readType(reader: Reader, node: Raw): WrittenType {
  const children = childrenOf(node);
  const types = children.filter(({ name }) => name === 'Type');
  switch (node.name) {
    case 'Type':
      return readType(reader, childAt(node, children, 0));
    case 'ListType':
    case 'RangeType':
      return {
        type: node.name === 'ListType' ? 'list' : 'range',
        item: readType(reader, childAt(node, types, 0)),
      };
    case 'ContextType': {
      const list = children.find(({ name }) => name === 'ContextEntryTypes');
      const entries = (list ? childrenOf(list) : []).map((entry) => {
        const [key, of] = childrenOf(entry);
        if (!key || !of) throw new Unreadable(entry.from);
        return { key: nameOf(reader, key), of: readType(reader, of) };
      });
      return { type: 'context', entries };
    }
    case 'FunctionType': {
      const list = children.find(({ name }) => name === 'ArgumentTypes');
      const takes = (list ? childrenOf(list) : []).map((one) => readType(reader, firstOf(one)));
      return { type: 'function', takes, gives: readType(reader, childAt(node, types, 0)) };
    }
    default:
      return { type: 'named', name: nameOf(reader, node) };
  }
}

function childAt(node: Raw, children: readonly Raw[], at: number): Raw {
  const child = children[at];
  if (!child) throw new Unreadable(node.from);
  return child;
}

function textOf({ text }: Reader, { from, to }: Raw): string {
  return text.slice(from, to);
}

/** The words of a name, one space apart. */
function nameOf(reader: Reader, node: Raw): string {
  return textOf(reader, node).trim().replaceAll(/\s+/g, ' ');
}

function wordOf(reader: Reader, node: Raw): Word {
  return { name: nameOf(reader, node), from: node.from, to: node.to };
}

function arithmetic(sign: string, at: number): ArithmeticOperator {
  return oneOf(['+', '-', '*', '/', '**'], sign, at);
}

function comparison(sign: string, at: number): ComparisonOperator {
  return oneOf(['=', '!=', '<', '<=', '>', '>='], sign, at);
}

function temporal(name: string, at: number): TemporalConstructor {
  return oneOf(['date', 'time', 'date and time', 'duration'], name, at);
}

function oneOf<const T extends string>(known: readonly T[], found: string, at: number): T {
  const one = known.find((candidate) => candidate === found);
  if (one === undefined) throw new Unreadable(at);
  return one;
}
