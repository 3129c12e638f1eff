/*
 * A fix that a diagnostic offers is a gesture as any other: it is one step of the journal, and is taken back as one.
 */
import { offsetsOf } from '../base/text-position.ts';
import type { SourceEdit } from '../language/fix.ts';
import type { Files } from './changes.ts';
import type { Gesture } from './gestures/gesture.ts';
import type { Operation } from './operations.ts';

/** A mark of the order of bytes at the head of a file is counted in no column: the compiler does not see it. */
const MARK = '\uFEFF';

/** The edits of a fix as one gesture; null when they are not of these files, or two of them overlap. */
export function gestureOfFix(files: Files, edits: readonly SourceEdit[]): Gesture | null {
  const splices: Extract<Operation, { readonly type: 'splice' }>[] = [];
  const moves: Operation[] = [];
  for (const edit of edits) {
    const { file } = edit;
    if (edit.type === 'replace') {
      const whole = files[file];
      if (whole === undefined) return null;
      const skipped = whole.startsWith(MARK) ? MARK.length : 0;
      const { from, to } = offsetsOf(whole.slice(skipped), edit);
      splices.push({ type: 'splice', file, from: from + skipped, to: to + skipped, text: edit.text });
    } else if (edit.type === 'create') moves.push({ type: 'create', file, text: edit.text });
    else if (edit.type === 'remove') moves.push({ type: 'delete', file });
    else moves.push({ type: 'renameFile', file, to: edit.to });
  }
  // The last places first, so that those before them stay where they were found.
  const ordered = splices.toReversed().toSorted((left, right) => right.from - left.from || right.to - left.to);
  const overlap = ordered.some((splice, index) =>
    ordered.slice(index + 1).some(({ file, to }) => file === splice.file && to > splice.from),
  );
  return overlap ? null : { type: 'all', parts: [...ordered, ...moves] };
}
