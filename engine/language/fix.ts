/*
 * A remedy that is known is given as edits of text, so that whoever shows a problem can carry it out: the command line
 * those that are safe, the studio any of them. What a fix says it does is all it does.
 */
import { offsetsOf, type TextRange } from '../base/text-position.ts';

/** A change of one file of a source. */
export type SourceEdit =
  /** Other text in the place of a range; an empty range inserts. */
  | ({ readonly type: 'replace'; readonly file: string; readonly text: string } & TextRange)
  | { readonly type: 'create'; readonly file: string; readonly text: string }
  | { readonly type: 'rename'; readonly file: string; readonly to: string }
  | { readonly type: 'remove'; readonly file: string };

/** What a fix does, in a few words that begin with a verb, in both languages of the studio. */
export type FixTitle = { readonly fr: string; readonly en: string };

/** A remedy for what a diagnostic tells: changes of the text, under a title. */
export type Fix = {
  readonly title: FixTitle;
  /** It changes nothing that anybody could have meant: may be carried out without being looked at. */
  readonly safe: boolean;
  /** Of the text as it was when the problem was found; no two of them overlap. */
  readonly edits: readonly SourceEdit[];
};

type Files = Readonly<Record<string, string>>;
type Replacement = Extract<SourceEdit, { readonly type: 'replace' }>;

/** The files with edits carried out; null when one of them does not apply to these files, or two of them overlap. */
export function applyEdits(files: Files, edits: readonly SourceEdit[]): Files | null {
  const replacements = Map.groupBy(edits.filter(isReplacement), ({ file }) => file);
  const changed = new Map(Object.entries(files));
  for (const [file, own] of replacements) {
    const text = changed.get(file);
    const replaced = text === undefined ? null : replaceRanges(text, own);
    if (replaced === null) return null;
    changed.set(file, replaced);
  }
  for (const edit of edits) if (!moveFile(changed, edit)) return null;
  return Object.fromEntries(changed);
}

function isReplacement(edit: SourceEdit): edit is Replacement {
  return edit.type === 'replace';
}

function moveFile(files: Map<string, string>, edit: SourceEdit): boolean {
  switch (edit.type) {
    case 'replace':
      return true;
    case 'create':
      return !files.has(edit.file) && files.set(edit.file, edit.text).has(edit.file);
    case 'remove':
      return files.delete(edit.file);
    case 'rename': {
      const text = files.get(edit.file);
      if (text === undefined || files.has(edit.to)) return false;
      files.delete(edit.file);
      files.set(edit.to, text);
      return true;
    }
  }
}

/** A mark of the order of bytes at the head of a file is counted in no column: the compiler does not see it. */
const MARK = '\uFEFF';

function replaceRanges(whole: string, edits: readonly Replacement[]): string | null {
  const mark = whole.startsWith(MARK) ? MARK : '';
  const text = whole.slice(mark.length);
  const placed = edits
    .map((edit) => ({ ...offsetsOf(text, edit), text: edit.text }))
    .toSorted((left, right) => left.from - right.from || left.to - right.to);
  let end = 0;
  let out = mark;
  for (const { from, to, text: put } of placed) {
    if (from < end) return null;
    out += text.slice(end, from) + put;
    end = to;
  }
  return out + text.slice(end);
}

/**
 * Carries out fixes one after the other on the files they were found in; those that touch what an earlier one changed are
 * left for the next time the source is judged.
 */
export function applyFixes(files: Files, fixes: readonly Fix[]): { readonly files: Files; readonly applied: number } {
  const taken: SourceEdit[] = [];
  let applied = 0;
  let changed = files;
  for (const { edits } of fixes) {
    const together = applyEdits(files, [...taken, ...edits]);
    if (!together) continue;
    taken.push(...edits);
    applied += 1;
    changed = together;
  }
  return { files: changed, applied };
}
