/** What differs between two texts of a scheme, file by file and line by line. */
import { structuredPatch } from 'diff';
import type { Files } from '../api.ts';

/** A line of a comparison, without its end. */
export type Line = { readonly type: 'same' | 'added' | 'removed'; readonly text: string };

/** Lines that change, with those around them. */
export type Passage = { readonly from: number; readonly lines: readonly Line[] };

/** What became of one file; one that is the same in both is in no list. */
export type FileChange = {
  readonly path: string;
  readonly type: 'added' | 'removed' | 'changed';
  /** Null when the texts have so little in common that a comparison would show nothing. */
  readonly passages: readonly Passage[] | null;
};

/** Lines shown around those that change. */
const AROUND = 2;
/** Two texts that are all different take time that grows with the square of their length. */
const MOST_MS = 500;

/** Texts of the library that are kept with a version when it is published; a draft has none unless it was imported. */
const KEPT = 'library/';

/** Files that differ, by path; none when both texts say the same. */
export function compareFiles(before: Files, after: Files): readonly FileChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return paths.flatMap((path) => {
    const [old, young] = [textOf(before, path), textOf(after, path)];
    if (old === young || (young === undefined && path.startsWith(KEPT))) return [];
    const type = old === undefined ? 'added' : young === undefined ? 'removed' : 'changed';
    return [{ path, type, passages: passagesOf(path, old ?? '', young ?? '') } as const];
  });
}

function textOf(files: Files, path: string): string | undefined {
  return Object.hasOwn(files, path) ? files[path] : undefined;
}

function passagesOf(path: string, before: string, after: string): readonly Passage[] | null {
  const options = { context: AROUND, timeout: MOST_MS };
  const patch = structuredPatch(path, path, before, after, '', '', options);
  return patch ? patch.hunks.map(({ newStart, lines }) => ({ from: newStart, lines: lines.flatMap(toLine) })) : null;
}

const TYPES = { ' ': 'same', '+': 'added', '-': 'removed' } as const;

/** A line of a patch; what it says of the end of a file is no line. */
function toLine(written: string): readonly Line[] {
  const [mark = ''] = written;
  return mark === ' ' || mark === '+' || mark === '-' ? [{ type: TYPES[mark], text: written.slice(1) }] : [];
}
