/*
 * What a new scheme begins with besides its workflow: each is a step of its journal, so that its author can take it back like
 * anything else that is done.
 */
import {
  beginJournal,
  performStep,
  type EditRefusal,
  type Files,
  type Gesture,
  type Step,
} from '../../engine/studio.ts';

/** Steps that carry gestures out one after the other; or why one cannot be. */
export function stepsOf(
  draft: { readonly files: Files; readonly revision: number },
  makers: readonly ((files: Files) => Gesture)[],
  makeKey: () => string,
): readonly Step[] | EditRefusal {
  let journal = beginJournal('', draft.files, draft.revision);
  for (const make of makers) {
    const performed = performStep(journal, make(journal.files), makeKey());
    if (performed.type === 'refused') return performed;
    ({ journal } = performed);
  }
  return journal.pending;
}
