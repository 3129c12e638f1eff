/*
 * Changes of parts of a procedure as changes of text: where workflow.json says everything itself they are made at their
 * places; where it uses a definition of the library, what differs from it is written.
 */
import { isJsonObject } from '../../base/guards.ts';
import { atPointer } from '../../base/json.ts';
import { lastToken, parentPointer, splitPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { WORKFLOW_FILE } from '../../language/source-files.ts';
import type { Files } from '../changes.ts';
import { refuse, type EditRefusal, type Operation, type Place } from '../operations.ts';
import { withoutOverrides, writeOverrides } from './override.ts';
import { applyPart, emptied, type PartChange } from './parts.ts';
import { readProcedure, type Procedure } from './read-procedure.ts';

type Plan = readonly Operation[] | EditRefusal;

const FILE = { file: WORKFLOW_FILE, pointer: '' };

/** Operations that make several changes, each on the workflow as those before it left it. */
export function planParts(files: Files, changes: readonly PartChange[]): Plan {
  const procedure = readProcedure(files);
  return procedure ? planOn(procedure, changes) : refuse('file-broken', FILE);
}

/** The same on a procedure that was read. */
export function planOn({ workflow, library }: Procedure, changes: readonly PartChange[]): Plan {
  let now = workflow;
  const operations: Operation[] = [];
  for (const change of changes) {
    const applied = applyPart(now, change);
    if (typeof applied === 'string') return refuse(applied, at('into' in change ? change.into : change.part));
    operations.push(...operationsOf(now, change));
    now = applied.workflow;
  }
  if (!library) return operations;
  return [{ type: 'set', at: FILE, value: writeOverrides(library.written, library.inherited, workflow, now) }];
}

/** Operations that give a part back to the definition: what the scheme says of it goes. */
export function planRevert(files: Files, part: Pointer): Plan {
  const { library } = readProcedure(files) ?? {};
  if (!library) return refuse('place-gone', at(part));
  return [{ type: 'set', at: FILE, value: withoutOverrides(library.written, splitPointer(part)) }];
}

const at = (pointer: Pointer): Place => ({ file: WORKFLOW_FILE, pointer });

/** A change of a workflow that is written whole, at its place. */
function operationsOf(workflow: JsonObject, change: PartChange): readonly Operation[] {
  switch (change.type) {
    case 'set':
      return [setDeep(workflow, change.part, change.value)];
    case 'insert': {
      const { into, name, before, value } = change;
      const names = Object.keys(objectAt(workflow, into));
      const rank = before === null ? -1 : names.indexOf(before);
      return atPointer(workflow, into) === undefined
        ? [setDeep(workflow, into, { [name]: value })]
        : [{ type: 'insert', at: at(into), name, value, ...(rank !== -1 && { before: rank }) }];
    }
    case 'item': {
      const { into, before, value } = change;
      return atPointer(workflow, into) === undefined
        ? [setDeep(workflow, into, [value])]
        : [{ type: 'insert', at: at(into), value, ...(before !== null && { before }) }];
    }
    case 'remove':
      return [{ type: 'remove', at: at(emptied(workflow, change.part)) }];
    case 'move': {
      const { part, into, before } = change;
      const rank = typeof before === 'string' ? Object.keys(objectAt(workflow, into)).indexOf(before) : before;
      const left = parentPointer(part) === into ? part : emptied(workflow, part);
      return [
        ...(atPointer(workflow, into) === undefined ? [setDeep(workflow, into, {})] : []),
        { type: 'move', at: at(part), into: at(into), ...(rank !== null && rank !== -1 && { before: rank }) },
        ...(left === part ? [] : [{ type: 'remove' as const, at: at(left) }]),
      ];
    }
  }
}

function objectAt(workflow: JsonObject, pointer: Pointer): JsonObject {
  const value = atPointer(workflow, pointer);
  return isJsonObject(value) ? value : {};
}

/** A value, with the containers around it that are not there yet. */
function setDeep(workflow: JsonObject, part: Pointer, value: Json): Operation {
  const parent = parentPointer(part);
  return parent === '' || atPointer(workflow, parent) !== undefined
    ? { type: 'set', at: at(part), value }
    : setDeep(workflow, parent, { [lastToken(part)]: value });
}
