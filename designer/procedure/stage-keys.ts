/*
 * Keys between the picture of a procedure and the settings beside it, in the graph and in the list alike: what is added to a part,
 * the way to its settings, and the way back to where it is drawn.
 */
import { joinPointer, splitPointer } from '../../engine/base/index.ts';
import type { Pointer } from '../../engine/studio.ts';

/** As much of a key that is pressed as says what it means. */
export type StageKey = {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

/** What a key asks for on a part that is drawn; null for one that means what it means elsewhere. */
export function deedOnPart({ key, altKey, ctrlKey, metaKey }: StageKey): 'add' | 'set' | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === '+' || key === 'Insert') return 'add';
  return key === 'Enter' ? 'set' : null;
}

/** Whether a key leaves the settings: where a list is open in them, it closes that list. */
export function isWayBack({ key }: Pick<StageKey, 'key'>, isListOpen: boolean): boolean {
  return key === 'Escape' && !isListOpen;
}

/** A part and all that holds it, innermost first: the first that is drawn is where one comes back to. */
export function ownersOf(part: Pointer): readonly Pointer[] {
  const names = splitPointer(part);
  return [...names.map((_, at) => joinPointer('', ...names.slice(0, names.length - at))), ''];
}
