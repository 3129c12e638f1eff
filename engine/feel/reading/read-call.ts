/** Calls of functions: what is given to them, and what they give. */
import { judgePattern } from '../../pattern/judge-pattern.ts';
import { PATTERN_FUNCTIONS, flagsOf } from '../library.ts';
import { childrenOf, literalsOf, type FeelNode } from '../nodes.ts';
import { findMismatch } from '../operators.ts';
import { findWrongArguments, typeOfCall } from '../signatures.ts';
import { ANY, type ScopeType } from '../scope-type.ts';
import { itemOf, noteChoices, textOf, type Environment, type Reader } from './reader.ts';

/** A value of the case that has the name of a function hides it: calling it would give null, without a word. */
export function inferCall(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const [callee] = children;
  if (callee?.name === 'VariableName') {
    const name = textOf(reader, callee);
    const hidden = Object.hasOwn(env.locals, name) ? env.locals[name] : reader.scope[name];
    if (hidden && hidden.kind !== 'any') reader.notes.problems.push({ type: 'not-function', name });
  }
  const given = children
    .slice(1)
    .flatMap((child) => (child.name === 'PositionalParameters' ? childrenOf(child) : [child]))
    .filter(({ name }) => name !== '(' && name !== ')')
    .map((child) => reader.infer(child, env));
  if (!callee) return ANY;
  reader.infer(callee, env);
  notePattern(reader, textOf(reader, callee), children);
  const name = textOf(reader, callee).replace(/\s+/g, ' ');
  if (!children.some((child) => child.name === 'NamedParameters')) {
    const problem = findWrongArguments(name, given);
    if (problem) reader.notes.problems.push(problem);
    else if (name === 'list contains') noteMembership(reader, children, given);
  }
  return typeOfCall(name, given);
}

/** A regular expression that is none, or that could run for ever on what people type. */
function notePattern(reader: Reader, callee: string, children: readonly FeelNode[]): void {
  if (!PATTERN_FUNCTIONS.includes(callee)) return;
  const given = children.flatMap((child) => (child.name === 'PositionalParameters' ? childrenOf(child) : []));
  const texts = given
    .filter(({ name }) => name !== ',')
    .map((value) => (value.name === 'StringLiteral' ? textOf(reader, value).slice(1, -1) : null));
  const pattern = texts[1]?.replaceAll('\\\\', '\\');
  if (pattern === undefined) return;
  const problem = judgePattern(pattern, flagsOf(callee, texts));
  if (problem) reader.notes.problems.push({ type: 'pattern', pattern, problem: problem.type });
}

/** `list contains(list, value)`: a choice that is written on one side must be among those of the other. */
function noteMembership(reader: Reader, children: readonly FeelNode[], given: readonly ScopeType[]): void {
  const [list, value] = children.flatMap((child) => (child.name === 'PositionalParameters' ? childrenOf(child) : []));
  const [listType = ANY, valueType = ANY] = given;
  if (!list || !value) return;
  const problem = findMismatch(itemOf(listType), valueType);
  if (problem) reader.notes.problems.push(problem);
  noteChoices(reader, itemOf(listType), literalsOf(value));
  noteChoices(reader, valueType, literalsOf(list));
}
