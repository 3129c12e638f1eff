/**
 * Names and ids of controls, the same on the server and in the browser. A plain HTML post carries bracketed names
 * (`foyer[membres][0][nom]`), which the engine's `decodePost` reads. The id of a field is always that of its first
 * control, so that a link from the error summary puts the focus where one can type.
 */
import { joinPointer, splitPointer } from '../../engine/base/index.ts';
import type { Pointer } from '../../engine/index.ts';

/** Way from the root of the answers to a value: names of properties, and places in lists from 0. */
export type FieldPath = readonly (string | number)[];

/** What ids of controls begin with. */
export const ID_PREFIX = 'champ';
/** Between the parts of a path in an id. */
export const ID_SEPARATOR = '_';
/** Name of the buttons that post the page for something else than to go on. */
export const ACTION_NAME = '_action';

/** `['foyer', 'membres', 0, 'nom']` → `foyer[membres][0][nom]`; a control with several values ends with `[]`. */
export function fieldName(path: FieldPath, multiple = false): string {
  const [first = '', ...rest] = path;
  return `${first}${rest.map((part) => `[${part}]`).join('')}${multiple ? '[]' : ''}`;
}

/** Id of the first control of a field; `prefix` as the form was given it. */
export function fieldId(pointer: Pointer, prefix: string = ID_PREFIX): string {
  return [prefix, ...splitPointer(pointer)].join(ID_SEPARATOR);
}

/** What a button posts under `_action`: `add:/foyer/membres`, `remove:/foyer/membres/0`, `up:/photos/1`, `wallet:/photo`. */
export function actionValue(action: 'add' | 'remove' | 'up' | 'down' | 'wallet', path: FieldPath): string {
  return `${action}:${joinPointer('', ...path)}`;
}

/** Id of the title of a member of a list, which takes the focus when the member appears; no field of the member has such a name. */
export function itemTitleId(listId: string, index: number): string {
  return `${listId}_${index}-titre`;
}
