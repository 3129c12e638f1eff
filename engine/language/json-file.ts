/*
 * Reads one JSON file of an author: its value, and where each part of it stands. Depth is measured before anything
 * recursive looks at the text, and names that JavaScript reserves on every object are refused: they would be read as
 * something else wherever a table is looked up by name.
 */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { memoise, memoiseFor } from '../base/memoise.ts';
import type { Json, Pointer } from '../base/values.ts';
import type { DiagnosticCode, ParamsOf } from './diagnostic-table.ts';
import { CAPTIONS } from './captions.ts';
import type { Related } from './parsed-source.ts';
import { JSON_PROBLEMS } from './json-problems.ts';
import { LIMITS } from './limits.ts';
import { splitPointer } from '../base/pointer.ts';
import { createRangeFinder, type TextRange } from '../base/text-position.ts';

/** A problem found before there is anything to point into. */
export type FileProblem = {
  [C in DiagnosticCode]: {
    readonly code: C;
    readonly params: ParamsOf<C>;
    readonly range: TextRange;
    readonly pointer: Pointer;
    readonly related: readonly Related[];
  };
}[DiagnosticCode];

/** A text read as JSON, with what is wrong with it: what can be read is read. */
export type JsonFile = {
  readonly value: Json;
  readonly problems: readonly FileProblem[];
  /** The tree of the text, with the offsets of each part; null when the text is not JSON. */
  readonly root: Node | null;
  /**
   * Where the value at a pointer is shown, or its nearest parent that exists: a plain value whole, with the name of the
   * member that holds it; an object or a list by that name, or by its opening bracket.
   */
  readonly locate: (pointer: Pointer) => TextRange;
};

/** Where a part of a value that was made from a file stands in it, and what must be said when it does not. */
export type Trace = (pointer: Pointer) => { readonly pointer: Pointer; readonly note: string };

const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Whether JavaScript has something else under a name on every object: no member may be called so. */
export const isReservedName = (name: string): boolean => RESERVED.has(name);

/** Of an author at work, every file but one is as it was a moment ago. */
const ROOM = { answers: 400, characters: 2_000_000 };

/** Reads a file; never throws. `value` is null when the text is not JSON; the same text gives the same value. */
export const readJsonFile: (text: string) => JsonFile = memoise((text) => {
  const range = createRangeFinder(text);
  const top = range(0, 0);
  const failed = (problems: readonly FileProblem[]): JsonFile => ({
    value: null,
    problems,
    root: null,
    locate: () => top,
  });
  const tooDeep = findExcessiveDepth(text);
  if (tooDeep !== -1) {
    const at = { range: range(tooDeep, tooDeep + 1), pointer: '', related: [] };
    return failed([{ code: 'source.too-deep', params: { maximum: LIMITS.depth }, ...at }]);
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const first = errors[0];
  if (!root || first) {
    return failed(errors.slice(0, 5).map((problem) => syntaxProblem(problem, range)));
  }
  const value: Json = readValue(root);
  const locate = (pointer: Pointer): TextRange => rangeOf(nearestNode(root, pointer), range);
  return { value, problems: findKeyProblems(root, range), root, locate };
}, ROOM);

type RangeFinder = ReturnType<typeof createRangeFinder>;

function syntaxProblem(error: ParseError, range: RangeFinder): FileProblem {
  const problem = JSON_PROBLEMS[printParseErrorCode(error.error)] ?? 'ce texte n’est pas attendu ici.';
  const at = { range: range(error.offset, error.offset + error.length), pointer: '', related: [] };
  return { code: 'json.syntax', params: { problem }, ...at };
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

function findKeyProblems(node: Node, range: RangeFinder): readonly FileProblem[] {
  if (node.type !== 'object') return (node.children ?? []).flatMap((child) => findKeyProblems(child, range));
  const seen = new Map<string, TextRange>();
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    const at = { range: range(property.offset, property.offset + (key?.length ?? 0)), pointer: '' };
    const first = seen.get(name);
    const problems: FileProblem[] = [];
    if (RESERVED.has(name)) problems.push({ code: 'json.reserved-key', params: { key: name }, ...at, related: [] });
    if (first) {
      const related = [{ caption: CAPTIONS.first, place: first }];
      problems.push({ code: 'json.duplicate-key', params: { key: name }, ...at, related });
    } else seen.set(name, at.range);
    return value ? [...problems, ...findKeyProblems(value, range)] : problems;
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

/** The node at a pointer, or that of its nearest parent that exists. */
function nearestNode(root: Node, pointer: Pointer): Node {
  let node = root;
  for (const token of splitPointer(pointer)) {
    const next = childAt(node, token);
    if (!next) break;
    node = next;
  }
  return node;
}

/** The node at a pointer; null when nothing is there. */
export function findNode(root: Node, pointer: Pointer): Node | null {
  let node = root;
  for (const token of splitPointer(pointer)) {
    const next = childAt(node, token);
    if (!next) return null;
    node = next;
  }
  return node;
}

function childAt(node: Node, token: string): Node | undefined {
  return node.type === 'array' ? node.children?.[Number(token)] : membersOf(node).get(token);
}

function rangeOf(node: Node, range: RangeFinder): TextRange {
  const property = node.parent?.type === 'property' ? node.parent : null;
  const key = property?.children?.[0];
  const isPlain = node.type !== 'object' && node.type !== 'array';
  if (isPlain) return range((property ?? node).offset, node.offset + node.length);
  return key ? range(key.offset, key.offset + key.length) : range(node.offset, node.offset + 1);
}
