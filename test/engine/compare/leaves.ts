/** The values of a file that are neither objects nor lists, and others that may stand in their place. */
import { isJsonList, isJsonObject } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import type { Json } from '../../../engine/base/values.ts';

export type Leaf = { readonly pointer: string; readonly value: Json };

export function leavesOf(value: Json, pointer = ''): readonly Leaf[] {
  if (isJsonList(value)) return value.flatMap((item, rank) => leavesOf(item, joinPointer(pointer, rank)));
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([name, item]) => leavesOf(item, joinPointer(pointer, name)));
  return [{ pointer, value }];
}

/** Another value of the same type. */
export function otherThan(value: Json): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}x` : 'x';
}
