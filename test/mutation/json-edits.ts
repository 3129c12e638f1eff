/** Changes of a JSON value at a pointer; what is around stays as it was, and so does the order of its keys. */
import { isRecord } from '../../engine/base/guards.ts';
import { joinPointer, splitPointer } from '../../engine/base/pointer.ts';
import type { Pointer } from '../../engine/index.ts';

export type Node = { readonly pointer: Pointer; readonly key: string; readonly value: unknown };

const REMOVED: unique symbol = Symbol('removed');

/** The value with another one at a pointer. */
export function setAt(root: unknown, pointer: Pointer, value: unknown): unknown {
  return changeAt(root, splitPointer(pointer), () => value);
}

/** The value without what is at a pointer. */
export function removeAt(root: unknown, pointer: Pointer): unknown {
  return changeAt(root, splitPointer(pointer), () => REMOVED);
}

/** The value with a key renamed where it stands. */
export function renameAt(root: unknown, pointer: Pointer, name: string): unknown {
  const tokens = splitPointer(pointer);
  const key = tokens.at(-1) ?? '';
  return changeAt(root, tokens.slice(0, -1), (parent) =>
    isRecord(parent)
      ? Object.fromEntries(Object.entries(parent).map(([own, value]) => [own === key ? name : own, value]))
      : parent,
  );
}

/** The value with an item added at the end of a list. */
export function appendAt(root: unknown, pointer: Pointer, item: unknown): unknown {
  return changeAt(root, splitPointer(pointer), (list) => [...(Array.isArray(list) ? list : []), item]);
}

/** What is at a pointer; undefined when nothing is. */
export function getAt(root: unknown, pointer: Pointer): unknown {
  return splitPointer(pointer).reduce<unknown>((value, token) => {
    if (Array.isArray(value)) return value[Number(token)];
    return isRecord(value) && Object.hasOwn(value, token) ? value[token] : undefined;
  }, root);
}

/** All values inside a value, each before those inside it. */
export function nodesOf(value: unknown, pointer: Pointer = ''): readonly Node[] {
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index) => [String(index), item] as const)
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, inner]) => {
    const at = joinPointer(pointer, key);
    return [{ pointer: at, key, value: inner }, ...nodesOf(inner, at)];
  });
}

function changeAt(value: unknown, tokens: readonly string[], change: (value: unknown) => unknown): unknown {
  const [token, ...rest] = tokens;
  if (token === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      if (index !== Number(token)) return [item];
      const changed = changeAt(item, rest, change);
      return changed === REMOVED ? [] : [changed];
    });
  }
  if (!isRecord(value)) return value;
  const changed = changeAt(value[token], rest, change);
  if (changed !== REMOVED && !Object.hasOwn(value, token)) return { ...value, [token]: changed };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key !== token ? [[key, inner]] : changed === REMOVED ? [] : [[key, changed]],
    ),
  );
}
