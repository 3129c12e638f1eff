/*
 * An editor of the text of one file, tied to the journal of its scheme: what is typed goes into it with the line ends of the
 * file, and what others change in the file, be it a view, a fix or another author, comes from it. It has no history of its
 * own: what is taken back is the newest step of the scheme, wherever it was done.
 */
import type { Diagnostic } from '@codemirror/lint';
import { Annotation, EditorState, Prec, type Extension, type Text } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Way } from '../../engine/studio.ts';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import type { JournalStore } from '../journal/store.ts';
import { titleOf } from './fix-title.ts';
import { carryTyping, lineEndOf, shownChanges } from './line-ends.ts';

/** Marks what an editor was told, so that it is not told back. */
const fromJournal = Annotation.define<boolean>();

type JournalEditor = {
  readonly parent: HTMLElement;
  readonly file: string;
  readonly store: JournalStore;
  readonly extensions: Extension;
};

/** Opens an editor of a file; `close` ends it. */
export function openJournalEditor({ parent, file, store, extensions }: JournalEditor): {
  readonly editor: EditorView;
  readonly close: () => void;
} {
  const textNow = (): string => store.get().journal.files[file] ?? '';
  const lineEnd = lineEndOf(textNow());
  const editor = new EditorView({
    parent,
    state: EditorState.create({
      doc: textNow(),
      extensions: [
        extensions,
        EditorView.updateListener.of((update) => {
          const typed = update.transactions.filter((one) => one.docChanged && !one.annotation(fromJournal));
          for (const { changes } of typed) store.type(file, carryTyping(textNow(), changes, lineEnd), editor);
        }),
        EditorView.domEventHandlers({ blur: () => store.rest() }),
      ],
    }),
  });
  const stop = store.listen((change) => {
    const changes = change.by === editor ? null : shownChanges(change, file);
    if (changes) editor.dispatch({ changes, annotations: fromJournal.of(true) });
  });
  return {
    editor,
    close: () => {
      stop();
      editor.destroy();
    },
  };
}

/** Keys, menus and phones that take back the newest step of the scheme, or do it again. */
export function turningKeys(turn: (way: Way) => void): Extension {
  const turning = (way: Way) => () => {
    turn(way);
    return true;
  };
  return [
    Prec.high(
      keymap.of([
        { key: 'Mod-z', run: turning('undo'), preventDefault: true },
        { key: 'Mod-y', mac: 'Mod-Shift-z', run: turning('redo'), preventDefault: true },
        { linux: 'Ctrl-Shift-z', run: turning('redo'), preventDefault: true },
      ]),
    ),
    // Menus and phones ask without a key.
    EditorView.domEventHandlers({
      beforeinput: (event) => {
        const way = event.inputType === 'historyUndo' ? 'undo' : event.inputType === 'historyRedo' ? 'redo' : null;
        if (way === null) return false;
        event.preventDefault();
        turn(way);
        return true;
      },
    }),
  ];
}

/** What the compiler says of a file, as its editor shows it. */
export function markProblem(doc: Text, item: ApiDiagnostic, onFix: (fix: ApiFix) => void): Diagnostic {
  const from = offsetOf(doc, item);
  const to = Math.max(from, offsetOf(doc, { line: item.endLine, column: item.endColumn }));
  return {
    from,
    to,
    severity: item.severity,
    // Drawn by the editor, whose texts are not set as those of our own elements are.
    message: setFrenchSpaces(item.message),
    actions: item.fixes.map((fix) => ({ name: setFrenchSpaces(titleOf(fix)), apply: () => onFix(fix) })),
  };
}

/** A place in the text of an editor; lines and columns count from 1. */
export function offsetOf(doc: Text, at: { readonly line: number; readonly column: number }): number {
  const line = doc.line(Math.min(Math.max(at.line, 1), doc.lines));
  return Math.min(line.from + Math.max(at.column - 1, 0), line.to);
}
