/*
 * Changes that were made beside others, on the same files, as changes of the files that the others have left: places move
 * with the text around them. What it is for: taking back what one did before somebody else wrote, and keeping what one
 * types while they do.
 */
import { applyChange, applyChanges, changeText, type Changes, type FileChange, type Files } from './changes.ts';
import { textBetween } from './text-between.ts';

/** Changes of the files that others have changed, and those that have no place there any more. */
export type MappedChanges = { readonly changes: Changes; readonly gone: Changes };

/**
 * Maps changes over others that were made on the same files.
 * @param isFirst whether what both put at one place stands in the order of these, then the others
 */
export function mapChanges(changes: Changes, others: Changes, isFirst: boolean): MappedChanges {
  const mapped: FileChange[] = [];
  const gone: FileChange[] = [];
  let over = others;
  // Names under which others have another file: what is done next to the one that is not there is gone with it.
  const absent = new Set<string>();
  for (const change of changes) {
    if (absent.has(change.file)) {
      if (change.type === 'rename') absent.add(change.to);
      if (change.type !== 'text') absent.delete(change.file);
      gone.push(change);
      continue;
    }
    let own: FileChange | Lost = change;
    const left: FileChange[] = [];
    for (const other of over) {
      if (typeof own === 'string') {
        left.push(other);
        continue;
      }
      const kept = mapOne(other, own, !isFirst);
      if (typeof kept !== 'string') left.push(kept);
      own = mapOne(own, other, isFirst);
    }
    over = left;
    if (own === 'gone') {
      gone.push(change);
      if (change.type === 'create') absent.add(change.file);
      if (change.type === 'rename') absent.add(change.to);
    } else if (own !== 'done') mapped.push(own);
  }
  return { changes: mapped, gone };
}

/** done: the other has done the same; gone: there is nothing left that could be changed so. */
type Lost = 'done' | 'gone';

function mapOne(change: FileChange, over: FileChange, isFirst: boolean): FileChange | Lost {
  const isSame = change.file === over.file;
  if (change.type === 'rename') return mapRename(change, over);
  if (over.type === 'rename') {
    if (isSame) return { ...change, file: over.to };
    return change.type === 'create' && change.file === over.to ? 'gone' : change;
  }
  if (!isSame) return change;
  switch (change.type) {
    case 'text':
      // Of other lengths, they are of other texts: another file has come by the name.
      return over.type === 'text' && over.set.length === change.set.length
        ? { ...change, set: change.set.map(over.set, isFirst) }
        : 'gone';
    case 'create':
      return over.type === 'create' && over.text === change.text ? 'done' : 'gone';
    case 'remove':
      return over.type === 'text' ? { ...change, text: textAfter(change, over) } : 'done';
  }
}

function mapRename(change: Extract<FileChange, { readonly type: 'rename' }>, over: FileChange): FileChange | Lost {
  if (over.type === 'rename' && over.file === change.file) {
    return over.to === change.to ? 'done' : { ...change, file: over.to };
  }
  const isTaken = over.type === 'rename' ? over.to === change.to : over.type === 'create' && over.file === change.to;
  return isTaken || (over.type === 'remove' && over.file === change.file) ? 'gone' : change;
}

function textAfter({ file, text }: { readonly file: string; readonly text: string }, over: FileChange): string {
  return applyChange({ [file]: text }, over)?.[file] ?? text;
}

/** What makes files of others, file by file, each as one stretch of text. */
export function changesBetween(before: Files, after: Files): Changes {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths.flatMap((file): Changes => {
    const [old, made] = [before[file], after[file]];
    if (old === made) return [];
    if (old === undefined) return [{ type: 'create', file, text: made ?? '' }];
    if (made === undefined) return [{ type: 'remove', file, text: old }];
    return [changeText(file, old, [textBetween(old, made)])];
  });
}

/** Changes that lead from files to others, as much as can be by those that are known to lead near. */
export function leadTo(from: Files, to: Files, near: Changes): Changes {
  const reached = applyChanges(from, near);
  return reached ? [...near, ...changesBetween(reached, to)] : changesBetween(from, to);
}
