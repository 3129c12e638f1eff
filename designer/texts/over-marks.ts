/*
 * « [à écrire : …] » in a text stands for what its author writes: what is typed anywhere in it takes its place whole, so that no
 * bracket has to be chosen and removed.
 */
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { marksToWrite } from '../../engine/studio.ts';

/** The mark that a cursor stands in, or before; null for none. Behind it, one writes on. */
export function markAround(text: string, at: number): { readonly from: number; readonly to: number } | null {
  return marksToWrite(text).find(({ from, to }) => from <= at && at < to) ?? null;
}

/** Types over marks of what is to be written. */
export const writingOverMarks: Extension = EditorView.inputHandler.of((view, from, to, text) => {
  if (from !== to || view.composing) return false;
  const line = view.state.doc.lineAt(from);
  const mark = markAround(line.text, from - line.from);
  if (!mark) return false;
  const start = line.from + mark.from;
  view.dispatch({
    changes: { from: start, to: line.from + mark.to, insert: text },
    selection: { anchor: start + text.length },
    scrollIntoView: true,
    userEvent: 'input.type',
  });
  return true;
});
