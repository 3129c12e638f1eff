/** Steps of a draft as the server keeps and sends them: each writes a line at the end of one file. */
import { applyChanges, changeText, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import { writeChanges } from '../../../engine/studio.ts';
import type { KeptStep } from '../../../schemas/types/api.ts';

/** A draft that was begun with these files, and the steps that its authors did on it. */
export type KeptDraft = {
  readonly files: Files;
  readonly revision: number;
  /** From the first, each as the API gives it. */
  readonly steps: readonly KeptStep[];
};

/** The draft after so many lines, written by Paul. */
export function keptDraft(beginning: Files, file: string, lines: readonly string[]): KeptDraft {
  let files = beginning;
  const steps = lines.map((line, index): KeptStep => {
    const text = files[file] ?? '';
    const changes = [changeText(file, text, [{ from: text.length, to: text.length, text: `${line}\n` }])];
    const back = invertChanges(files, changes);
    files = applyChanges(files, changes) ?? files;
    return {
      revision: index + 1,
      key: `p${index + 1}`,
      deed: { type: 'typed' },
      changes: writeChanges(changes),
      back: writeChanges(back),
      author: { id: 'paul', name: 'Paul' },
      at: '2026-03-03T01:00:00Z',
    };
  });
  return { files, revision: steps.length, steps };
}
