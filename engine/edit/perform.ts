/*
 * The one way a source is changed by hand: a gesture is planned on the files as they are, and carried out whole or not at
 * all. What it did is text, with an inverse.
 */
import { carryOut, type Performed } from './carry-out.ts';
import { joinChanges, type FileChange, type Files } from './changes.ts';
import { planGesture, type Gesture, type Together } from './gestures/gesture.ts';

/** Carries out a gesture. `files` is left as it is. */
export function perform(files: Files, gesture: Gesture): Performed {
  if (gesture.type === 'together') return performTogether(files, gesture);
  const plan = planGesture(files, gesture);
  return 'type' in plan ? plan : carryOut(files, plan);
}

/** Each on the files as those before left them; none when one is refused. */
function performTogether(files: Files, { parts }: Together): Performed {
  let after = files;
  const changes: FileChange[] = [];
  for (const part of parts) {
    const performed = perform(after, part);
    if (performed.type === 'refused') return performed;
    after = performed.files;
    changes.push(...performed.changes);
  }
  return { type: 'done', files: after, changes: joinChanges(changes) };
}
