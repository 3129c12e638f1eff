/** Arithmetic: what two kinds of values give, and what is added to a day. */
import type { FeelNode } from '../nodes.ts';
import { findWrongSign, readArithmetic } from '../operators.ts';
import { temporalOf } from '../temporal.ts';
import type { ScopeType } from '../scope-type.ts';
import { inferAll, textOf, type Environment, type Reader } from './reader.ts';

/** `left operator right`, or `-right`. */
export function inferArithmetic(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const [left, operator, right] = children;
  if (!left || !operator || !right) {
    const type = inferAll(reader, children, env);
    const problem = findWrongSign(type);
    if (problem) reader.notes.problems.push(problem);
    return type;
  }
  const [leftType, rightType] = [reader.infer(left, env), reader.infer(right, env)];
  const { type, problem } = readArithmetic(textOf(reader, operator), leftType, rightType);
  if (problem) reader.notes.problems.push(problem);
  else if (leftType.kind === 'date') noteShort(reader, right);
  return type;
}

/** Hours that are added to a day, which has none. */
function noteShort(reader: Reader, node: FeelNode): void {
  const written = textOf(reader, node);
  if (node.name === 'DateTimeLiteral' && temporalOf(written, node).isShort)
    reader.notes.problems.push({ type: 'short-duration', written });
}
