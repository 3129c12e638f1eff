/*
 * What a removal takes along and what it leaves, before it is done: an author who removes a question is told which conditions,
 * formulas and letters would go on saying its name, and which columns and answers would go with it.
 */
import { MapMode } from '@codemirror/state';
import { findNodeAtLocation, findNodeAtOffset } from 'jsonc-parser';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import type { Json } from '../base/values.ts';
import { readJsonFile } from '../language/json-file.ts';
import type { Changes, Files } from './changes.ts';
import type { Gesture } from './gestures/gesture.ts';
import { perform } from './perform.ts';
import { describeUse } from './uses/describe-use.ts';
import { readProcedure } from './procedure/read-procedure.ts';
import type { Thing } from './uses/known.ts';
import { definedThings, keyOf, whereUsed, type Use } from './uses/uses.ts';

/** What comes of a removal, beside what is removed. */
export type Removal = {
  /** Things that nothing would define any more. */
  readonly gone: readonly Thing[];
  /** Places that would go on saying their names, and would have to be mended. */
  readonly left: readonly Use[];
  /** Places elsewhere that would go with them: answers of scenarios, columns of the queue. */
  readonly taken: readonly Use[];
};

/** What a gesture would make meaningless, or take along; nothing when it cannot be done at all. */
export function foreseeRemoval(files: Files, gesture: Gesture): Removal {
  const performed = perform(files, gesture);
  if (performed.type === 'refused') return { gone: [], left: [], taken: [] };
  const kept = new Set(definedThings(performed.files).map(keyOf));
  const modelled = namesOfModel(performed.files);
  const gone = definedThings(files).filter((thing) => !kept.has(keyOf(thing)) && !modelled.has(thing.name));
  const uses = gone.flatMap((thing) => whereUsed(files, thing));
  const inner = uses.flatMap((use) => (use.role === 'defines' ? [{ file: use.file, ...bodyOf(files, use) }] : []));
  const told = uses.filter(
    (use) =>
      use.role === 'refers' &&
      !inner.some(({ file, from, to }) => file === use.file && from <= use.from && use.to <= to) &&
      !isPlacing(files, use),
  );
  const isLeft = (use: Use): boolean => survives(use, performed.changes);
  return { gone, left: told.filter(isLeft), taken: told.filter((use) => !isLeft(use)) };
}

/** Names that the model of a procedure has of its own: what was only changed in the scheme is still there without that. */
function namesOfModel(files: Files): ReadonlySet<string> {
  const procedure = readProcedure(files);
  return new Set(procedure?.library ? membersIn(procedure.workflow) : []);
}

function membersIn(value: Json): readonly string[] {
  if (isJsonList(value)) return value.flatMap(membersIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...membersIn(inner)]);
}

/** What a definition says of its thing: what stands in there goes with it and needs no word. */
function bodyOf(files: Files, { file, from, to, as }: Use): { readonly from: number; readonly to: number } {
  const text = files[file] ?? '';
  if (as === 'file') return { from: 0, to: text.length };
  const { root } = readJsonFile(text);
  const node = root && findNodeAtOffset(root, from, true);
  const body = node?.parent?.type === 'property' && node.parent.children?.[0] === node ? node.parent : null;
  return body ? { from: body.offset, to: body.offset + body.length } : { from, to };
}

/** Whether a place only says where a question stands, or that it must be answered. */
function isPlacing(files: Files, use: Use): boolean {
  if (use.file === 'form.ui.json') return !isInLookup(files, use);
  const { within } = describeUse(files, use);
  return within === 'required' || within === 'order';
}

/** Whether a register is asked by a question or fills it there: its author has to know that it will no more. */
function isInLookup(files: Files, { file, from }: Use): boolean {
  const { root } = readJsonFile(files[file] ?? '');
  const lookups = root && findNodeAtLocation(root, ['lookups']);
  return lookups !== undefined && lookups !== null && lookups.offset <= from && from < lookups.offset + lookups.length;
}

/** Whether the first character of a name is still there after changes. */
function survives({ file, from }: Use, changes: Changes): boolean {
  let at = from;
  for (const change of changes) {
    if (change.file !== file) continue;
    if (change.type !== 'text') return false;
    const moved = change.set.mapPos(at, 1, MapMode.TrackAfter);
    if (moved === null) return false;
    at = moved;
  }
  return true;
}
