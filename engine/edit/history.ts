/*
 * What one author can take back and do again, among what others did meanwhile. The last thing done is the first taken back,
 * and what others wrote stays: it is kept beside the thing it came after, and passed down to the one before when that is
 * taken back (as CodeMirror’s own history does for one text).
 */
import { joinChanges, type Changes } from './changes.ts';
import { mapChanges } from './map-changes.ts';

/** Something that can be taken back (or done again). */
type Item = {
  /** Of the step that did it at first. */
  readonly key: string;
  /** Of the files as they were just after it. */
  readonly back: Changes;
  /** What others have changed since, of those same files. */
  readonly since: Changes;
};

/** What an author did and took back, the newest last. */
export type History = { readonly undo: readonly Item[]; readonly redo: readonly Item[] };

/** Nothing done yet. */
export const NO_HISTORY: History = { undo: [], redo: [] };

/** The way that is gone: back, or forth again. */
export type Way = 'undo' | 'redo';

/** After the author did something; what was taken back before cannot be done again. */
export function recordStep({ undo }: History, key: string, back: Changes): History {
  return { undo: [...undo, { key, back, since: [] }], redo: [] };
}

/** After somebody else did something. */
export function hearOthers({ undo, redo }: History, changes: Changes): History {
  return { undo: addSince(undo, changes), redo: addSince(redo, changes) };
}

/** After the newest thing was taken back, or done again: the way from there leads the other way. */
export function turnBack(history: History, way: Way, back: Changes): History {
  const taken = history[way].at(-1);
  if (!taken) return history;
  const item = { key: taken.key, back, since: [] };
  const rest = passDown(history[way]);
  return way === 'undo' ? { undo: rest, redo: [...history.redo, item] } : { undo: [...history.undo, item], redo: rest };
}

/** What the newest thing changes when it is taken back (done again); null when there is none. */
export type Return = {
  readonly key: string;
  readonly changes: Changes;
  /** Whether others have left nothing of it that could be changed so. */
  readonly isGone: boolean;
  /** Whether others have changed anything since: else the files become what they were, whatever that was. */
  readonly isAmongOthers: boolean;
};

/** What would be taken back (done again) next. */
export function nextReturn(history: History, way: Way): Return | null {
  const item = history[way].at(-1);
  if (!item) return null;
  const { changes, gone } = mapChanges(item.back, item.since, true);
  return { key: item.key, changes, isGone: gone.length > 0, isAmongOthers: item.since.length > 0 };
}

/** Without the newest thing, that cannot be taken back any more. */
export function dropNewest(history: History, way: Way): History {
  return { ...history, [way]: passDown(history[way]) };
}

function addSince(items: readonly Item[], changes: Changes): readonly Item[] {
  const last = items.at(-1);
  return last && changes.length > 0
    ? [...items.slice(0, -1), { ...last, since: joinChanges([...last.since, ...changes]) }]
    : items;
}

/** Without the last item: what others did after it, they did after the one before, without it. */
function passDown(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1);
  if (!last) return items;
  const { changes, gone } = mapChanges(last.since, last.back, false);
  // Where others have put another file of the name, the file that was there is no more, whatever was done in it.
  const replaced = gone.flatMap((change): Changes => {
    if (change.type !== 'create' && change.type !== 'rename') return [];
    return [{ type: 'remove', file: change.type === 'rename' ? change.to : change.file, text: '' }];
  });
  return addSince(items.slice(0, -1), [...replaced, ...changes]);
}
