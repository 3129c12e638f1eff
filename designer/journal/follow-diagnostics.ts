/*
 * A report is about the text as it was when it was asked for. Its marks are put where that text has gone since, so that
 * they do not stand on lines of which nothing was said. What mends them goes along as long as nobody wrote where it would
 * write: buttons that went with each key, to come back a moment later, would be gone under the hand that presses them. What
 * was written over is offered again by the next report.
 */
import {
  createPositionFinder,
  followFile,
  followOffset,
  offsetsOf,
  type Changes,
  type TextRange,
} from '../../engine/studio.ts';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';

/** A mark of the order of bytes, which the columns of fixes do not count. */
const MARK = '\uFEFF';

/** What a range holds, with a character on each side. */
function around(text: string, range: TextRange): string {
  const { from, to } = offsetsOf(text, range);
  return text.slice(Math.max(0, from - 1), to + 1);
}

/** Whether something stands where it stood. */
const isAt = (one: TextRange & { readonly file: string }, other: TextRange & { readonly file: string }): boolean =>
  one.file === other.file &&
  one.line === other.line &&
  one.column === other.column &&
  one.endLine === other.endLine &&
  one.endColumn === other.endColumn;

/** What was said, where all of it stands as it stood: lists need not draw it anew with each letter that is typed elsewhere. */
function unlessMoved(before: ApiDiagnostic, now: ApiDiagnostic): ApiDiagnostic {
  const isSame =
    isAt(before, now) &&
    before.related.length === now.related.length &&
    before.fixes.length === now.fixes.length &&
    before.related.every((one, at) => isAt(one, now.related[at] ?? before)) &&
    before.fixes.every((fix, at) => fix.edits.every((edit, rank) => isSameEdit(edit, now.fixes[at]?.edits[rank])));
  return isSame ? before : now;
}

type Edit = ApiFix['edits'][number];

const isSameEdit = (one: Edit, other: Edit | undefined): boolean =>
  one === other || (one.type === 'replace' && other?.type === 'replace' && isAt(one, other));

/**
 * The diagnostics of files as they were judged, on the files as they are.
 * @param changes that led from the ones to the others
 */
export function followDiagnostics(
  diagnostics: readonly ApiDiagnostic[],
  judged: Files,
  changes: Changes,
  files: Files,
): readonly ApiDiagnostic[] {
  if (changes.length === 0) return diagnostics;
  const finders = new Map<string, ReturnType<typeof createPositionFinder>>();
  const isSame = (file: string): boolean => files[file] === judged[file];
  const follow = (file: string, range: TextRange): (TextRange & { readonly file: string }) | null => {
    if (isSame(file)) return { file, ...range };
    const now = followFile(file, changes);
    const text = now === null ? undefined : files[now];
    if (now === null || text === undefined) return null;
    const offsets = offsetsOf(judged[file] ?? '', range);
    const from = followOffset(file, changes, offsets.from, 1);
    const to = Math.max(from, followOffset(file, changes, offsets.to, -1));
    const finder = finders.get(now) ?? createPositionFinder(text);
    finders.set(now, finder);
    const { line: endLine, column: endColumn } = finder(to);
    return { file: now, ...finder(from), endLine, endColumn };
  };
  /** An edit where its text has gone; null where that text, or what stands beside it, is not what was judged. */
  const followEdit = (edit: Edit): Edit | null => {
    if (isSame(edit.file)) return edit;
    const before = judged[edit.file] ?? '';
    if (edit.type !== 'replace' || before.startsWith(MARK)) return null;
    const place = follow(edit.file, edit);
    if (!place) return null;
    const now = files[place.file] ?? '';
    return around(before, edit) === around(now, place) ? { ...edit, ...place } : null;
  };
  return diagnostics.flatMap((diagnostic) => {
    const place = follow(diagnostic.file, diagnostic);
    if (!place) return [];
    const related = diagnostic.related.flatMap((other) => {
      const found = follow(other.file, other);
      return found ? [{ ...other, ...found }] : [];
    });
    const fixes = diagnostic.fixes.flatMap((fix) => {
      const edits = fix.edits.flatMap((edit) => followEdit(edit) ?? []);
      return edits.length === fix.edits.length ? [{ ...fix, edits }] : [];
    });
    return [unlessMoved(diagnostic, { ...diagnostic, ...place, related, fixes })];
  });
}
