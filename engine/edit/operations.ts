/*
 * What every gesture comes down to: one part of one file is set, inserted, moved, renamed or removed, and all that is around
 * it stays as it was written, character by character.
 */
import type { Node } from 'jsonc-parser';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { asJson, atPointer, equalJson } from '../base/json.ts';
import { joinPointer, lastToken, parentPointer } from '../base/pointer.ts';
import type { Json, Pointer } from '../base/values.ts';
import {
  addItem,
  addMember,
  endOf,
  insertCopy,
  memberOf,
  removeNode,
  renameMember,
  replaceNode,
  type OffsetEdit,
} from '../language/json-edits.ts';
import { findNode, isReservedName, readJsonFile } from '../language/json-file.ts';
import { changeText, type FileChange, type Files } from './changes.ts';

/** A part of a JSON file. */
export type Place = { readonly file: string; readonly pointer: Pointer };

/** A change of one part of the files. Ranks (`before`) are those of the container as it is; at the end when absent. */
export type Operation =
  /** Another value; a member that the object does not have is added at its end. What is the same stays as it is written. */
  | { readonly type: 'set'; readonly at: Place; readonly value: Json }
  /** One more part of the object (then with a name) or list at the place. */
  | {
      readonly type: 'insert';
      readonly at: Place;
      readonly name?: string;
      readonly before?: number;
      readonly value: Json;
    }
  | { readonly type: 'remove'; readonly at: Place }
  | { readonly type: 'rename'; readonly at: Place; readonly name: string }
  /** The part as it is written, in another container, or elsewhere in its own; under its own name when `name` is absent. */
  | {
      readonly type: 'move';
      readonly at: Place;
      readonly into: Place;
      readonly name?: string;
      readonly before?: number;
    }
  | ({ readonly type: 'splice'; readonly file: string } & OffsetEdit)
  | { readonly type: 'create'; readonly file: string; readonly text: string }
  | { readonly type: 'delete'; readonly file: string }
  | { readonly type: 'renameFile'; readonly file: string; readonly to: string };

/** Why something cannot be done to the files as they are. Nothing is then done at all. */
export type EditRefusal = {
  readonly type: 'refused';
  readonly code:
    | 'file-missing'
    | 'file-there'
    /** The text of the file is not JSON, or has a name twice: what is broken is mended in the source first. */
    | 'file-broken'
    /** Nothing stands there any more. */
    | 'place-gone'
    /** Another part has that name. */
    | 'name-taken'
    /** A name that no part may have. */
    | 'name-reserved'
    /** The part cannot go there: into itself, an item into an object without a name, a member into a list. */
    | 'does-not-fit';
  readonly file: string;
  readonly pointer: Pointer;
  readonly name: string;
};

/** Changes of the files, or why there are none. */
export type Operated = { readonly type: 'done'; readonly changes: readonly FileChange[] } | EditRefusal;

/** What one operation does to the files. */
export function operate(files: Files, operation: Operation): Operated {
  switch (operation.type) {
    case 'set':
      return setValue(files, operation.at, operation.value);
    case 'insert':
      return insertValue(files, operation);
    case 'remove':
      return withNode(files, operation.at, (node) => removeNode(node) ?? 'does-not-fit');
    case 'rename':
      return rename(files, operation.at, operation.name);
    case 'move':
      return move(files, operation);
    case 'splice':
      return splice(files, operation);
    case 'create':
      return files[operation.file] === undefined
        ? done({ type: 'create', file: operation.file, text: operation.text })
        : refuse('file-there', { file: operation.file, pointer: '' });
    case 'delete': {
      const text = files[operation.file];
      return text === undefined ? missing(operation.file) : done({ type: 'remove', file: operation.file, text });
    }
    case 'renameFile':
      if (files[operation.file] === undefined) return missing(operation.file);
      return files[operation.to] === undefined
        ? done({ type: 'rename', file: operation.file, to: operation.to })
        : refuse('file-there', { file: operation.to, pointer: '' });
  }
}

type Opened = { readonly text: string; readonly root: Node };

/** A mark of the order of bytes at the head of a file is read as a blank: it is no part of the JSON, and offsets stay. */
const bodyOf = (text: string): string => text.replace(/^\uFEFF/, ' ');

function open(files: Files, place: Place): Opened | EditRefusal {
  const whole = files[place.file];
  if (whole === undefined) return missing(place.file);
  const text = bodyOf(whole);
  const { root, problems } = readJsonFile(text);
  return root && problems.length === 0 ? { text, root } : refuse('file-broken', place);
}

type Made = OffsetEdit | EditRefusal['code'];

function withNode(files: Files, place: Place, make: (node: Node, text: string) => Made): Operated {
  const opened = open(files, place);
  if ('type' in opened) return opened;
  const node = findNode(opened.root, place.pointer);
  const made = node ? make(node, opened.text) : 'place-gone';
  return typeof made === 'string' ? refuse(made, place) : change(files, place.file, [made]);
}

/** Edits of a file as a change of it, without those that change nothing. */
function change(files: Files, file: string, edits: readonly OffsetEdit[]): Operated {
  const text = files[file] ?? '';
  const real = edits.filter((edit) => text.slice(edit.from, edit.to) !== edit.text);
  return real.length === 0 ? { type: 'done', changes: [] } : done(changeText(file, text, real));
}

function setValue(files: Files, at: Place, value: Json): Operated {
  if (at.pointer === '') return withNode(files, at, (node, text) => rewrite(node, value, text));
  const parent = { file: at.file, pointer: parentPointer(at.pointer) };
  const name = lastToken(at.pointer);
  if (isReservedName(name)) return refuse('name-reserved', at);
  return withNode(files, parent, (node, text) => {
    const member = node.type === 'array' ? node.children?.[Number(name)] : memberOf(node, name)?.children?.[1];
    if (member) return rewrite(member, value, text);
    return addMember(node, name, value, text) ?? 'place-gone';
  });
}

/** A value in the place of another; one that says the same is left as it is written. */
function rewrite(node: Node, value: Json, text: string): OffsetEdit {
  const written: unknown = JSON.parse(text.slice(node.offset, endOf(node)));
  return equalJson(asJson(written), value)
    ? { from: node.offset, to: node.offset, text: '' }
    : replaceNode(node, value, text);
}

function insertValue(
  files: Files,
  { at, name, before, value }: Extract<Operation, { readonly type: 'insert' }>,
): Operated {
  if (name !== undefined && isReservedName(name)) return refuse('name-reserved', at, name);
  return withNode(files, at, (node, text) => {
    if (name === undefined) return addItem(node, value, text, before) ?? 'does-not-fit';
    if (node.type !== 'object') return 'does-not-fit';
    return addMember(node, name, value, text, before) ?? 'name-taken';
  });
}

function rename(files: Files, at: Place, name: string): Operated {
  if (isReservedName(name)) return refuse('name-reserved', at, name);
  if (name === lastToken(at.pointer)) return { type: 'done', changes: [] };
  return withNode(files, at, (node) =>
    node.parent?.type === 'property' ? (renameMember(node, name) ?? 'name-taken') : 'does-not-fit',
  );
}

function move(files: Files, { at, into, name, before }: Extract<Operation, { readonly type: 'move' }>): Operated {
  const from = open(files, at);
  const to = at.file === into.file ? from : open(files, into);
  if ('type' in from) return from;
  if ('type' in to) return to;
  const node = findNode(from.root, at.pointer);
  const container = findNode(to.root, into.pointer);
  const part = node?.parent?.type === 'property' ? node.parent : node;
  if (!node || !part?.parent) return refuse('place-gone', at);
  if (!container) return refuse('place-gone', into);
  const own = part === node ? null : lastToken(at.pointer);
  // A member that became an item would lose its name.
  if (holds(part, container) || (own !== null && container.type === 'array')) return refuse('does-not-fit', into);
  const named = container.type === 'object' ? (name ?? own) : null;
  const isHome = part.parent === container;
  if (named !== null && named !== own && isReservedName(named)) return refuse('name-reserved', into, named);
  if (named !== null && !(isHome && named === own) && memberOf(container, named)) {
    return refuse('name-taken', into, named);
  }
  if (isHome && isNear(container, part, before)) {
    return named === null ? { type: 'done', changes: [] } : rename(files, at, named);
  }
  const put = insertCopy(container, { node, text: from.text, name: named }, to.text, before);
  const take = removeNode(node);
  if (!put || !take) return refuse('does-not-fit', into);
  if (at.file === into.file) return change(files, at.file, [take, put]);
  const [taken, added] = [change(files, at.file, [take]), change(files, into.file, [put])];
  if (taken.type === 'refused') return taken;
  return added.type === 'refused' ? added : done(...taken.changes, ...added.changes);
}

/** Whether a part of a container stands already where it would go. */
function isNear(container: Node, part: Node, before: number | undefined): boolean {
  const parts = container.children ?? [];
  const at = parts.indexOf(part);
  const target = before === undefined ? parts.length : Math.min(before, parts.length);
  return target === at || target === at + 1;
}

function holds(outer: Node, inner: Node): boolean {
  for (let node: Node | undefined = inner; node; node = node.parent) if (node === outer) return true;
  return false;
}

function splice(files: Files, { file, from, to, text }: Extract<Operation, { readonly type: 'splice' }>): Operated {
  const whole = files[file];
  if (whole === undefined) return missing(file);
  if (from < 0 || from > to || to > whole.length) return refuse('place-gone', { file, pointer: '' });
  return whole.slice(from, to) === text
    ? { type: 'done', changes: [] }
    : done(changeText(file, whole, [{ from, to, text }]));
}

function done(...changes: readonly FileChange[]): Operated {
  return { type: 'done', changes };
}

/** A refusal at a place. */
export function refuse(code: EditRefusal['code'], { file, pointer }: Place, name = lastToken(pointer)): EditRefusal {
  return { type: 'refused', code, file, pointer, name };
}

function missing(file: string): EditRefusal {
  return refuse('file-missing', { file, pointer: '' }, file);
}

/** A place below another. */
export function below({ file, pointer }: Place, ...names: readonly (string | number)[]): Place {
  return { file, pointer: joinPointer(pointer, ...names) };
}

/** The tree of a JSON file, with offsets in its text; null when there is none or it cannot be read. */
export function rootOf(files: Files, file: string): Node | null {
  const text = files[file];
  return text === undefined ? null : readJsonFile(bodyOf(text)).root;
}

/** Whether a file is there and can be worked on: JSON without a fault of its own, or no JSON at all. */
export function isReadable(files: Files, file: string): boolean {
  const text = files[file];
  if (text === undefined || !file.endsWith('.json')) return text !== undefined;
  const body = bodyOf(text);
  if (!isJsonText(body)) return false;
  const { root, problems } = readJsonFile(body);
  return root !== null && problems.length === 0;
}

/** Whether a text is JSON at all, which the browser tells twenty times sooner than it is read with its places. */
function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The value at a place; undefined when nothing stands there or the file is not JSON. */
export function valueAt(files: Files, { file, pointer }: Place): Json | undefined {
  const { root, value } = readJsonFile(bodyOf(files[file] ?? ''));
  return root ? atPointer(value, pointer) : undefined;
}

/** Items of the list at a place; none when it is no list. */
export function itemsAt(files: Files, place: Place): readonly Json[] {
  const value = valueAt(files, place);
  return isJsonList(value) ? value : [];
}

/** Names of the members of the object at a place, in their order; none when it is no object. */
export function namesAt(files: Files, place: Place): readonly string[] {
  const value = valueAt(files, place);
  return isJsonObject(value) ? Object.keys(value) : [];
}
