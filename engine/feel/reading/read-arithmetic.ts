/** Arithmetic: what two kinds of values give, and what is added to a day. */
import { findWrongSign, readArithmetic } from '../operators.ts';
import { numberOf, unitOf, type ScopeType } from '../scope-type.ts';
import { valuesGiven, type FeelNode, type NodeOf } from '../syntax/tree.ts';
import { temporalOf } from '../temporal.ts';
import { clashOf, parseUnit, unitOfProduct, unitOfQuotient, writeUnit, type Counted, type Unit } from '../units.ts';
import { noteUnits, textOf, type Environment, type Part, type Reader } from './reader.ts';

/** `-value` */
export function inferNegation(reader: Reader, { value }: NodeOf<'negation'>, env: Environment): ScopeType {
  const type = reader.infer(value, env);
  const problem = findWrongSign(type);
  if (problem) reader.notes.problems.push(problem);
  return type;
}

/** `left operator right` */
export function inferArithmetic(reader: Reader, node: NodeOf<'arithmetic'>, env: Environment): ScopeType {
  const [left, right] = [reader.infer(node.left, env), reader.infer(node.right, env)];
  const { type, problem } = readArithmetic(node.operator, left, right);
  if (problem) reader.notes.problems.push(problem);
  else if (left.kind === 'date') noteShort(reader, node.right);
  else if (type.kind === 'number' && (left.kind === 'number' || right.kind === 'number'))
    return numberOf(unitIn(reader, node, { type: left, node: node.left }, { type: right, node: node.right }));
  else if (node.operator === '*') {
    noteLength(reader, node, node.left, right);
    noteLength(reader, node, node.right, left);
  }
  return type;
}

function unitIn(reader: Reader, { operator }: NodeOf<'arithmetic'>, left: Part, right: Part): Unit | undefined {
  switch (operator) {
    case '+':
    case '-':
      return noteUnits(reader, left, right);
    case '*':
      return unitOfProduct(countedBy(left), countedBy(right));
    case '/':
      return unitOfQuotient(countedBy(left), countedBy(right));
    case '**':
      return undefined;
  }
}

function countedBy({ type, node }: Part): Counted {
  return { unit: unitOf(type), literal: node.type === 'number' ? Number(node.value) : null };
}

/** Hours that are added to a day, which has none. */
function noteShort(reader: Reader, node: FeelNode): void {
  if (node.type === 'temporal' && temporalOf(node).isShort)
    reader.notes.problems.push({ type: 'short-duration', written: textOf(reader, node) });
}

/** Units by the duration of one of them. */
const LENGTHS: Readonly<Record<string, string>> = {
  P1D: 'jours',
  P1M: 'mois',
  P1Y: 'ans',
  P7D: 'semaines',
  P1W: 'semaines',
};

/** « duration("P1M") * jours »: one of something, times a number of something else. */
function noteLength(reader: Reader, whole: FeelNode, one: FeelNode, number: ScopeType): void {
  if (one.type !== 'temporal' || one.make !== 'duration') return;
  const [given] = valuesGiven(one.given);
  const meant = given?.type === 'text' ? LENGTHS[given.value] : undefined;
  const unit = unitOf(number);
  if (meant === undefined || !unit || clashOf(unit, parseUnit(meant)) !== 'units') return;
  reader.notes.problems.push({ type: 'duration-unit', written: textOf(reader, whole), unit: writeUnit(unit) });
}
