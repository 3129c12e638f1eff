/** Comparisons: both sides must be of a kind, in an order where one is asked for, and a written choice one that exists. */
import { findMismatch, findUnordered, type OperatorProblem } from '../operators.ts';
import { ANY, BOOLEAN, unitOf, type ScopeType } from '../scope-type.ts';
import { textsWritten, typesWritten } from '../syntax/literals.ts';
import { someNode, type FeelNode, type NodeOf } from '../syntax/tree.ts';
import {
  itemOf,
  noteChoices,
  noteClash,
  noteUnits,
  pathOf,
  textOf,
  type Environment,
  type Reader,
  type ReadingProblem,
} from './reader.ts';

/** `left operator right` */
export function inferComparison(reader: Reader, node: NodeOf<'comparison'>, env: Environment): ScopeType {
  const { left, operator, right } = node;
  const type = reader.infer(left, env);
  // `a == b` reads as `a` compared with the test `= b`, which it never is.
  if (operator === '=' && right.type === 'bound' && right.operator === '=') {
    reader.notes.problems.push({ type: 'double-equals' });
    return BOOLEAN;
  }
  if (isSame(reader, left, right)) reader.notes.problems.push({ type: 'same-sides', text: textOf(reader, left) });
  compareWith(reader, { left, type, operator }, right, env);
  return BOOLEAN;
}

/** `value between low and high` */
export function inferBetween(reader: Reader, { value, low, high }: NodeOf<'between'>, env: Environment): ScopeType {
  const type = reader.infer(value, env);
  for (const end of [low, high]) compareWith(reader, { left: value, type, operator: 'between' }, end, env);
  return BOOLEAN;
}

/** `value in tests` */
export function inferMembership(reader: Reader, { value, tests }: NodeOf<'in'>, env: Environment): ScopeType {
  const type = reader.infer(value, env);
  const junction = tests.length === 1 ? findJunction(reader, value, tests[0]) : null;
  if (junction) {
    reader.notes.problems.push(junction);
    return BOOLEAN;
  }
  const found = tests.map((test) => ({
    test,
    type: inferTest(reader, { type, text: textOf(reader, value) }, test, env),
  }));
  const problem = found.map((one) => findWrongTest(type, one.test, one.type)).find((wrong) => wrong !== null);
  if (problem) reader.notes.problems.push(problem);
  else if (value.type === 'text') for (const one of found) noteChoices(reader, itemOf(one.type), [value.value]);
  noteChoices(reader, itemOf(type), tests.flatMap(textsWritten));
  return BOOLEAN;
}

/** FEEL reads `x in ("a") or y` as one test of `x`, against `("a") or y`: an `or` of what is tested itself has its `?`. */
function findJunction(reader: Reader, value: FeelNode, test: FeelNode | undefined): ReadingProblem | null {
  if (test?.type !== 'disjunction' && test?.type !== 'conjunction') return null;
  const [first, second] = test.parts;
  if (!first || !second || someNode(test, ({ type }) => type === 'tested')) return null;
  const word = test.type === 'conjunction' ? 'and' : 'or';
  const between = reader.text.slice(first.to, second.from);
  const at = new RegExp(String.raw`\b${word}\b`).exec(between)?.index ?? 0;
  const left = reader.text.slice(value.from, first.to + at).trim();
  return { type: 'test-junction', left, value: textOf(reader, value), word };
}

/** A test that values of a type are held against, `text` where they are written: the ends of a range must count what they do. */
export function inferTest(
  reader: Reader,
  tested: { readonly type: ScopeType; readonly text: string },
  test: FeelNode,
  env: Environment,
): ScopeType {
  const ends = endsOf(test);
  const types = (ends ?? [test]).map((node) => {
    const type = reader.infer(node, env);
    noteClash(
      reader,
      { unit: unitOf(tested.type), text: tested.text },
      { unit: unitOf(type), text: textOf(reader, node) },
    );
    return type;
  });
  return ends ? ANY : (types[0] ?? ANY);
}

function endsOf(test: FeelNode): readonly FeelNode[] | null {
  if (test.type === 'range') return [test.low, test.high];
  return test.type === 'bound' ? [test.value] : null;
}

type Side = { readonly left: FeelNode; readonly type: ScopeType; readonly operator: string };

function compareWith(reader: Reader, { left, type, operator }: Side, other: FeelNode, env: Environment): void {
  const otherType = reader.infer(other, env);
  const problem = findMismatch(type, otherType) ?? findUnordered(operator, type);
  if (problem) reader.notes.problems.push(problem);
  else if (left.type === 'text') noteChoices(reader, itemOf(otherType), [left.value]);
  else noteUnits(reader, { type, node: left }, { type: otherType, node: other });
  noteChoices(reader, itemOf(type), textsWritten(other));
}

/** Whether two values are the same path, so that comparing them tells nothing. */
function isSame(reader: Reader, left: FeelNode, right: FeelNode): boolean {
  const isPath = (left.type === 'name' || left.type === 'path') && left.type === right.type;
  return isPath && pathOf(reader, left) === pathOf(reader, right);
}

/** What is looked for among values of another kind: written ones, ends of ranges, members of a list. */
function findWrongTest(type: ScopeType, test: FeelNode, found: ScopeType): OperatorProblem | null {
  const problems = [...typesWritten(test), itemOf(found)].map((other) => findMismatch(type, other));
  // A condition on `?`, or a list that is looked for in a list of lists, says nothing of kinds.
  const isCondition = found.kind === 'boolean' && type.kind !== 'boolean';
  return type.kind === 'list' || isCondition ? null : (problems.find((problem) => problem !== null) ?? null);
}
