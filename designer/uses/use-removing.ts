import { foreseeRemoval, type Gesture, type Removal } from '../../engine/studio.ts';
import { useStudio } from '../journal/use-journal.ts';
import { takenParts } from './taken-parts.ts';
import { useAsk } from './things.tsx';

/** Removes something, by what carries the gesture out; where other places read it, its author is asked before. */
export type Removing = (title: string, gesture: Gesture, remove: () => void) => void;

/**
 * Whether a removal is told beforehand: arrows to a step that goes are seen to go with it; answers in scenarios, and an action
 * that waits for what goes, are not.
 */
export const isTold = ({ left, taken }: Removal): boolean =>
  left.length > 0 || takenParts(taken).scenarios > 0 || taken.some(isWaitedFor);

const isWaitedFor = ({ thing, file }: Removal['taken'][number]): boolean =>
  thing.kind === 'field' && file === 'workflow.json';

/** How panels of the studio remove what the scheme names. */
export function useRemoving(): Removing {
  const ask = useAsk();
  const { store } = useStudio();
  return (title, gesture, remove) => {
    const removal = foreseeRemoval(store.get().journal.files, gesture);
    if (!isTold(removal)) remove();
    else ask({ deed: 'remove', title, removal, onRemove: remove });
  };
}
