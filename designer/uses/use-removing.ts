import { foreseeRemoval, type Gesture } from '../../engine/studio.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useAsk } from './things.tsx';

/** Removes something, by what carries the gesture out; where other places read it, its author is asked before. */
export type Removing = (title: string, gesture: Gesture, remove: () => void) => void;

/** How panels of the studio remove what the scheme names. */
export function useRemoving(): Removing {
  const ask = useAsk();
  const { store } = useStudio();
  return (title, gesture, remove) => {
    const removal = foreseeRemoval(store.get().journal.files, gesture);
    if (removal.left.length === 0 && removal.taken.length === 0) remove();
    else ask({ deed: 'remove', title, removal, onRemove: remove });
  };
}
