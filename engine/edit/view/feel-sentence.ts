/*
 * Conditions of FEEL as the sentences that authors read and write: « si A, alors B et C », each part saying one thing of one
 * value. What is read is written again as the very same tree; any other expression stays as its author wrote it.
 */
import { isTime } from '../../language/formats.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { calleeName, namesOfPath, valuesGiven, type FeelNode } from '../../feel/syntax/tree.ts';
import { writeFeel } from '../../feel/syntax/write.ts';
import type { ComparisonOperator } from '../../feel/values/value.ts';

/** What stands on a side of a comparison. */
export type Operand =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** A day, `2026-01-31`. */
  | { readonly type: 'date'; readonly value: string }
  /** A time of day, `14:30`. */
  | { readonly type: 'time'; readonly value: string }
  /** A value by its dotted path. */
  | { readonly type: 'name'; readonly path: string }
  /** Anything else, as it is written. */
  | { readonly type: 'formula'; readonly feel: string };

/** What is said of a value. */
export type FeelTest =
  | { readonly type: Comparison; readonly to: Operand }
  | { readonly type: 'between'; readonly low: Operand; readonly high: Operand }
  /** `in`: written so, or as a list that contains the value. */
  | { readonly type: 'oneOf'; readonly values: readonly Operand[]; readonly as: 'in' | 'list' }
  | { readonly type: 'answered' | 'unanswered' | 'holds' | 'holdsNot' };

type Comparison = 'is' | 'isNot' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

/** A value and what is said of it. */
export type FeelClause = { readonly left: Operand; readonly test: FeelTest };

/** Clauses that must all be true, or of which one must; two at least where one is enough. */
export type FeelClauses = { readonly join: 'all' | 'any'; readonly clauses: readonly FeelClause[] };

/** What must be true, always or only where something else is: « si … » is null where it always must. */
export type FeelSentence = FeelClauses & { readonly when: FeelClauses | null };

/** The sentence that an expression says; null when it says it in another way than sentences do. */
export function readSentence(text: string): FeelSentence | null {
  const { tree } = parseExpression(text);
  const sentence = tree && readConditional(text, tree);
  return tree && sentence && isSame(writeSentence(sentence), tree) ? sentence : null;
}

/** A sentence as FEEL. */
export function writeSentence({ when, ...what }: FeelSentence): string {
  return when ? `if ${writeClauses(when)} then ${writeClauses(what)} else true` : writeClauses(what);
}

/** What an operand is, of a text that is typed as FEEL; null when it cannot be read. */
export function readOperand(text: string): Operand | null {
  const { tree } = parseExpression(text);
  return tree && operandOf(text, tree);
}

function isSame(text: string, tree: FeelNode): boolean {
  const { tree: written } = parseExpression(text);
  return written !== null && writeFeel(written) === writeFeel(tree);
}

const SIGNS: Readonly<Record<Comparison, ComparisonOperator>> = {
  is: '=',
  isNot: '!=',
  atLeast: '>=',
  moreThan: '>',
  atMost: '<=',
  lessThan: '<',
};
const COMPARISONS: Readonly<Record<ComparisonOperator, Comparison>> = {
  '=': 'is',
  '!=': 'isNot',
  '>=': 'atLeast',
  '>': 'moreThan',
  '<=': 'atMost',
  '<': 'lessThan',
};

function readConditional(text: string, node: FeelNode): FeelSentence | null {
  if (node.type !== 'if') {
    const clauses = readClauses(text, node);
    return clauses && { ...clauses, when: null };
  }
  const { condition, then, otherwise } = node;
  if (otherwise.type !== 'boolean' || !otherwise.value) return null;
  const [when, what] = [readClauses(text, condition), readClauses(text, then)];
  return when && what && { ...what, when };
}

function readClauses(text: string, node: FeelNode): FeelClauses | null {
  const isMany = node.type === 'conjunction' || node.type === 'disjunction';
  const clauses = (isMany ? node.parts : [node]).map((part) => readClause(text, part));
  const known = clauses.filter((clause) => clause !== null);
  return known.length === clauses.length ? { join: node.type === 'disjunction' ? 'any' : 'all', clauses: known } : null;
}

function readClause(text: string, node: FeelNode): FeelClause | null {
  const operand = (part: FeelNode): Operand => operandOf(text, part);
  switch (node.type) {
    case 'comparison': {
      const left = operand(node.left);
      if (node.right.type === 'null' && (node.operator === '=' || node.operator === '!=')) {
        return { left, test: { type: node.operator === '=' ? 'unanswered' : 'answered' } };
      }
      return { left, test: { type: COMPARISONS[node.operator], to: operand(node.right) } };
    }
    case 'between':
      return { left: operand(node.value), test: { type: 'between', low: operand(node.low), high: operand(node.high) } };
    case 'in':
      return node.tests.every(isValue)
        ? { left: operand(node.value), test: { type: 'oneOf', values: node.tests.map(operand), as: 'in' } }
        : null;
    case 'name':
    case 'path':
      return namesOfPath(node) && { left: operand(node), test: { type: 'holds' } };
    case 'call':
      return readCall(node, operand);
    default:
      return null;
  }
}

function readCall(node: FeelNode, operand: (part: FeelNode) => Operand): FeelClause | null {
  if (node.type !== 'call' || node.given.type !== 'positional') return null;
  const [first, second, ...others] = valuesGiven(node.given);
  const name = calleeName(node);
  if (name === 'not' && first && !second && namesOfPath(first))
    return { left: operand(first), test: { type: 'holdsNot' } };
  if (name !== 'list contains' || first?.type !== 'list' || !second || others.length > 0) return null;
  if (first.items.length === 0 || !first.items.every(isValue)) return null;
  return { left: operand(second), test: { type: 'oneOf', values: first.items.map(operand), as: 'list' } };
}

/** A value that is written, not worked out. */
function isValue(node: FeelNode): boolean {
  return (
    node.type === 'text' ||
    node.type === 'number' ||
    node.type === 'boolean' ||
    dayOf(node) !== null ||
    timeOf(node) !== null
  );
}

function operandOf(text: string, node: FeelNode): Operand {
  if (node.type === 'text') return { type: 'text', value: node.value };
  if (node.type === 'number') return { type: 'number', value: Number(writeFeel(node)) };
  if (node.type === 'boolean') return { type: 'boolean', value: node.value };
  const day = dayOf(node);
  if (day !== null) return { type: 'date', value: day };
  const time = timeOf(node);
  if (time !== null) return { type: 'time', value: time };
  const names = namesOfPath(node);
  return names && names.every((name) => /^[\p{L}_]\w*$/u.test(name))
    ? { type: 'name', path: names.join('.') }
    : { type: 'formula', feel: text.slice(node.from, node.to) };
}

function dayOf(node: FeelNode): string | null {
  return writtenIn(node, 'date');
}

/** Hour and minute alone: a sentence has no seconds. */
function timeOf(node: FeelNode): string | null {
  const time = writtenIn(node, 'time');
  return time !== null && isTime(time) ? time : null;
}

/** The only text that a date or a time is made of. */
function writtenIn(node: FeelNode, make: 'date' | 'time'): string | null {
  if (node.type !== 'temporal' || node.make !== make || node.given.type !== 'positional') return null;
  const [only, ...others] = node.given.values;
  return only?.type === 'text' && others.length === 0 ? only.value : null;
}

function writeClauses({ join, clauses }: FeelClauses): string {
  // After `in ("a")`, the parser takes what follows for one more test of the same value.
  const write = (clause: FeelClause): string =>
    clauses.length > 1 && clause.test.type === 'oneOf' && clause.test.as === 'in'
      ? `(${writeClause(clause)})`
      : writeClause(clause);
  return clauses.map(write).join(join === 'all' ? ' and ' : ' or ');
}

function writeClause({ left, test }: FeelClause): string {
  const value = writeOperand(left);
  switch (test.type) {
    case 'answered':
      return `${value} != null`;
    case 'unanswered':
      return `${value} = null`;
    case 'holds':
      return value;
    case 'holdsNot':
      return `not(${value})`;
    case 'between':
      return `${value} between ${writeOperand(test.low)} and ${writeOperand(test.high)}`;
    case 'oneOf': {
      const values = test.values.map(writeOperand).join(', ');
      return test.as === 'in' ? `${value} in (${values})` : `list contains([${values}], ${value})`;
    }
    default:
      return `${value} ${SIGNS[test.type]} ${writeOperand(test.to)}`;
  }
}

/** An operand as FEEL; what has parts of another kind than arithmetic stands in brackets. */
export function writeOperand(operand: Operand): string {
  switch (operand.type) {
    case 'text':
      return JSON.stringify(operand.value);
    case 'number':
    case 'boolean':
      return String(operand.value);
    case 'date':
    case 'time':
      return `${operand.type}(${JSON.stringify(operand.value)})`;
    case 'name':
      return operand.path;
    case 'formula': {
      const { tree } = parseExpression(operand.feel);
      return tree && BARE.has(tree.type) ? operand.feel : `(${operand.feel})`;
    }
  }
}

const BARE: ReadonlySet<FeelNode['type']> = new Set([
  'temporal',
  'path',
  'filter',
  'arithmetic',
  'negation',
  'list',
  'context',
  'call',
]);
