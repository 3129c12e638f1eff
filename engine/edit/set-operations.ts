/*
 * A value given whole, as a panel gives it, becomes the changes of what differs: the rest of what was written keeps its
 * layout, and whoever changed another part of it meanwhile loses nothing.
 */
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { equalJson } from '../base/json.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { below, type Operation, type Place } from './operations.ts';

/** Operations that make `value` of what stands at a place, the last parts of lists first so that ranks stay true. */
export function setOperations(at: Place, former: Json | undefined, value: Json): readonly Operation[] {
  if (equalJson(former, value)) return [];
  if (isJsonObject(former) && isJsonObject(value)) return membersOperations(at, former, value);
  if (isJsonList(former) && isJsonList(value)) return itemsOperations(at, former, value);
  return [{ type: 'set', at, value }];
}

function membersOperations(at: Place, former: JsonObject, value: JsonObject): readonly Operation[] {
  const gone = Object.keys(former).filter((name) => !Object.hasOwn(value, name));
  return [
    ...gone.map((name): Operation => ({ type: 'remove', at: below(at, name) })),
    ...Object.entries(value).flatMap(([name, member]): readonly Operation[] =>
      Object.hasOwn(former, name)
        ? setOperations(below(at, name), former[name], member)
        : [{ type: 'insert', at, name, value: member }],
    ),
  ];
}

function itemsOperations(at: Place, former: readonly Json[], value: readonly Json[]): readonly Operation[] {
  const most = Math.min(former.length, value.length);
  let head = 0;
  while (head < most && equalJson(former[head], value[head])) head++;
  let tail = 0;
  while (tail < most - head && equalJson(former.at(-1 - tail), value.at(-1 - tail))) tail++;
  const old = former.slice(head, former.length - tail);
  const made = value.slice(head, value.length - tail);
  const shared = Math.min(old.length, made.length);
  const changed = made
    .slice(0, shared)
    .flatMap((item, index) => setOperations(below(at, head + index), old[index], item));
  const gone = old
    .slice(shared)
    .map((_, index): Operation => ({ type: 'remove', at: below(at, head + shared + index) }));
  const added = made
    .slice(shared)
    .map((item, index): Operation => ({ type: 'insert', at, before: head + shared + index, value: item }));
  return [...changed, ...gone.toReversed(), ...added];
}
