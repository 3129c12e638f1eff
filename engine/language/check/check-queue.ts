/*
 * queue.json: two columns, or two marks, with the same words cannot be told apart by the agents who read them.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { CAPTIONS } from '../captions.ts';

/** Columns and marks of the queue whose words are those of another. */
export function checkQueue({ queue, report }: ParsedSource): readonly Diagnostic[] {
  const columns = queue.columns.map(({ title }, at) => ({ words: title, pointer: `/columns/${at}/title` }));
  const alerts = (queue.alerts ?? []).map(({ label }, at) => ({ words: label, pointer: `/alerts/${at}/label` }));
  return [columns, alerts].flatMap((parts) =>
    parts.flatMap(({ words, pointer }, at) => {
      const first = parts.slice(0, at).find((other) => other.words === words);
      if (!first) return [];
      const related = [{ caption: CAPTIONS.first, place: first.pointer }];
      return [report('queue.words-twice', 'queue.json', pointer, { words }, related)];
    }),
  );
}
