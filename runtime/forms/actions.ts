/**
 * What the buttons of a page do without JavaScript: the server applies to the answers of the post what the browser
 * would have done on the spot.
 */
import { splitPointer, isJsonList, isJsonObject } from '../../engine/base/index.ts';
import type { Json, JsonObject } from '../../engine/index.ts';
import { fieldId, itemTitleId } from './names.ts';

/**
 * Answers once a button was pressed, by the value it posts under `_action` (`add:/foyer/membres`,
 * `remove:/foyer/membres/0`, `remove:/justificatif`, `up:/photos/1`); null when the value is that of no such button, as `continue`.
 */
export function applyAction(answers: JsonObject, action: string): JsonObject | null {
  const [, verb, pointer = ''] = /^(add|remove|up|down):(\/.*)$/s.exec(action) ?? [];
  if (verb === undefined) return null;
  const path = splitPointer(pointer);
  const next =
    verb === 'up' || verb === 'down'
      ? updateAt(answers, path.slice(0, -1), moveMember(Number(path.at(-1)), verb === 'up' ? -1 : 1))
      : updateAt(answers, path, verb === 'add' ? addMember : remove);
  return isJsonObject(next) ? next : answers;
}

/** Id of what a button of the page brought or left: the new member, the list that lost one, the document's field. */
export function landingOf(answers: JsonObject, action: string): string {
  const [, verb, pointer = ''] = /^(\w+):(\/.*)$/s.exec(action) ?? [];
  const path = splitPointer(pointer);
  if (verb === 'add') {
    const list = valueAt(answers, path);
    return itemTitleId(fieldId(pointer), isJsonList(list) ? list.length - 1 : 0);
  }
  if (path.at(-1) === '*') return fieldId(pointer.slice(0, -2));
  const isMember = ['remove', 'up', 'down'].includes(verb ?? '') && isJsonList(valueAt(answers, path.slice(0, -1)));
  return fieldId(isMember ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer);
}

function valueAt(answers: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, name) => {
    if (isJsonList(value)) return value[Number(name)];
    return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, answers);
}

type Update = (value: Json | undefined) => Json | undefined;

function addMember(list: Json | undefined): Json {
  return [...(isJsonList(list) ? list : []), {}];
}

/** A member with its neighbour in its place; the list as it is where there is none. */
function moveMember(index: number, by: 1 | -1): Update {
  return (list) => {
    if (!isJsonList(list)) return list;
    const [member, neighbour] = [list[index], list[index + by]];
    if (member === undefined || neighbour === undefined) return list;
    return list.with(index, neighbour).with(index + by, member);
  };
}

function remove(): undefined {
  return undefined;
}

/** The value with what is at the path updated; undefined takes it away, and a path that leads nowhere changes nothing. */
export function updateAt(value: Json | undefined, path: readonly string[], update: Update): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return update(value);
  if (isJsonList(value)) {
    const index = Number(name);
    const next = updateAt(value[index], rest, update);
    if (!(index in value)) return value;
    return next === undefined ? value.toSpliced(index, 1) : value.with(index, next);
  }
  if (value !== undefined && !isJsonObject(value)) return value;
  const entries = Object.entries(value ?? {});
  const next = updateAt(entries.find(([key]) => key === name)?.[1], rest, update);
  if (next === undefined && value === undefined) return undefined;
  const others = entries.filter(([key]) => key !== name);
  return Object.fromEntries(next === undefined ? others : [...others, [name, next]]);
}
