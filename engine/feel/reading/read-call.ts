/** Calls of functions: what is given to them, and what they give. */
import { areBrackets } from '../functions/brackets.ts';
import { judgePattern } from '../../pattern/judge-pattern.ts';
import { PATTERN_FUNCTIONS, writtenPattern } from '../functions/pattern.ts';
import { findMismatch } from '../operators.ts';
import { ANY, type ScopeType } from '../scope-type.ts';
import { findWrongArguments, typeOfCall } from '../signatures.ts';
import { textsWritten } from '../syntax/literals.ts';
import { valuesGiven, type FeelNode, type Given, type NodeOf } from '../syntax/tree.ts';
import { itemOf, noteChoices, textOf, type Environment, type Reader } from './reader.ts';

/** A value of the case that has the name of a function hides it: calling it would give null, without a word. */
export function inferCall(reader: Reader, { callee, given }: NodeOf<'call'>, env: Environment): ScopeType {
  const name = callee.type === 'name' ? callee.name : null;
  const hidden = name === null ? undefined : hiding(reader, name, env);
  if (name !== null && hidden && hidden.kind !== 'any') reader.notes.problems.push({ type: 'not-function', name });
  const values = valuesGiven(given);
  const known = reader.notes.problems.length;
  const types = values.map((value) => reader.infer(value, env));
  const isSound = reader.notes.problems.length === known;
  reader.infer(callee, env);
  if (name === null || hidden) return ANY;
  notePattern(reader, name, given);
  if (name === 'bareme' && isSound) noteBrackets(reader, given, types);
  if (given.type === 'named') return typeOfCall(name, []);
  const problem = findWrongArguments(name, types);
  if (problem) reader.notes.problems.push(problem);
  else if (name === 'list contains') noteMembership(reader, values, types);
  return typeOfCall(name, types);
}

function hiding(reader: Reader, name: string, env: Environment): ScopeType | undefined {
  if (Object.hasOwn(env.locals, name)) return env.locals[name];
  return Object.hasOwn(reader.scope, name) ? reader.scope[name] : undefined;
}

/** What an act fixes has its days, its source and its proofs: brackets that are written or answered have none of these. */
function noteBrackets(reader: Reader, given: Given, types: readonly ScopeType[]): void {
  const at = given.type === 'positional' ? 1 : given.values.findIndex(({ name }) => name === 'tranches');
  const [value, type] = [valuesGiven(given)[at], types[at]];
  if (value && type && !areBrackets(type))
    reader.notes.problems.push({ type: 'brackets', text: textOf(reader, value) });
}

/** A regular expression that is none, or that could run for ever on what people type. */
function notePattern(reader: Reader, name: string, given: Given): void {
  if (!PATTERN_FUNCTIONS.includes(name)) return;
  const [pattern, flags = ''] = name === 'split' ? textsAt(given, [[1, 'delimiter']]) : patternAndFlags(name, given);
  if (pattern === undefined) return;
  const written = writtenPattern(pattern, flags);
  const problem = judgePattern(written.pattern, written.flags);
  if (problem) reader.notes.problems.push({ type: 'pattern', pattern, problem: problem.type });
}

function patternAndFlags(name: string, given: Given): readonly (string | undefined)[] {
  return textsAt(given, [
    [1, 'pattern'],
    [name === 'matches' ? 2 : 3, 'flags'],
  ]);
}

/** Texts that are written for some parameters, told by their place and their name. */
function textsAt(given: Given, places: readonly (readonly [number, string])[]): readonly (string | undefined)[] {
  return places.map(([at, name]) => {
    const node: FeelNode | undefined =
      given.type === 'positional' ? given.values[at] : given.values.find((one) => one.name === name)?.value;
    return node?.type === 'text' ? node.value : undefined;
  });
}

/** `list contains(list, value)`: a choice that is written on one side must be among those of the other. */
function noteMembership(reader: Reader, [list, value]: readonly FeelNode[], given: readonly ScopeType[]): void {
  const [listType = ANY, valueType = ANY] = given;
  if (!list || !value) return;
  const problem = findMismatch(itemOf(listType), valueType);
  if (problem) reader.notes.problems.push(problem);
  noteChoices(reader, itemOf(listType), textsWritten(value));
  noteChoices(reader, valueType, textsWritten(list));
}
