/**
 * Which values an expression cannot do without: a value that is missing makes arithmetic, ordering and functions give
 * null. `=`, `!=` and `in` always answer, and what `if`, `and`, `or` have asked before is known after.
 */
import { memoise } from '../../base/memoise.ts';
import { childrenOf, literalsOf, parseTree, type FeelNode } from '../../feel/nodes.ts';
import type { Json } from '../../base/values.ts';
import { addFacts, factOf, joinFacts, NO_FACTS, type Fact, type Facts } from './facts.ts';

/** A value that is read, and what is known where it is; a null path is a null that is written. */
export type Read = { readonly path: string | null; readonly facts: Facts };
type Walk = { readonly text: string; readonly reads: Read[] };

/** Reads of an expression that would make it null if they were missing. */
export const listReads: (text: string) => readonly Read[] = memoise((text) => {
  const walk: Walk = { text, reads: [] };
  visitResult(walk, parseTree(text), NO_FACTS);
  return walk.reads;
});

/** What is known once an expression is found true. */
export const factsWhenTrue: (text: string) => Facts = memoise((text) => narrow(text, parseTree(text), true));

/** Divisions of an expression, `modulo` among them: what they divide by, and what is known there. */
export function listDivisors(text: string): readonly { readonly text: string; readonly facts: Facts }[] {
  const found: { text: string; facts: Facts }[] = [];
  eachNode(text, parseTree(text), NO_FACTS, (node, facts) => {
    const divisor = divisorOf(text, node);
    if (divisor) found.push({ text: textOf(text, divisor), facts });
  });
  return found;
}

function divisorOf(text: string, node: FeelNode): FeelNode | null {
  const [first, second, third] = childrenOf(node);
  if (!first || !second || !third) return null;
  if (node.name === 'ArithmeticExpression') return textOf(text, second) === '/' ? third : null;
  const isModulo = node.name === 'FunctionInvocation' && textOf(text, first) === 'modulo';
  return isModulo && third.name === 'PositionalParameters' ? (childrenOf(third)[1] ?? null) : null;
}

/** A node whose value is that of the whole, where a null that is written counts. */
function visitResult(walk: Walk, node: FeelNode, facts: Facts): void {
  const children = childrenOf(node);
  if (node.name === 'null') {
    walk.reads.push({ path: null, facts });
  } else if (node.name === 'IfExpression') {
    const [, condition, , then, , otherwise] = children;
    if (!condition || !then || !otherwise) return;
    visit(walk, condition, facts);
    visitResult(walk, then, addFacts(facts, narrow(walk.text, condition, true)));
    visitResult(walk, otherwise, addFacts(facts, narrow(walk.text, condition, false)));
  } else if (['Expression', 'ParenthesizedExpression'].includes(node.name)) {
    for (const child of children) visitResult(walk, child, facts);
  } else {
    visit(walk, node, facts);
  }
}

function visit(walk: Walk, root: FeelNode, known: Facts): void {
  eachNode(walk.text, root, known, (node, facts) => {
    const path = pathOf(walk.text, node);
    if (path !== null) walk.reads.push({ path, facts });
  });
}

type Meet = (node: FeelNode, facts: Facts) => void;

/** Meets each node whose value is needed, with what is known there. */
export function eachNode(text: string, node: FeelNode, facts: Facts, meet: Meet): void {
  meet(node, facts);
  if (pathOf(text, node) !== null) return;
  const children = childrenOf(node);
  switch (node.name) {
    case 'IfExpression': {
      const [, condition, , then, , otherwise] = children;
      if (!condition || !then || !otherwise) return;
      eachNode(text, condition, facts, meet);
      eachNode(text, then, addFacts(facts, narrow(text, condition, true)), meet);
      eachNode(text, otherwise, addFacts(facts, narrow(text, condition, false)), meet);
      return;
    }
    case 'Conjunction':
    case 'Disjunction': {
      let so = facts;
      for (const part of children.filter(({ name }) => name !== 'and' && name !== 'or')) {
        eachNode(text, part, so, meet);
        so = addFacts(so, narrow(text, part, node.name === 'Conjunction'));
      }
      return;
    }
    case 'Comparison':
      for (const part of isTotal(text, children) ? partsOfTotal(text, children) : children) {
        eachNode(text, part, facts, meet);
      }
      return;
    case 'FunctionInvocation': {
      const [callee, ...others] = children;
      if (callee && TOLERANT.includes(textOf(text, callee).replaceAll(/\s+/g, ' '))) return;
      for (const other of others) eachNode(text, other, facts, meet);
      return;
    }
    // Names inside loops and filters may be those of the members: only what they go through is looked at.
    case 'FilterExpression':
      if (children[0]) eachNode(text, children[0], facts, meet);
      return;
    case 'ForExpression':
    case 'QuantifiedExpression':
      for (const binding of children.filter(({ name }) => name === 'InExpressions').flatMap(childrenOf)) {
        if (binding.lastChild) eachNode(text, binding.lastChild, facts, meet);
      }
      return;
    case 'PathExpression':
      if (children[0]) eachNode(text, children[0], facts, meet);
      return;
    // It always answers, and names of types are no values.
    case 'InstanceOfExpression':
    case 'FunctionDefinition':
      return;
    case 'Context':
      eachEntry(text, children, facts, meet);
      return;
    default:
      for (const child of children) eachNode(text, child, facts, meet);
  }
}

/** Entries of a context read those before them by their names, which are then no values of the case. */
function eachEntry(text: string, children: readonly FeelNode[], facts: Facts, meet: Meet): void {
  const own = new Set<string>();
  for (const entry of children) {
    const [key, value] = [entry.getChild('Key'), entry.lastChild];
    if (!key || !value) continue;
    eachNode(text, value, facts, (node, known) => {
      const [root = ''] = pathOf(text, node)?.split('.') ?? [];
      if (!own.has(root)) meet(node, known);
    });
    own.add(textOf(text, key));
  }
}

/** Functions made for values that may be missing. */
const TOLERANT: readonly string[] = ['is defined', 'get or else'];

/** A dotted path of plain names; null for anything else. */
export function pathOf(text: string, node: FeelNode): string | null {
  if (node.name === 'VariableName') return textOf(text, node);
  if (node.name !== 'PathExpression' || !node.firstChild || !node.lastChild) return null;
  const base = pathOf(text, node.firstChild);
  return base === null ? null : `${base}.${textOf(text, node.lastChild)}`;
}

function isTotal(text: string, children: readonly FeelNode[]): boolean {
  const operator = children[1];
  return operator !== undefined && ['=', '!=', 'in', 'instance of'].includes(textOf(text, operator));
}

/** What a comparison that always answers cannot do without: of a call that is compared with null, what it is given. */
function partsOfTotal(text: string, children: readonly FeelNode[]): readonly FeelNode[] {
  const isNullTest = children.some(({ name }) => name === 'null');
  return children.flatMap((child) => {
    if (pathOf(text, child) !== null) return [];
    return isNullTest && child.name === 'FunctionInvocation' ? childrenOf(child).slice(1) : [child];
  });
}

/** What is known when a condition is true, or is not. */
function narrow(text: string, node: FeelNode, truth: boolean): Facts {
  const children = childrenOf(node);
  const path = pathOf(text, node);
  if (path !== null) return factOf(path, truth ? { present: true, values: [true] } : { excluded: [true] });
  switch (node.name) {
    case 'Expression':
    case 'ParenthesizedExpression':
      return children.reduce<Facts>((facts, child) => addFacts(facts, narrow(text, child, truth)), NO_FACTS);
    case 'Conjunction':
    case 'Disjunction': {
      const parts = children
        .filter(({ name }) => name !== 'and' && name !== 'or')
        .map((child) => narrow(text, child, truth));
      return (node.name === 'Conjunction') === truth ? parts.reduce(addFacts, NO_FACTS) : parts.reduce(joinFacts);
    }
    case 'FunctionInvocation':
      return narrowCall(text, children, truth);
    case 'Comparison':
      return narrowComparison(text, children, truth);
    default:
      return NO_FACTS;
  }
}

function narrowCall(text: string, [callee, , parameters]: readonly FeelNode[], truth: boolean): Facts {
  const argument = parameters?.firstChild;
  if (!callee || !argument || !truth) return NO_FACTS;
  const name = textOf(text, callee).replaceAll(/\s+/g, ' ');
  if (name === 'not') return narrow(text, argument, false);
  const path = pathOf(text, argument);
  return name === 'is defined' && path !== null ? factOf(path, { present: true }) : NO_FACTS;
}

function narrowComparison(text: string, [left, operator, right]: readonly FeelNode[], truth: boolean): Facts {
  if (!left || !operator || !right) return NO_FACTS;
  const [leftPath, rightPath] = [subjectOf(text, left), subjectOf(text, right)];
  const symbol = textOf(text, operator);
  if (symbol === 'in') return truth && leftPath !== null ? factOf(leftPath, valuesIn(text, right)) : NO_FACTS;
  if (symbol !== '=' && symbol !== '!=') {
    const both = [leftPath, rightPath].filter((path) => path !== null);
    const bound = literalOf(text, right);
    const notZero = leftPath !== null && keepsOffZero(truth ? symbol : (OPPOSITE[symbol] ?? ''), bound);
    const known = notZero ? { excluded: [0] } : {};
    if (truth) return new Map(both.map((path) => [path, { present: true, ...known }]));
    return notZero && leftPath !== null ? factOf(leftPath, known) : NO_FACTS;
  }
  const path = leftPath ?? rightPath;
  const other = leftPath === null ? left : right;
  if (path === null) return NO_FACTS;
  const equal = (symbol === '=') === truth;
  if (other.name === 'null') return factOf(path, { present: !equal });
  const value = literalOf(text, other);
  if (value === undefined) return equal && pathOf(text, other) === null ? factOf(path, { present: true }) : NO_FACTS;
  return factOf(path, equal ? { present: true, values: [value] } : { excluded: [value] });
}

/** What holds of a value that is there, when a comparison does not. */
const OPPOSITE: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** Whether a value that compares so with a number cannot be zero. */
function keepsOffZero(symbol: string, bound: Json | undefined): boolean {
  if (typeof bound !== 'number') return false;
  return (symbol === '>' && bound >= 0) || (symbol === '<' && bound <= 0) || (symbol === '>=' && bound > 0);
}

/** What a comparison tells something of: a value by its path, or a call by its text. */
function subjectOf(text: string, node: FeelNode): string | null {
  return node.name === 'FunctionInvocation' ? plainText(text, node) : pathOf(text, node);
}

/** An expression as it is written, but for the spaces outside quotation marks. */
export function plainText(text: string, node: FeelNode): string {
  return textOf(text, node).replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}

function valuesIn(text: string, node: FeelNode): Fact {
  const texts = literalsOf(node).map((literal) => textOf(text, literal).slice(1, -1));
  return texts.length > 0 ? { present: true, values: texts } : { present: true };
}

function literalOf(text: string, node: FeelNode): Json | undefined {
  const written = textOf(text, node);
  switch (node.name) {
    case 'StringLiteral':
      return written.slice(1, -1);
    case 'NumericLiteral':
      return Number(written);
    case 'BooleanLiteral':
      return written === 'true';
    default:
      return undefined;
  }
}

function textOf(text: string, node: FeelNode): string {
  return text.slice(node.from, node.to);
}
