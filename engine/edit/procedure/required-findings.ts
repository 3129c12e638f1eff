/*
 * What agents must have recorded before they act: the lists of actions that name it, read and changed from the side of what is
 * recorded.
 */
import { isJsonList, stringsOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { JsonObject, Pointer } from '../../base/values.ts';
import type { Files } from '../changes.ts';
import { listParts } from './list-parts.ts';
import type { PartChange } from './parts.ts';
import { readProcedure } from './read-procedure.ts';

/** Actions of the procedure as it is played that wait for a finding, by their pointers; none where it cannot be read. */
export function actionsRequiring(files: Files, name: string): readonly Pointer[] {
  const { workflow } = readProcedure(files) ?? {};
  return (workflow ? listParts(workflow).actions : []).flatMap(({ part, value }) =>
    stringsOf(value['requires']).includes(name) ? [part] : [],
  );
}

/** Changes that make some actions wait for a finding, and no others. */
export function requireBefore(files: Files, name: string, wanted: readonly Pointer[]): readonly PartChange[] {
  const { workflow } = readProcedure(files) ?? {};
  return (workflow ? listParts(workflow).actions : []).flatMap(({ part, value }): readonly PartChange[] => {
    const isThere = stringsOf(value['requires']).includes(name);
    if (isThere === wanted.includes(part)) return [];
    if (isThere) return requiredWithout(part, value, name);
    return [{ type: 'item', into: joinPointer(part, 'requires'), before: null, value: name }];
  });
}

/** Changes that make an action wait for a finding no longer; a list that is left empty goes. */
export function requiredWithout(action: Pointer, value: JsonObject, name: string): readonly PartChange[] {
  const list = joinPointer(action, 'requires');
  const names = isJsonList(value['requires']) ? value['requires'] : [];
  const ranks = names.flatMap((one, rank) => (one === name ? [rank] : []));
  if (ranks.length > 0 && ranks.length === names.length) return [{ type: 'remove', part: list }];
  // The last ranks first, so that those before them stay true.
  return ranks.toReversed().map((rank) => ({ type: 'remove', part: joinPointer(list, rank) }));
}
