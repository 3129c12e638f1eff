/** Calls of functions: what is given to them, and what they give. */
import { areBrackets } from '../functions/brackets.ts';
import { MEASURED } from '../functions/places.ts';
import { judgePattern } from '../../pattern/judge-pattern.ts';
import { PATTERN_NAMES, writtenPattern } from '../functions/pattern.ts';
import { findMismatch } from '../operators.ts';
import { ANY, memberType, numberOf, unitOf, type ScopeType } from '../scope-type.ts';
import { CONVERSIONS, convertUnit, unitConverted, writeUnit, type Unit } from '../units.ts';
import { findWrongArguments, typeOfCall } from '../signatures.ts';
import { textsWritten } from '../syntax/literals.ts';
import { valuesGiven, type FeelNode, type Given, type NodeOf } from '../syntax/tree.ts';
import { notePlaces, takesPlaces } from './read-places.ts';
import { itemOf, noteChoices, noteUnits, textOf, type Environment, type Reader } from './reader.ts';

/** A value of the case that has the name of a function hides it: calling it would give null, without a word. */
export function inferCall(reader: Reader, { callee, given }: NodeOf<'call'>, env: Environment): ScopeType {
  const name = callee.type === 'name' ? callee.name : null;
  const hidden = name === null ? undefined : hiding(reader, name, env);
  if (name !== null && hidden && hidden.kind !== 'any') reader.notes.problems.push({ type: 'not-function', name });
  const values = valuesGiven(given);
  const known = reader.notes.problems.length;
  const before = new Set(name !== null && takesPlaces(name) ? reader.notes.paths : []);
  const types = values.map((value) => reader.infer(value, env));
  const isSound = reader.notes.problems.length === known;
  reader.infer(callee, env);
  if (name === null || hidden) return ANY;
  notePattern(reader, name, given);
  if (name === 'bareme' && isSound) noteBrackets(reader, given, types);
  if (given.type === 'named') {
    if (takesPlaces(name) && isSound) notePlaces(reader, name, given, types, before);
    return typeOfCall(name, []);
  }
  const problem = findWrongArguments(name, types);
  if (problem) reader.notes.problems.push(problem);
  else if (takesPlaces(name) && isSound) notePlaces(reader, name, given, types, before);
  else if (name === 'list contains') noteMembership(reader, values, types);
  const type = typeOfCall(name, types);
  return type.kind === 'number' && !problem ? numberOf(unitOfCall(reader, name, values, types)) : type;
}

/** Functions that give a number of what they are given numbers of, all of one unit. */
const OF_ALL: ReadonlySet<string> = new Set(['min', 'max', 'sum', 'mean', 'median', 'bareme']);
/** Functions that give the first number otherwise written. */
const OF_FIRST: ReadonlySet<string> = new Set([
  'decimal',
  'floor',
  'ceiling',
  'round up',
  'round down',
  'round half up',
  'round half down',
  'abs',
  'modulo',
]);

function unitOfCall(
  reader: Reader,
  name: string,
  values: readonly FeelNode[],
  types: readonly ScopeType[],
): Unit | undefined {
  const [first = ANY] = types;
  if (Object.hasOwn(MEASURED, name)) return MEASURED[name];
  if (Object.hasOwn(CONVERSIONS, name)) return converted(reader, name, unitOf(first));
  if (OF_FIRST.has(name)) return unitOf(first);
  if (!OF_ALL.has(name)) return undefined;
  const given = values.flatMap((node, at) => {
    const type = types[at];
    // The brackets of a scale begin at amounts.
    const counted = name === 'bareme' && at === 1 && type ? memberType(type, 'above') : type;
    return counted ? [{ node, type: counted }] : [];
  });
  const known = given.find(({ type }) => unitOf(type) !== undefined);
  for (const other of given) if (known && other !== known) noteUnits(reader, known, other);
  return known && unitOf(known.type);
}

/** A number that is not of the unit that a conversion is made for would be so many times too large, or too small. */
function converted(reader: Reader, name: string, unit: Unit | undefined): Unit | undefined {
  const found = convertUnit(name, unit);
  if (unit && !found) {
    const sides = { expected: unitConverted(name), found: writeUnit(unit) };
    reader.notes.problems.push({ type: 'conversion', name, ...sides });
  }
  return found;
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
  if (!PATTERN_NAMES.includes(name)) return;
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
