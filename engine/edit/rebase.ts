/*
 * Two authors at once: what one did on a text that the other has changed meanwhile is done again on the text as it now is.
 * Members are found by their names, items of lists by where their text has gone; what is gone is told, and nothing else is
 * put in its place.
 */
import { MapMode, type ChangeSet } from '@codemirror/state';
import type { Node } from 'jsonc-parser';
import { joinPointer, lastToken, splitPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';
import { endOf, memberOf } from '../language/json-edits.ts';
import type { Performed } from './carry-out.ts';
import { applyChanges, type Changes, type Files } from './changes.ts';
import type { Gesture } from './gestures/gesture.ts';
import { RULES, tableAt, type TableLine } from './gestures/tables.ts';
import {
  below,
  isReadable,
  itemsAt,
  refuse,
  rootOf,
  type EditRefusal,
  type Operation,
  type Place,
} from './operations.ts';
import { perform } from './perform.ts';
import { listAround, type PartChange } from './procedure/parts.ts';
import { readProcedure } from './procedure/read-procedure.ts';
import { WORKFLOW_FILE } from '../language/source-files.ts';

/** What a gesture did beside others', and the gesture as it now is: places and ranks are those of the files it was done on. */
export type Rebased = (Extract<Performed, { readonly type: 'done' }> & { readonly gesture: Gesture }) | EditRefusal;

/**
 * Carries out a gesture that was made on `before` after `meanwhile` has changed these files. What is typed where somebody
 * else has written too is refused rather than mixed into a file that could not be read any more.
 */
export function rebase(before: Files, meanwhile: Changes, gesture: Gesture): Rebased {
  const files = applyChanges(before, meanwhile);
  if (!files) throw new Error('changes are not those of these files');
  const followed = followGesture(before, meanwhile, files, gesture);
  if (followed.type === 'refused') return followed;
  const performed = perform(files, followed);
  if (performed.type === 'refused') return performed;
  const spliced = (followed.type === 'all' ? followed.parts : [followed]).filter((part) => part.type === 'splice');
  const broken = spliced.find(
    ({ file }) => isReadable(files, file) && !isReadable(performed.files, file) && breaksAlone(before, gesture, file),
  );
  return broken ? refuse('place-gone', { file: broken.file, pointer: '' }) : { ...performed, gesture: followed };
}

/** Whether what was typed would have left its own text readable: else its author was in the middle of something. */
function breaksAlone(before: Files, gesture: Gesture, file: string): boolean {
  const alone = perform(before, gesture);
  return alone.type === 'done' && isReadable(alone.files, file);
}

function followGesture(before: Files, changes: Changes, after: Files, gesture: Gesture): Gesture | EditRefusal {
  switch (gesture.type) {
    case 'all':
      return followAll(before, changes, after, gesture.parts);
    // Names follow by themselves.
    case 'question.add':
    case 'question.condition':
    case 'question.duplicate':
    case 'question.group':
    case 'question.move':
    case 'question.name':
    case 'question.remove':
    case 'question.require':
    case 'page.add':
    case 'page.move':
    case 'page.remove':
    case 'table.add':
    case 'table.remove':
    case 'table.period':
    case 'rule.add':
    case 'rule.remove':
    case 'rule.move':
    case 'rule.change':
    case 'procedure.revert':
    case 'step.remove':
    case 'action.remove':
    case 'action.from':
    case 'text.add':
    case 'text.remove':
    case 'thing.rename':
    case 'together':
      return gesture;
    case 'procedure.change':
      return followProcedure(before, changes, after, gesture);
    case 'table.column.add':
    case 'table.column.remove':
    case 'table.column.move':
    case 'table.paste':
      return followTable(before, changes, after, gesture);
    default:
      return followOperation(before, changes, after, gesture);
  }
}

function followAll(before: Files, changes: Changes, after: Files, all: readonly Operation[]): Gesture | EditRefusal {
  const parts: Operation[] = [];
  for (const part of all) {
    // A file that an earlier part makes is not there yet.
    const isNew = 'file' in part && before[part.file] === undefined;
    const followed = isNew ? part : followOperation(before, changes, after, part);
    if (followed.type === 'refused') return followed;
    parts.push(followed);
  }
  return { type: 'all', parts };
}

function followOperation(before: Files, changes: Changes, after: Files, operation: Operation): Operation | EditRefusal {
  const follow = (place: Place): Place | EditRefusal => followPlace(before, changes, after, place);
  switch (operation.type) {
    case 'set':
    case 'remove':
    case 'rename': {
      const at = follow(operation.at);
      return 'type' in at ? at : { ...operation, at };
    }
    case 'insert': {
      const at = follow(operation.at);
      if ('type' in at) return at;
      const { before: rank, ...rest } = operation;
      return { ...rest, at, ...followRank(before, changes, after, operation.at, at, rank) };
    }
    case 'move': {
      const [at, into] = [follow(operation.at), follow(operation.into)];
      if ('type' in at) return at;
      if ('type' in into) return into;
      const { before: rank, ...rest } = operation;
      return { ...rest, at, into, ...followRank(before, changes, after, operation.into, into, rank) };
    }
    case 'splice': {
      const file = followFile(operation.file, changes);
      const from = followOffset(operation.file, changes, operation.from, 1);
      const to = operation.from === operation.to ? from : followOffset(operation.file, changes, operation.to, -1);
      return file === null ? gone(operation.file, '') : { ...operation, file, from, to: Math.max(from, to) };
    }
    case 'delete':
    case 'renameFile': {
      const file = followFile(operation.file, changes);
      return file === null ? gone(operation.file, '') : { ...operation, file };
    }
    case 'create':
      return operation;
  }
}

type InTable = Extract<Gesture, { readonly type: `table.column.${string}` | 'table.paste' }>;

/** Rows and columns of a table that a gesture names by rank. Cells that another column stands among now are told. */
function followTable(before: Files, changes: Changes, after: Files, gesture: InTable): Gesture | EditRefusal {
  const [at, now] = [tableAt(before, gesture.table), tableAt(after, gesture.table)];
  if (!at || !now) return gone(RULES, '');
  const rankOf = (...names: readonly (string | number)[]): number | EditRefusal => {
    const place = followPlace(before, changes, after, below(at, ...names));
    return 'type' in place ? place : Number(lastToken(place.pointer));
  };
  if (gesture.type === 'table.paste') {
    const areColumnsSame = (['inputs', 'outputs'] as const).every((side) => {
      const [former, present] = [itemsAt(before, below(at, side)), itemsAt(after, below(now, side))];
      return former.length === present.length && former.every((_, column) => rankOf(side, column) === column);
    });
    if (!areColumnsSame) return gone(RULES, at.pointer);
    const lines: TableLine[] = [];
    for (const line of gesture.lines) {
      const row = line.row === null ? null : rankOf('rows', line.row);
      if (typeof row === 'object' && row !== null) return row;
      lines.push({ ...line, row });
    }
    return { ...gesture, lines };
  }
  const [list, into] = [below(at, gesture.side), below(now, gesture.side)];
  const rank = 'before' in gesture ? (gesture.before ?? undefined) : undefined;
  const moved =
    'before' in gesture ? { before: followRank(before, changes, after, list, into, rank).before ?? null } : {};
  if (gesture.type === 'table.column.add') return { ...gesture, ...moved };
  const column = rankOf(gesture.side, gesture.column);
  return typeof column === 'number' ? { ...gesture, ...moved, column } : column;
}

type OfProcedure = Extract<Gesture, { readonly type: 'procedure.change' }>;

/** Items of the lists of a procedure, which are named by rank; all else is named. */
function followProcedure(before: Files, changes: Changes, after: Files, gesture: OfProcedure): Gesture | EditRefusal {
  const follow = (part: Pointer): Pointer | EditRefusal => followPart(before, changes, after, part);
  const followed: PartChange[] = [];
  for (const change of gesture.changes) {
    const place = follow('into' in change ? change.into : change.part);
    if (typeof place === 'object') return place;
    const rank = 'before' in change && typeof change.before === 'number' ? change.before : null;
    // Before the part that stood there, or at the end where it was the end.
    const next = rank === null || !('into' in change) ? null : follow(joinPointer(change.into, rank));
    const moved = next === null ? {} : { before: typeof next === 'object' ? null : Number(lastToken(next)) };
    switch (change.type) {
      case 'set':
      case 'remove':
        followed.push({ ...change, part: place });
        break;
      case 'insert':
        followed.push({ ...change, into: place });
        break;
      case 'item':
        followed.push({ ...change, into: place, ...moved });
        break;
      case 'move': {
        const part = follow(change.part);
        if (typeof part === 'object') return part;
        followed.push({ ...change, part, into: place, ...moved });
      }
    }
  }
  return { ...gesture, changes: followed };
}

/** Where an item of a list of the workflow has gone. A list that is the definition's is as it was. */
function followPart(before: Files, changes: Changes, after: Files, part: Pointer): Pointer | EditRefusal {
  const procedure = readProcedure(before);
  const list = procedure && listAround(procedure.workflow, part);
  if (!procedure || list === null) return part;
  const at = procedure.placeOf(list);
  if (at === null) return readProcedure(after)?.placeOf(list) === null ? part : gone(WORKFLOW_FILE, part);
  const inside = splitPointer(part).slice(splitPointer(list).length);
  const place = followPlace(before, changes, after, { file: WORKFLOW_FILE, pointer: joinPointer(at, ...inside) });
  if ('type' in place) return place;
  return joinPointer(list, ...splitPointer(place.pointer).slice(splitPointer(at).length));
}

function gone(file: string, pointer: Pointer): EditRefusal {
  return refuse('place-gone', { file, pointer });
}

/** Name that a file has after changes; null when it is gone. */
export function followFile(file: string, changes: Changes): string | null {
  return changes.reduce<string | null>((name, change) => {
    if (name === null || change.file !== name) return name;
    if (change.type === 'remove') return null;
    return change.type === 'rename' ? change.to : name;
  }, file);
}

/** Where a place has gone, or that it is gone. */
function followPlace(before: Files, changes: Changes, after: Files, { file, pointer }: Place): Place | EditRefusal {
  const now = followFile(file, changes);
  const [from, to] = [rootOf(before, file), now === null ? null : rootOf(after, now)];
  if (now === null || !from || !to) return gone(file, pointer);
  let [node, target]: [Node | undefined, Node | undefined] = [from, to];
  let followed: Pointer = '';
  const names = splitPointer(pointer);
  for (const [depth, name] of names.entries()) {
    if (node?.type === 'array' && target?.type === 'array') {
      const item: Node | undefined = node.children?.[Number(name)];
      const rank: number = item ? followChild(file, changes, target, item) : -1;
      if (rank === -1) return gone(file, pointer);
      followed = joinPointer(followed, rank);
      [node, target] = [item, target.children?.[rank]];
    } else {
      followed = joinPointer(followed, name);
      const [inner, other]: (Node | undefined)[] = [node && memberOf(node, name), target && memberOf(target, name)];
      // A member that was not there may be given a value: only the last of the names.
      if (!other && !(depth === names.length - 1 && !inner)) return gone(file, pointer);
      [node, target] = [inner?.children?.[1], other?.children?.[1]];
    }
  }
  return { file: now, pointer: followed };
}

/** Rank that a part of a container has now; -1 when it is gone. */
function followChild(file: string, changes: Changes, container: Node, child: Node): number {
  const offset = followNode(file, changes, child);
  return offset === null ? -1 : (container.children ?? []).findIndex((other) => other.offset === offset);
}

/** Where something is put before a part that may have moved: before the first of those behind that is still there. */
function followRank(
  before: Files,
  changes: Changes,
  after: Files,
  place: Place,
  now: Place,
  rank: number | undefined,
): { readonly before?: number } {
  const [container, target] = [nodeAt(before, place), nodeAt(after, now)];
  if (rank === undefined || !container || !target) return {};
  for (const child of (container.children ?? []).slice(rank)) {
    const found = followChild(place.file, changes, target, child);
    if (found !== -1) return { before: found };
  }
  return {};
}

function nodeAt(files: Files, { file, pointer }: Place): Node | undefined {
  return splitPointer(pointer).reduce<Node | undefined>(
    (node, name) =>
      node?.type === 'array' ? node.children?.[Number(name)] : node && memberOf(node, name)?.children?.[1],
    rootOf(files, file) ?? undefined,
  );
}

/** Offset of a node after changes of its file; null when it was taken away. One that was written anew is still there. */
function followNode(file: string, changes: Changes, node: Node): number | null {
  let [name, from, to] = [file, node.offset, endOf(node)];
  for (const change of changes) {
    if (change.file !== name) continue;
    if (change.type === 'rename') name = change.to;
    if (change.type !== 'text') continue;
    const kept = change.set.mapPos(from, 1, MapMode.TrackAfter) ?? replacedAt(change.set, from, to);
    if (kept === null) return null;
    to = Math.max(kept, change.set.mapPos(to, -1));
    from = kept;
  }
  return from;
}

/** Where the text is that took the place of a node, or of its beginning; null when there is none. */
function replacedAt(set: ChangeSet, from: number, to: number): number | null {
  let found: number | null = null;
  set.iterChanges((fromA, toA, fromB, toB) => {
    if (fromA === from && toA <= to && toB > fromB) found = fromB;
  }, true);
  return found;
}

/**
 * Where a place in the text of a file is after changes.
 * @param side of what is put at the very place: before it when positive
 */
export function followOffset(file: string, changes: Changes, offset: number, side: number): number {
  let [name, at] = [file, offset];
  for (const change of changes) {
    if (change.file !== name) continue;
    if (change.type === 'rename') name = change.to;
    if (change.type === 'text') at = change.set.mapPos(at, side);
  }
  return at;
}
