/*
 * A report is about the text as it was when it was asked for. Its marks are put where that text has gone since, so that
 * they do not stand on lines of which nothing was said; what would be mended in a text that has changed is offered again
 * by the next report.
 */
import {
  createPositionFinder,
  followFile,
  followOffset,
  offsetsOf,
  type Changes,
  type TextRange,
} from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';

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
  return diagnostics.flatMap((diagnostic) => {
    const place = follow(diagnostic.file, diagnostic);
    if (!place) return [];
    const related = diagnostic.related.flatMap((other) => {
      const found = follow(other.file, other);
      return found ? [{ ...other, ...found }] : [];
    });
    const fixes = diagnostic.fixes.filter(({ edits }) => edits.every(({ file }) => isSame(file)));
    return [{ ...diagnostic, ...place, related, fixes }];
  });
}
