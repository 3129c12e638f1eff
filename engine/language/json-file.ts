/*
 * Reads one JSON file of an author: its value, and where each part of it stands. Depth is measured before anything
 * recursive looks at the text, and names that JavaScript reserves on every object are refused: they would be read as
 * something else wherever a table is looked up by name.
 */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { memoise, memoiseFor } from '../base/memoise.ts';
import type { Json, Pointer } from '../base/values.ts';
import type { DiagnosticCode, ParamsOf } from './diagnostic-table.ts';
import { JSON_PROBLEMS } from './json-problems.ts';
import { LIMITS } from './limits.ts';
import { splitPointer } from '../base/pointer.ts';
import { createPositionFinder, type TextPosition } from '../base/text-position.ts';

/** A problem found before there is anything to point into. */
export type FileProblem = {
  [C in DiagnosticCode]: {
    readonly code: C;
    readonly params: ParamsOf<C>;
    readonly position: TextPosition;
    readonly pointer: Pointer;
  };
}[DiagnosticCode];

export type JsonFile = {
  readonly value: Json;
  readonly problems: readonly FileProblem[];
  /** Position of the value at a pointer, or of its nearest parent that exists; members are shown at their name. */
  readonly locate: (pointer: Pointer) => TextPosition;
};

/** Where a part of a value that was made from a file stands in it, and what must be said when it does not. */
export type Trace = (pointer: Pointer) => { readonly pointer: Pointer; readonly note: string };

const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Of an author at work, every file but one is as it was a moment ago. */
const ROOM = { answers: 400, characters: 2_000_000 };

/** Reads a file; never throws. `value` is null when the text is not JSON; the same text gives the same value. */
export const readJsonFile: (text: string) => JsonFile = memoise((text) => {
  const position = createPositionFinder(text);
  const top = position(0);
  const failed = (problem: FileProblem): JsonFile => ({ value: null, problems: [problem], locate: () => top });
  const tooDeep = findExcessiveDepth(text);
  if (tooDeep !== -1) {
    return failed({
      code: 'source.too-deep',
      params: { maximum: LIMITS.depth },
      position: position(tooDeep),
      pointer: '',
    });
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const first = errors[0];
  if (!root || first) {
    const problems = errors.slice(0, 5).map((problem) => syntaxProblem(problem, position));
    return { value: null, problems, locate: () => top };
  }
  const value: Json = readValue(root);
  return { value, problems: findKeyProblems(root, position), locate: (pointer) => position(findOffset(root, pointer)) };
}, ROOM);

function syntaxProblem(error: ParseError, position: (offset: number) => TextPosition): FileProblem {
  const problem = JSON_PROBLEMS[printParseErrorCode(error.error)] ?? 'ce texte n’est pas attendu ici.';
  return { code: 'json.syntax', params: { problem }, position: position(error.offset), pointer: '' };
}

/** Offset of the first bracket that goes too deep; -1 when none does. Brackets inside strings do not count. */
function findExcessiveDepth(text: string): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"' || character === '\n') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      if (++depth > LIMITS.depth) return at;
    } else if (character === '}' || character === ']') depth--;
  }
  return -1;
}

/** The value of a tree, reserved names left out so that nothing later stumbles over them. */
function readValue(node: Node): Json {
  if (node.type === 'array') return (node.children ?? []).map(readValue);
  if (node.type !== 'object') return readScalar(node);
  const entries = (node.children ?? []).flatMap((property): [string, Json][] => {
    const [key, value] = property.children ?? [];
    return key && value && !RESERVED.has(String(key.value)) ? [[String(key.value), readValue(value)]] : [];
  });
  return Object.fromEntries(entries);
}

function readScalar(node: Node): Json {
  const value: unknown = node.value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function findKeyProblems(node: Node, position: (offset: number) => TextPosition): readonly FileProblem[] {
  if (node.type !== 'object') return (node.children ?? []).flatMap((child) => findKeyProblems(child, position));
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    const at = { position: position(property.offset), pointer: '' };
    const problems: FileProblem[] = [];
    if (RESERVED.has(name)) problems.push({ code: 'json.reserved-key', params: { key: name }, ...at });
    if (seen.has(name)) problems.push({ code: 'json.duplicate-key', params: { key: name }, ...at });
    seen.add(name);
    return value ? [...problems, ...findKeyProblems(value, position)] : problems;
  });
}

/** Values of an object by name, the first of those that share one. */
const membersOf = memoiseFor((node: Node): ReadonlyMap<string, Node> => {
  const members = new Map<string, Node>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key && value && !members.has(String(key.value))) members.set(String(key.value), value);
  }
  return members;
});

function findOffset(root: Node, pointer: Pointer): number {
  let node = root;
  for (const token of splitPointer(pointer)) {
    const next = node.type === 'array' ? node.children?.[Number(token)] : membersOf(node).get(token);
    if (!next) break;
    node = next;
  }
  return node.parent?.type === 'property' ? node.parent.offset : node.offset;
}
