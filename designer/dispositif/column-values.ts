/* What a column of the queue can show, by title; and what a column becomes once that is chosen. */
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import type { Json, PartChange, Pointer } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';

/** Values that fit in a cell, under titles of which no two are the same: a second one says its path. */
export function optionsOf(
  names: readonly ReadableName[],
): readonly { readonly value: string; readonly label: string }[] {
  const shown = names.filter(({ type }) => type !== 'context');
  return shown.map(({ path, title }, rank) => {
    const isFirst = shown.findIndex((one) => one.title === title) === rank;
    return { value: path, label: isFirst ? title : `${title} (${path})` };
  });
}

/** The changes that make a column show a value: how it is shown goes with it, and its title too until it is written. */
export function columnOf(
  queue: Json,
  column: Pointer,
  { path, type, title }: ReadableName,
  unwritten: string,
): readonly PartChange[] {
  const set = (word: string, value: Json): PartChange => ({ type: 'set', part: joinPointer(column, word), value });
  const written = atPointer(queue, joinPointer(column, 'title'));
  return [set('value', path), set('type', type), ...(written === unwritten ? [set('title', title)] : [])];
}
