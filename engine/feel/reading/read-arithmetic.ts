/** Arithmetic: what two kinds of values give, and what is added to a day. */
import { findWrongSign, readArithmetic } from '../operators.ts';
import type { ScopeType } from '../scope-type.ts';
import type { FeelNode, NodeOf } from '../syntax/tree.ts';
import { temporalOf } from '../temporal.ts';
import { textOf, type Environment, type Reader } from './reader.ts';

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
  return type;
}

/** Hours that are added to a day, which has none. */
function noteShort(reader: Reader, node: FeelNode): void {
  if (node.type === 'temporal' && temporalOf(node).isShort)
    reader.notes.problems.push({ type: 'short-duration', written: textOf(reader, node) });
}
