/*
 * Operations carried out one after the other, whole or not at all.
 */
import { applyChange, joinChanges, type Changes, type FileChange, type Files } from './changes.ts';
import { operate, valueAt, type EditRefusal, type Operation } from './operations.ts';
import { setOperations } from './set-operations.ts';

/** Files after a gesture with the changes that made them (none: all was so already), or why it cannot be done. */
export type Performed = { readonly type: 'done'; readonly files: Files; readonly changes: Changes } | EditRefusal;

/** Carries out operations one after the other, each on the files as those before left them; none when one is refused. */
export function carryOut(files: Files, operations: readonly Operation[]): Performed {
  let after = files;
  const changes: FileChange[] = [];
  for (const operation of operations) {
    const parts =
      operation.type === 'set'
        ? setOperations(operation.at, valueAt(after, operation.at), operation.value)
        : [operation];
    for (const part of parts) {
      const result = operate(after, part);
      if (result.type === 'refused') return result;
      for (const change of result.changes) {
        const next = applyChange(after, change);
        if (!next) throw new Error(`the change of ${change.file} does not apply to it`);
        after = next;
        changes.push(change);
      }
    }
  }
  return { type: 'done', files: after, changes: joinChanges(changes) };
}
