/*
 * A regular expression as the steps that a matcher takes: read a character, try one way and then another, look ahead. The
 * time that a pattern can take is proved on these steps, and a pattern that cannot be trusted is run on them.
 */
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

/** One step; numbers are places in the list of steps. Ways are in the order in which they are tried. */
export type Step =
  | { readonly type: 'character'; readonly set: number; readonly next: number }
  /** Those that turn begin a turn of a repetition, or leave it. */
  | { readonly type: 'ways'; readonly ways: readonly number[]; readonly turns: boolean }
  | { readonly type: 'edge'; readonly edge: 'start' | 'end' | 'word'; readonly negate: boolean; readonly next: number }
  /** Steps `from` to the place of this one are what must be seen ahead, or not. */
  | {
      readonly type: 'ahead';
      readonly body: number;
      readonly from: number;
      readonly negate: boolean;
      readonly next: number;
    }
  | { readonly type: 'save'; readonly slot: number; readonly next: number }
  /** The end of a turn that `loop` begins, which may not have read nothing. */
  | { readonly type: 'turn'; readonly loop: number; readonly next: number }
  | { readonly type: 'seen' }
  | { readonly type: 'found' };

/** Repetitions of which a turn began where the search stands, the last one first. */
export type Begun = { readonly loop: number; readonly before: Begun | null };

/** Whether a turn of a repetition began where the search stands: it read nothing. */
export function hasBegun(begun: Begun | null, loop: number): boolean {
  for (let one = begun; one; one = one.before) if (one.loop === loop) return true;
  return false;
}

/** A regular expression as steps of an automaton, over which its time is proved. */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
  /** What each character step accepts, as JavaScript writes it: `[a-z]`, `\d`. */
  readonly sets: readonly string[];
  /** Where the characters that the pattern tells apart begin: first code points of ranges, and what follows their last. */
  readonly bounds: readonly number[];
  readonly flags: string;
}

/** Why a pattern has no program. */
export type Unreadable = 'invalid' | 'unsupported' | 'large';

/** Above, a counted repetition is a length, which has its own keyword. */
const MOST_STEPS = 10_000;
const LONGEST = 2_000;
/** Older phones, which know no later one, load the form's script too. */
const ECMA_VERSION = 2023;

class TooLarge extends Error {}
class Unsupported extends Error {}

/**
 * The program of a pattern, read as JavaScript reads it with the flag `u`.
 * @param flags among `i`, `s` and `m`
 */
export function readPattern(pattern: string, flags: string): Program | Unreadable {
  if (pattern.length > LONGEST) return 'large';
  try {
    RegExp(pattern, `u${flags}`);
  } catch {
    return 'invalid';
  }
  try {
    const parser = new RegExpParser({ ecmaVersion: ECMA_VERSION });
    return write(parser.parsePattern(pattern, 0, pattern.length, { unicode: true }), flags);
  } catch (error) {
    if (error instanceof TooLarge) return 'large';
    if (error instanceof Unsupported || error instanceof SyntaxError) return 'unsupported';
    throw error;
  }
}

/** Steps are written from the end: each is given what comes after it. */
type Writer = {
  readonly steps: Step[];
  readonly sets: Map<string, number>;
  readonly bounds: Set<number>;
  readonly groups: ReadonlyMap<AST.CapturingGroup, number>;
};

function write(pattern: AST.Pattern, flags: string): Program {
  const writer: Writer = {
    steps: [{ type: 'found' }],
    sets: new Map(),
    bounds: new Set(),
    groups: numberGroups(pattern),
  };
  const end = add(writer, { type: 'save', slot: 1, next: 0 });
  const start = add(writer, { type: 'save', slot: 0, next: writeWays(writer, pattern.alternatives, end) });
  const { steps, sets, bounds } = writer;
  return { steps, start, sets: [...sets.keys()], bounds: [...bounds], flags };
}

function numberGroups(pattern: AST.Pattern): ReadonlyMap<AST.CapturingGroup, number> {
  const groups = new Map<AST.CapturingGroup, number>();
  visitRegExpAST(pattern, { onCapturingGroupEnter: (group) => void groups.set(group, groups.size + 1) });
  return groups;
}

function add(writer: Writer, step: Step): number {
  if (writer.steps.length >= MOST_STEPS) throw new TooLarge();
  return writer.steps.push(step) - 1;
}

function writeWays(writer: Writer, alternatives: readonly AST.Alternative[], next: number): number {
  const ways = alternatives.map(({ elements }) =>
    elements.reduceRight((after, element) => writeElement(writer, element, after), next),
  );
  const [only] = ways;
  return ways.length === 1 && only !== undefined ? only : add(writer, { type: 'ways', ways, turns: false });
}

function writeElement(writer: Writer, element: AST.Element, next: number): number {
  switch (element.type) {
    case 'Character':
      addBounds(writer, element.value, element.value);
      return writeSet(writer, element.raw, next);
    case 'CharacterSet':
      return writeSet(writer, element.raw, next);
    case 'CharacterClass':
      for (const part of element.elements) noteClassPart(writer, part);
      return writeSet(writer, element.raw, next);
    case 'Group':
      return writeWays(writer, element.alternatives, next);
    case 'CapturingGroup':
      return writeCapture(writer, element, next);
    case 'Quantifier':
      return writeRepetition(writer, element, next);
    case 'Assertion':
      return writeAssertion(writer, element, next);
    case 'Backreference':
    case 'ExpressionCharacterClass':
      throw new Unsupported();
  }
}

function writeSet(writer: Writer, raw: string, next: number): number {
  const set = writer.sets.get(raw) ?? writer.sets.size;
  writer.sets.set(raw, set);
  return add(writer, { type: 'character', set, next });
}

function addBounds(writer: Writer, first: number, last: number): void {
  writer.bounds.add(first).add(last + 1);
}

function noteClassPart(writer: Writer, part: AST.CharacterClassElement): void {
  if (part.type === 'Character') addBounds(writer, part.value, part.value);
  else if (part.type === 'CharacterClassRange') addBounds(writer, part.min.value, part.max.value);
  else if (part.type !== 'CharacterSet') throw new Unsupported();
}

function writeCapture(writer: Writer, group: AST.CapturingGroup, next: number): number {
  const number = writer.groups.get(group) ?? 0;
  const end = add(writer, { type: 'save', slot: 2 * number + 1, next });
  return add(writer, { type: 'save', slot: 2 * number, next: writeWays(writer, group.alternatives, end) });
}

function writeRepetition(writer: Writer, { min, max, greedy, element }: AST.Quantifier, next: number): number {
  // A turn that reads one character needs no watching.
  const turns = !['Character', 'CharacterSet', 'CharacterClass'].includes(element.type);
  /** One turn that may be left out; what follows it is itself when it has no end. */
  const writeTurn = (after: number | null): number => {
    const loop = add(writer, { type: 'ways', ways: [], turns });
    const end = after ?? loop;
    const body = writeElement(writer, element, turns ? add(writer, { type: 'turn', loop, next: end }) : end);
    writer.steps[loop] = { type: 'ways', ways: greedy ? [body, next] : [next, body], turns };
    return loop;
  };
  let at = max === Infinity ? writeTurn(null) : next;
  if (max !== Infinity) for (let count = min; count < max; count++) at = writeTurn(at);
  for (let count = 0; count < min; count++) at = writeElement(writer, element, at);
  return at;
}

function writeAssertion(writer: Writer, assertion: AST.Assertion, next: number): number {
  switch (assertion.kind) {
    case 'start':
    case 'end':
      return add(writer, { type: 'edge', edge: assertion.kind, negate: false, next });
    case 'word':
      return add(writer, { type: 'edge', edge: 'word', negate: assertion.negate, next });
    case 'lookahead': {
      const from = add(writer, { type: 'seen' });
      const body = writeWays(writer, assertion.alternatives, from);
      return add(writer, { type: 'ahead', body, from, negate: assertion.negate, next });
    }
    case 'lookbehind':
      throw new Unsupported();
  }
}
