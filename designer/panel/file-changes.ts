/*
 * Parts of a JSON file as panels change them, as operations on its text. A list or a set of names that loses its last part goes
 * with it, where the language lets it: an empty list of periods would say « never » where nothing says « always ».
 */
import { atPointer, isJsonList, isJsonObject, joinPointer, splitPointer } from '../../engine/base/index.ts';
import type { Described, JsonObject, Operation, PartChange, Pointer } from '../../engine/studio.ts';
import { schemaOfPart } from './part-schema.ts';

/** A file with the schema that describes it. */
export type DescribedFile = { readonly file: string; readonly root: Described; readonly value: JsonObject };

/** Operations that make changes of a file, on its text as `value` reads it. */
export function operationsOf(of: DescribedFile, changes: readonly PartChange[]): readonly Operation[] {
  return changes.flatMap((change) => operationOf(of, change));
}

function operationOf(of: DescribedFile, change: PartChange): readonly Operation[] {
  const { file, value } = of;
  const place = (pointer: Pointer) => ({ file, pointer });
  switch (change.type) {
    case 'set':
      return [{ type: 'set', at: place(change.part), value: change.value }];
    case 'remove':
      return [{ type: 'remove', at: place(emptied(of, change.part)) }];
    case 'insert': {
      const { into, name, before } = change;
      const container = atPointer(value, into);
      if (!isJsonObject(container)) return [{ type: 'set', at: place(into), value: { [name]: change.value } }];
      return [{ type: 'insert', at: place(into), name, value: change.value, ...rankOf(container, before) }];
    }
    case 'item': {
      const { into, before } = change;
      if (!isJsonList(atPointer(value, into))) return [{ type: 'set', at: place(into), value: [change.value] }];
      return [{ type: 'insert', at: place(into), value: change.value, ...(before !== null && { before }) }];
    }
    case 'move': {
      const { part, into, before } = change;
      const container = atPointer(value, into);
      const where = typeof before === 'number' ? { before } : rankOf(isJsonObject(container) ? container : {}, before);
      return [{ type: 'move', at: place(part), into: place(into), ...where }];
    }
  }
}

function rankOf(container: JsonObject, before: string | null): { readonly before?: number } {
  const rank = before === null ? -1 : Object.keys(container).indexOf(before);
  return rank === -1 ? {} : { before: rank };
}

/** A part, or what is around it where it is the last there and the language does not ask for what is around. */
function emptied({ root, value }: DescribedFile, part: Pointer): Pointer {
  const names = splitPointer(part);
  const around = joinPointer('', ...names.slice(0, -1));
  const container = atPointer(value, around);
  const isNamed = isJsonObject(container) && schemaOfPart(root, value, around)?.schema.properties === undefined;
  const count = isJsonList(container) ? container.length : isNamed ? Object.keys(container).length : 0;
  if (count !== 1 || around === '') return part;
  const owner = schemaOfPart(root, value, joinPointer('', ...names.slice(0, -2)));
  return owner?.schema.required?.includes(names.at(-2) ?? '') ? part : around;
}

/** One part moved by one place among those beside it; null at either end. */
export function shiftOf(
  value: JsonObject,
  part: Pointer,
  by: -1 | 1,
): { readonly change: PartChange; readonly rank: number; readonly count: number } | null {
  const names = splitPointer(part);
  const into = joinPointer('', ...names.slice(0, -1));
  const container = atPointer(value, into);
  const beside = isJsonList(container)
    ? container.map((_, rank) => String(rank))
    : Object.keys(isJsonObject(container) ? container : {});
  const at = beside.indexOf(names.at(-1) ?? '');
  if (at === -1 || at + by < 0 || at + by >= beside.length) return null;
  const target = by === -1 ? at - 1 : at + 2;
  const before = isJsonList(container) ? target : (beside[target] ?? null);
  return { change: { type: 'move', part, into, before }, rank: at + by + 1, count: beside.length };
}
