/** Comparisons: both sides must be of a kind, in an order where one is asked for, and a written choice one that exists. */
import { literalsOf, typesOfLiterals, type FeelNode } from '../nodes.ts';
import { findMismatch, findUnordered, type OperatorProblem } from '../operators.ts';
import { BOOLEAN, type ScopeType } from '../scope-type.ts';
import { itemOf, noteChoices, pathOf, textOf, type Environment, type Reader } from './reader.ts';

/** `left operator right`, `left in (tests)`, or `left between low and high`. */
export function inferComparison(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const [left, operator, ...rest] = children;
  if (!left || !operator) return BOOLEAN;
  const type = reader.infer(left, env);
  const others = rest.filter(({ name }) => name !== 'and');
  if (others.length === 1 && others[0] && isSame(reader, left, others[0]))
    reader.notes.problems.push({ type: 'same-sides', text: textOf(reader, left) });
  for (const other of others) {
    const otherType = reader.infer(other, env);
    const problem =
      operator.name === 'in'
        ? findWrongTest(reader, type, other, otherType)
        : (findMismatch(type, otherType) ?? findUnordered(textOf(reader, operator), type));
    if (problem) reader.notes.problems.push(problem);
    else if (left.name === 'StringLiteral') noteChoices(reader, itemOf(otherType), [left]);
    noteChoices(reader, itemOf(type), literalsOf(other));
  }
  return BOOLEAN;
}

/** Whether two values are the same path, so that comparing them tells nothing. */
function isSame(reader: Reader, left: FeelNode, right: FeelNode): boolean {
  const isPath = ['VariableName', 'PathExpression'].includes(left.name) && left.name === right.name;
  return isPath && pathOf(reader, left) === pathOf(reader, right);
}

/** What is looked for among values of another kind: written ones, bounds of ranges, members of a list. */
function findWrongTest(reader: Reader, type: ScopeType, test: FeelNode, found: ScopeType): OperatorProblem | null {
  const problems = [...typesOfLiterals(test), itemOf(found)].map((other) => findMismatch(type, other));
  // A condition on `?`, or a list that is looked for in a list of lists, says nothing of kinds.
  const isCondition = found.kind === 'boolean' && type.kind !== 'boolean';
  return type.kind === 'list' || isCondition ? null : (problems.find((problem) => problem !== null) ?? null);
}
