/*
 * What a gesture did to the files, as text: small enough to be sent and kept, with an inverse that gives back every
 * character. Texts are counted in UTF-16 units and cut at no line, so that whatever ends a line is a character as another.
 */
import { ChangeSet } from '@codemirror/state';
import type { OffsetEdit } from '../language/json-edits.ts';
import type { DispositifSource } from '../language/source.ts';

/** Text of each file of a source, by path. */
export type Files = DispositifSource['files'];

/** One change of one file. */
export type FileChange =
  | TextChange
  | { readonly type: 'create' | 'remove'; readonly file: string; readonly text: string }
  | { readonly type: 'rename'; readonly file: string; readonly to: string };

/** A change of the text of one file. */
export type TextChange = { readonly type: 'text'; readonly file: string; readonly set: ChangeSet };

/** Changes in their order, each of the files as those before left them. */
export type Changes = readonly FileChange[];

/** Splices of one text, none over another, as a change of its file. */
export function changeText(file: string, text: string, splices: readonly OffsetEdit[]): TextChange {
  const specs = splices.map(({ from, to, text: insert }) => ({ from, to, insert }));
  return { type: 'text', file, set: ChangeSet.of(specs, text.length, LINE) };
}

/** The files after a change; null when they are not those that it was made for. */
export function applyChange(files: Files, change: FileChange): Files | null {
  const text = files[change.file];
  switch (change.type) {
    case 'text':
      return text?.length === change.set.length ? { ...files, [change.file]: splice(text, change.set) } : null;
    case 'create':
      return text === undefined ? { ...files, [change.file]: change.text } : null;
    case 'remove':
      return text === change.text ? without(files, change.file) : null;
    case 'rename':
      return text === undefined || change.to in files ? null : { ...without(files, change.file), [change.to]: text };
  }
}

/** The files after all changes; null when they are not those that these were made for. */
export function applyChanges(files: Files, changes: Changes): Files | null {
  return changes.reduce<Files | null>((found, change) => found && applyChange(found, change), files);
}

/** What takes changes back, given the files as they were before them. */
export function invertChanges(before: Files, changes: Changes): Changes {
  const inverse: FileChange[] = [];
  let files = before;
  for (const change of changes) {
    inverse.unshift(invert(files, change));
    const after = applyChange(files, change);
    if (!after) throw new Error(`changes of ${change.file} are not those of these files`);
    files = after;
  }
  return inverse;
}

/** The same changes, the texts of each file as one change as long as no file is created, removed or renamed in between. */
export function joinChanges(changes: Changes): Changes {
  const joined: FileChange[] = [];
  for (const change of changes) {
    const at = change.type === 'text' ? latestText(joined, change.file) : -1;
    const former = joined[at];
    if (former?.type === 'text' && change.type === 'text')
      joined[at] = { ...former, set: former.set.compose(change.set) };
    else joined.push(change);
  }
  return joined;
}

/** The text of a file that was changed last; -1 when there is none, or its name may mean another file since. */
function latestText(changes: Changes, file: string): number {
  const since = changes.findLastIndex(({ type }) => type !== 'text');
  return changes.findLastIndex((change, index) => index > since && change.file === file);
}

/** A change as JSON. */
export type WrittenChange =
  /** Splices of a text of so many UTF-16 units, in their order, none over another. */
  | { readonly type: 'text'; readonly file: string; readonly length: number; readonly splices: readonly OffsetEdit[] }
  | Exclude<FileChange, TextChange>;

/** Changes as JSON; `readChanges` makes them again. */
export function writeChanges(changes: Changes): WrittenChange[] {
  return changes.map((change) => {
    if (change.type !== 'text') return change;
    const splices: OffsetEdit[] = [];
    change.set.iterChanges((from, to, _from, _to, inserted) => {
      splices.push({ from, to, text: inserted.toString() });
    });
    return { type: 'text', file: change.file, length: change.set.length, splices };
  });
}

/** Changes of their JSON; null where one is none. */
export function readChanges(written: readonly WrittenChange[]): Changes | null {
  const changes: FileChange[] = [];
  for (const change of written) {
    if (change.type === 'text') {
      const { file, length, splices } = change;
      const isOrdered = splices.every(
        ({ from, to }, index) => (splices[index - 1]?.to ?? 0) <= from && from <= to && to <= length,
      );
      if (!isOrdered) return null;
      const specs = splices.map(({ from, to, text: insert }) => ({ from, to, insert }));
      changes.push({ type: 'text', file, set: ChangeSet.of(specs, length, LINE) });
    } else changes.push(change);
  }
  return changes;
}

function invert(files: Files, change: FileChange): FileChange {
  switch (change.type) {
    case 'text':
      return { ...change, set: invertSplices(files[change.file] ?? '', change.set) };
    case 'create':
      return { ...change, type: 'remove' };
    case 'remove':
      return { ...change, type: 'create' };
    case 'rename':
      return { type: 'rename', file: change.to, to: change.file };
  }
}

/** The one character that CodeMirror takes out of a text and puts back: others, `\r` among them, stay in it. */
const LINE = '\n';

/**
 * The text after splices. They are put into the text itself: a document of CodeMirror, which is its lines, takes a millisecond for each
 * letter that is typed in a form of three hundred questions.
 */
function splice(text: string, set: ChangeSet): string {
  let after = '';
  let at = 0;
  set.iterChanges((from, to, _from, _to, inserted) => {
    after += text.slice(at, from) + inserted.toString();
    at = to;
  }, true);
  return after + text.slice(at);
}

/** What takes splices of a text back. */
function invertSplices(text: string, set: ChangeSet): ChangeSet {
  const specs: { readonly from: number; readonly to: number; readonly insert: string }[] = [];
  set.iterChanges((from, to, fromAfter, toAfter) => {
    specs.push({ from: fromAfter, to: toAfter, insert: text.slice(from, to) });
  }, true);
  return ChangeSet.of(specs, set.newLength, LINE);
}

function without(files: Files, file: string): Files {
  const { [file]: _gone, ...rest } = files;
  return rest;
}
