/*
 * Headings of a text are as large as they will be, and their marks step back: an author sees what kind of line it is without
 * knowing what « ## » means.
 */
import { StateField, type EditorState, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** A line that is a heading: where it begins, how high it ranks, and where its marks end. */
export type Heading = { readonly from: number; readonly level: 1 | 2 | 3; readonly marksTo: number };

const LEVELS = [1, 2, 3] as const;

/** The headings of a text, in their order; what is written below them in rank is drawn as a text. */
export function headingsIn(doc: Text): readonly Heading[] {
  return [...doc.iterLines()].flatMap((line, index) => {
    const marks = /^#{1,3}(?=\s+\S)/.exec(line)?.[0].length ?? 0;
    const level = LEVELS.find((one) => one === marks);
    if (level === undefined) return [];
    const { from } = doc.line(index + 1);
    return [{ from, level, marksTo: from + marks }];
  });
}

const LINES = LEVELS.map((level) => Decoration.line({ class: `text-heading text-heading-${level}` }));
const MARKS = Decoration.mark({ class: 'text-heading-marks' });

function draw({ doc }: EditorState): DecorationSet {
  return Decoration.set(
    headingsIn(doc).flatMap(({ from, level, marksTo }) => {
      const line = LINES[level - 1];
      return line ? [line.range(from), MARKS.range(from, marksTo)] : [];
    }),
  );
}

/** Draws them so in an editor. */
export const headingLines: Extension = StateField.define<DecorationSet>({
  create: draw,
  update: (former, { docChanged, state }) => (docChanged ? draw(state) : former),
  provide: (field) => EditorView.decorations.from(field),
});
