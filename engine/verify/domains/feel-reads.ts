/**
 * Which values an expression cannot do without: a value that is missing makes arithmetic, ordering and functions give
 * null. `=`, `!=` and `in` always answer, and what `if`, `and`, `or` have asked before is known after.
 */
import { memoise } from '../../base/memoise.ts';
import { NEEDED_OF_PLACES } from '../../feel/functions/places.ts';
import { textsWritten } from '../../feel/syntax/literals.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import {
  calleeName,
  memberNode,
  namesOfPath,
  partsOf,
  someNode,
  valuesGiven,
  type FeelNode,
  type NodeOf,
} from '../../feel/syntax/tree.ts';
import { writeFeel } from '../../feel/syntax/write.ts';
import type { ComparisonOperator } from '../../feel/values/value.ts';
import type { Json } from '../../base/values.ts';
import { addFacts, factOf, joinFacts, NO_FACTS, type Fact, type Facts } from './facts.ts';

/** A value that is read, and what is known where it is; a null path is a null that is written. */
export type Read = { readonly path: string | null; readonly facts: Facts };

/** Reads of an expression that would make it null if they were missing; of one that is not FEEL, none. */
export const listReads: (text: string) => readonly Read[] = memoise((text) => {
  const reads: Read[] = [];
  const { tree } = parseExpression(text);
  if (tree) visitResult(reads, tree, NO_FACTS);
  return reads;
});

/** What is known once an expression is found true. */
export const factsWhenTrue: (text: string) => Facts = memoise((text) => {
  const { tree } = parseExpression(text);
  return tree ? narrow(tree, true) : NO_FACTS;
});

/** What is divided by, as it is written, and what is known there. */
type Divisor = { readonly node: FeelNode; readonly text: string; readonly facts: Facts };

/** Divisions of an expression, `modulo` among them: what they divide by, and what is known there. */
export function listDivisors(text: string): readonly Divisor[] {
  const found: Divisor[] = [];
  const { tree } = parseExpression(text);
  if (tree)
    eachNode(tree, NO_FACTS, (node, facts) => {
      const divisor = divisorOf(node);
      if (divisor) found.push({ node: divisor, text: writtenAlone(text, divisor), facts });
    });
  return found;
}

/** A part as it is written, in the brackets that a part made of several needs. */
function writtenAlone(text: string, node: FeelNode): string {
  const written = text.slice(node.from, node.to);
  return node.type === 'arithmetic' || node.type === 'if' ? `(${written})` : written;
}

function divisorOf(node: FeelNode): FeelNode | null {
  if (node.type === 'arithmetic') return node.operator === '/' ? node.right : null;
  return node.type === 'call' && calleeName(node) === 'modulo' ? (valuesGiven(node.given)[1] ?? null) : null;
}

/** A node whose value is that of the whole, where a null that is written counts. */
function visitResult(reads: Read[], node: FeelNode, facts: Facts): void {
  if (node.type === 'null') {
    reads.push({ path: null, facts });
  } else if (node.type === 'if') {
    visit(reads, node.condition, facts);
    visitResult(reads, node.then, addFacts(facts, narrow(node.condition, true)));
    visitResult(reads, node.otherwise, addFacts(facts, narrow(node.condition, false)));
  } else {
    visit(reads, node, facts);
  }
}

function visit(reads: Read[], root: FeelNode, known: Facts): void {
  eachNode(root, known, (node, facts) => {
    const path = pathOf(node);
    if (path !== null) reads.push({ path, facts });
  });
}

type Meet = (node: FeelNode, facts: Facts) => void;

/** Meets each node whose value is needed, with what is known there. */
export function eachNode(node: FeelNode, facts: Facts, meet: Meet): void {
  meet(node, facts);
  if (pathOf(node) !== null) return;
  switch (node.type) {
    case 'if':
      eachNode(node.condition, facts, meet);
      eachNode(node.then, addFacts(facts, narrow(node.condition, true)), meet);
      eachNode(node.otherwise, addFacts(facts, narrow(node.condition, false)), meet);
      return;
    case 'conjunction':
    case 'disjunction': {
      let so = facts;
      for (const part of node.parts) {
        eachNode(part, so, meet);
        so = addFacts(so, narrow(part, node.type === 'conjunction'));
      }
      return;
    }
    case 'comparison':
      for (const part of neededParts(node)) eachNode(part, facts, meet);
      return;
    case 'in':
      if (pathOf(node.value) === null) eachNode(node.value, facts, meet);
      for (const test of node.tests) eachNode(test, facts, meet);
      return;
    case 'call':
      for (const value of neededOfCall(node)) eachNode(value, facts, meet);
      return;
    // Names inside loops and filters may be those of the members: only what they go through is looked at.
    case 'filter':
      eachNode(node.base, facts, meet);
      return;
    case 'for':
    case 'quantified':
      for (const { source } of node.bindings) eachNode(source, facts, meet);
      return;
    // It always answers, and the body of a function is not run where it is written.
    case 'instance':
    case 'function':
      return;
    case 'context':
      eachEntry(node, facts, meet);
      return;
    case 'null':
    case 'number':
    case 'text':
    case 'boolean':
    case 'temporal':
    case 'name':
    case 'tested':
    case 'path':
    case 'negation':
    case 'arithmetic':
    case 'between':
    case 'series':
    case 'list':
    case 'range':
    case 'bound':
      for (const part of partsOf(node)) eachNode(part, facts, meet);
  }
}

/** What a call cannot do without: of a place that it measures the point, which is there whole or not at all, or the outline. */
function neededOfCall(node: NodeOf<'call'>): readonly FeelNode[] {
  const values = valuesGiven(node.given);
  const [part] = NEEDED_OF_PLACES[calleeName(node) ?? ''] ?? [];
  if (part === undefined) return values;
  return values.map((value) => (pathOf(value) === null ? value : memberNode(value, part)));
}

/** Entries of a context read those before them by their names, which are then no values of the case. */
function eachEntry({ entries }: NodeOf<'context'>, facts: Facts, meet: Meet): void {
  const own = new Set<string>();
  for (const { key, value } of entries) {
    eachNode(value, facts, (node, known) => {
      const [root = ''] = namesOfPath(node) ?? [];
      if (!own.has(root)) meet(node, known);
    });
    own.add(key);
  }
}

/** A dotted path of plain names; null for anything else. */
export function pathOf(node: FeelNode): string | null {
  return namesOfPath(node)?.join('.') ?? null;
}

/** What a comparison that always answers cannot do without: of a call that is compared with null, what it is given. */
function neededParts({ operator, left, right }: NodeOf<'comparison'>): readonly FeelNode[] {
  if (operator !== '=' && operator !== '!=') return [left, right];
  const isNullTest = left.type === 'null' || right.type === 'null';
  return [left, right].flatMap((part) => {
    if (pathOf(part) !== null) return [];
    return isNullTest && part.type === 'call' ? valuesGiven(part.given) : [part];
  });
}

/** What is known when a condition is true, or is not. */
function narrow(node: FeelNode, truth: boolean): Facts {
  const path = pathOf(node);
  if (path !== null) return factOf(path, truth ? { present: true, values: [true] } : { excluded: [true] });
  switch (node.type) {
    case 'conjunction':
    case 'disjunction': {
      const parts = node.parts.map((part) => narrow(part, truth));
      return (node.type === 'conjunction') === truth ? parts.reduce(addFacts, NO_FACTS) : parts.reduce(joinFacts);
    }
    case 'call': {
      const [negated] = valuesGiven(node.given);
      return truth && negated && calleeName(node) === 'not' ? narrow(negated, false) : NO_FACTS;
    }
    case 'comparison':
      return narrowComparison(node, truth);
    case 'between': {
      const both = [node.value, node.low, node.high].map(subjectOf).filter((subject) => subject !== null);
      return truth ? new Map(both.map((subject) => [subject, { present: true }])) : NO_FACTS;
    }
    case 'in': {
      const subject = subjectOf(node.value);
      return truth && subject !== null ? factOf(subject, valuesIn(node)) : NO_FACTS;
    }
    default:
      return NO_FACTS;
  }
}

function narrowComparison({ operator, left, right }: NodeOf<'comparison'>, truth: boolean): Facts {
  const [leftPath, rightPath] = [subjectOf(left), subjectOf(right)];
  if (operator !== '=' && operator !== '!=') {
    const both = [leftPath, rightPath].filter((path) => path !== null);
    const bound = literalOf(right);
    const notZero = leftPath !== null && keepsOffZero(truth ? operator : OPPOSITE[operator], bound);
    const known = notZero ? { excluded: [0] } : {};
    if (truth) return new Map(both.map((path) => [path, { present: true, ...known }]));
    return notZero && leftPath !== null ? factOf(leftPath, known) : NO_FACTS;
  }
  const path = leftPath ?? rightPath;
  const other = leftPath === null ? left : right;
  if (path === null) return NO_FACTS;
  const equal = (operator === '=') === truth;
  if (other.type === 'null') return factOf(path, { present: !equal });
  const value = literalOf(other);
  if (value === undefined) return equal && pathOf(other) === null ? factOf(path, { present: true }) : NO_FACTS;
  return factOf(path, equal ? { present: true, values: [value] } : { excluded: [value] });
}

type Order = Exclude<ComparisonOperator, '=' | '!='>;

/** What holds of a value that is there, when a comparison does not. */
const OPPOSITE: Readonly<Record<Order, Order>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** Whether a value that compares so with a number cannot be zero. */
function keepsOffZero(operator: Order, bound: Json | undefined): boolean {
  if (typeof bound !== 'number') return false;
  return (operator === '>' && bound >= 0) || (operator === '<' && bound <= 0) || (operator === '>=' && bound > 0);
}

/** What a comparison tells something of: a value by its path, or a call by what it says. */
function subjectOf(node: FeelNode): string | null {
  return node.type === 'call' ? writeFeel(node) : pathOf(node);
}

/** What a value that is among others is: one of them where all are written, and there unless null is one of them. */
function valuesIn({ tests }: NodeOf<'in'>): Fact {
  if (tests.some((test) => someNode(test, ({ type }) => type === 'null'))) return {};
  const texts = tests.flatMap(textsWritten);
  return texts.length > 0 ? { present: true, values: texts } : { present: true };
}

function literalOf(node: FeelNode): Json | undefined {
  if (node.type === 'text' || node.type === 'boolean') return node.value;
  return node.type === 'number' ? Number(node.value) : undefined;
}
