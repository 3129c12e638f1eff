/* What panels of a tag are given. */
import type { TextMarks } from '../../engine/studio.ts';
import type { Rewriting } from './chip-gestures.ts';
import type { Names } from './names-at.ts';

/** A tag of a text by its rank, and how the text is changed: each time as one step. */
export type MarkProps = {
  readonly marks: TextMarks;
  readonly rank: number;
  readonly names: Names;
  readonly onReplace: (rewriting: Rewriting) => void;
};
