/*
 * queue.json: two columns, or two marks, with the same words cannot be told apart by the agents who read them.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { ParsedSource } from '../parsed-source.ts';

/** Columns and marks of the queue whose words are those of another. */
export function checkQueue({ queue, report }: ParsedSource): readonly Diagnostic[] {
  const columns = queue.columns.map(({ title }, at) => ({ words: title, pointer: `/columns/${at}/title` }));
  const alerts = (queue.alerts ?? []).map(({ label }, at) => ({ words: label, pointer: `/alerts/${at}/label` }));
  return [columns, alerts].flatMap((parts) =>
    parts.flatMap(({ words, pointer }, at) =>
      parts.findIndex((other) => other.words === words) < at
        ? [report('queue.words-twice', 'queue.json', pointer, { words })]
        : [],
    ),
  );
}
