/**
 * What the buttons of a page do without JavaScript: the server applies to the answers of the post what the browser
 * would have done on the spot.
 */
import { splitPointer, isJsonList, isJsonObject } from '../../engine/base/index.ts';
import type { Json, JsonObject } from '../../engine/index.ts';
import { fieldId, itemTitleId } from './names.ts';

/**
 * Answers once a button was pressed, by the value it posts under `_action` (`add:/foyer/membres`,
 * `remove:/foyer/membres/0`, `remove:/justificatif`); null when the value is that of no such button, as `continue`.
 */
export function applyAction(answers: JsonObject, action: string): JsonObject | null {
  const [, verb, pointer = ''] = /^(add|remove):(\/.*)$/s.exec(action) ?? [];
  if (verb === undefined) return null;
  const next = updateAt(answers, splitPointer(pointer), verb === 'add' ? addMember : remove);
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
  const isMember = verb === 'remove' && isJsonList(valueAt(answers, path.slice(0, -1)));
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
