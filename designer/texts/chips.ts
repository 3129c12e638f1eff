/*
 * Tags as chips in the editor of a text: each stands as words in the place of its source, is passed over and removed whole, and
 * conditions and lists fold. The text itself is never touched by showing it.
 */
import { codeFolding, foldGutter, foldKeymap, foldService } from '@codemirror/language';
import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, WidgetType, type DecorationSet } from '@codemirror/view';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { readMarks, type TextMarks } from '../../engine/studio.ts';
import { chipOf, type Chip } from './chip-words.ts';
import type { Names } from './names-at.ts';
import { t } from './text.ts';

/** What chips are made of beside the text: titles of names, and places where something is to mend. */
export type ChipContext = {
  readonly names: Names;
  readonly problems: readonly { readonly from: number; readonly to: number }[];
};

/** Tells an editor the names of its text and its problems. */
export const setChipContext = StateEffect.define<ChipContext>();

type Chips = { readonly context: ChipContext; readonly marks: TextMarks; readonly drawn: DecorationSet };

const NOTHING: ChipContext = { names: new Map(), problems: [] };

const chips = StateField.define<Chips>({
  create: (state) => draw(state, NOTHING),
  update: (former, transaction) => {
    const told = transaction.effects.find((effect) => effect.is(setChipContext))?.value;
    if (!told && !transaction.docChanged) return former;
    const { context } = former;
    const moved = transaction.docChanged
      ? {
          names: context.names,
          problems: context.problems.map(({ from, to }) => ({
            from: transaction.changes.mapPos(from),
            to: transaction.changes.mapPos(to),
          })),
        }
      : context;
    return draw(transaction.state, told ?? moved);
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ drawn }) => drawn),
    EditorView.atomicRanges.of((view) => view.state.field(field).drawn),
  ],
});

function draw(state: EditorState, context: ChipContext): Chips {
  const marks = readMarks(state.doc.toString());
  const drawn = marks.marks.map(({ from, to }, rank) => {
    const isFaulty = context.problems.some(
      (problem) => problem.from < to && from < Math.max(problem.to, problem.from + 1),
    );
    return Decoration.replace({ widget: new ChipWidget(chipOf(marks, rank, context.names), isFaulty) }).range(from, to);
  });
  return { context, marks, drawn: Decoration.set(drawn) };
}

class ChipWidget extends WidgetType {
  readonly chip: Chip;
  readonly isFaulty: boolean;
  constructor(chip: Chip, isFaulty: boolean) {
    super();
    this.chip = chip;
    this.isFaulty = isFaulty;
  }
  override eq({ chip, isFaulty }: ChipWidget): boolean {
    return (
      chip.text === this.chip.text &&
      chip.tone === this.chip.tone &&
      chip.about === this.chip.about &&
      isFaulty === this.isFaulty
    );
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = `text-chip text-chip-${this.chip.tone}${this.isFaulty ? ' text-chip-faulty' : ''}`;
    element.textContent = setFrenchSpaces(this.chip.text);
    element.title = this.chip.about;
    return element;
  }
  override ignoreEvent(): boolean {
    return false;
  }
}

/** The tags of the text in an editor. */
export function marksIn(state: EditorState): TextMarks {
  return state.field(chips).marks;
}

/** Rank of the tag that is chosen, or that the cursor stands beside, the one before it first; null for none. */
export function chipAtCursor(state: EditorState): number | null {
  const { marks } = marksIn(state);
  const { from, to, empty } = state.selection.main;
  const exact = marks.findIndex((mark) => mark.from === from && mark.to === to);
  if (exact !== -1) return exact;
  if (!empty) return null;
  const before = marks.findIndex((mark) => mark.to === from);
  if (before !== -1) return before;
  const after = marks.findIndex((mark) => mark.from === from);
  return after === -1 ? null : after;
}

/** Chips, and what clicks and keys do to them. @param onSettings asked for by Alt + Enter */
export function chipEditing(onSettings: () => void): Extension {
  return [
    chips,
    EditorView.domEventHandlers({
      mousedown: (event, view) => {
        const element = event.target instanceof HTMLElement ? event.target.closest('.text-chip') : null;
        if (!element) return false;
        const at = view.posAtDOM(element);
        const mark = marksIn(view.state).marks.find(({ from, to }) => from <= at && at <= to);
        if (!mark) return false;
        event.preventDefault();
        view.focus();
        view.dispatch({ selection: { anchor: mark.from, head: mark.to } });
        return true;
      },
    }),
    foldService.of((state, lineStart, lineEnd) => {
      const { marks, blocks } = marksIn(state);
      for (const { open, close } of blocks) {
        const [first, last] = [marks[open], close === null ? undefined : marks[close]];
        if (first && last && first.from >= lineStart && first.from <= lineEnd && last.from > lineEnd)
          return { from: first.to, to: last.from };
      }
      return null;
    }),
    codeFolding({ placeholderText: t('folded') }),
    foldGutter({ openText: '▾', closedText: '▸' }),
    keymap.of([
      ...foldKeymap,
      {
        key: 'Alt-Enter',
        run: () => {
          onSettings();
          return true;
        },
      },
    ]),
  ];
}
