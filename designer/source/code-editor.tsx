/*
 * The text of one file in CodeMirror: completion from the language's own schemas, and what the compiler says at the very
 * place.
 */
import { autocompletion, type CompletionSource } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { markdown } from '@codemirror/lang-markdown';
import { setDiagnostics } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef, type JSX } from 'react';
import type { Way } from '../../engine/studio.ts';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import type { JournalStore } from '../journal/store.ts';
import { t } from './text.ts';
import { completeJson } from './complete-json.ts';
import { completeTags } from './complete-tags.ts';
import { editorSetup } from './editor-setup.ts';
import { markProblem, offsetOf, openJournalEditor } from './journal-editor.ts';
import type { SourcePlace } from './place-of-change.ts';

/**
 * A place in the files; `turn` changes each time it is asked for, so that asking twice moves the cursor twice. The focus goes
 * there, unless it is only to be seen beside what one works on.
 */
export type Place = SourcePlace & { readonly turn: number; readonly isShown?: boolean };

/** Where the cursor of an editor is; lines and columns count from 1. */
export type Cursor = Omit<SourcePlace, 'file'>;

type CodeEditorProps = {
  readonly file: string;
  readonly store: JournalStore;
  /** Of this file, as it is now. */
  readonly diagnostics: readonly ApiDiagnostic[];
  /** What the diagnostics are of: they are marked anew when it changes, and move with the text meanwhile. */
  readonly report: object | null;
  readonly place: Place;
  readonly onFix: (fix: ApiFix, of: ApiDiagnostic) => void;
  readonly onTurn: (way: Way) => void;
  /** Told where the cursor is. */
  readonly cursor: { current: Cursor };
  /** Asks where what is named at the cursor is used, or to rename it. */
  readonly onAsk: (deed: 'uses' | 'rename') => void;
  /** Told when the author goes to a place in the text. @param offset UTF-16 units of what is shown */
  readonly onGo?: ((offset: number) => void) | undefined;
};

/** The editor of one file; it begins anew when `file` changes. */
export function CodeEditor({
  file,
  store,
  diagnostics,
  report,
  place,
  onFix,
  onTurn,
  cursor,
  onAsk,
  onGo,
}: CodeEditorProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ diagnostics, onFix, onTurn, onAsk, onGo });
  useLayoutEffect(() => {
    latest.current = { diagnostics, onFix, onTurn, onAsk, onGo };
  });

  // It is there, with the focus where that is asked for, before anything else is pressed.
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const { editor, close } = openJournalEditor({
      parent: host.current,
      file,
      store,
      extensions: [
        editorSetup(
          (way) => latest.current.onTurn(way),
          (deed) => latest.current.onAsk(deed),
        ),
        languageOf(file, () => store.get().journal.files),
        EditorView.contentAttributes.of({ 'aria-label': t('textOf', { file }), tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          const { head } = update.state.selection.main;
          const line = update.state.doc.lineAt(head);
          cursor.current = { line: line.number, column: head - line.from + 1 };
          if (update.transactions.some((one) => one.isUserEvent('select'))) latest.current.onGo?.(head);
        }),
      ],
    });
    view.current = editor;
    return close;
  }, [file, store, cursor]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const marks = latest.current.diagnostics.map((item) =>
      markProblem(editor.state.doc, item, (fix) => latest.current.onFix(fix, item)),
    );
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [file, report]);

  useLayoutEffect(() => {
    const editor = view.current;
    if (!editor || place.turn === 0 || place.file !== file) return;
    const anchor = offsetOf(editor.state.doc, place);
    if (place.isShown) {
      editor.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 48 }),
      });
      return;
    }
    editor.dispatch({ selection: { anchor }, scrollIntoView: true });
    editor.focus();
  }, [place, file]);

  return <div ref={host} className="studio-code" />;
}

function languageOf(file: string, files: () => Files): Extension {
  // Its icons are characters that many machines have no glyph for.
  const complete = (source: CompletionSource): Extension => autocompletion({ override: [source], icons: false });
  if (file.endsWith('.json')) return [json(), complete(completeJson(file, files))];
  return [markdown(), complete(completeTags(file, files))];
}
