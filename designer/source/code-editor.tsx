/*
 * The text of one file in CodeMirror: completion from the language's own schemas, and what the compiler says at the very
 * place. What is typed goes into the journal of the scheme, with the line ends of the file; what others change in the file,
 * be it a view, a fix or another author, comes from it.
 */
import { autocompletion, type CompletionSource } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { markdown } from '@codemirror/lang-markdown';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Annotation, EditorState, type ChangeSpec, type Extension, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { textBetween, type Way } from '../../engine/studio.ts';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import type { Change, JournalStore } from '../journal/store.ts';
import { t } from '../text.ts';
import { completeJson } from './complete-json.ts';
import { completeTags } from './complete-tags.ts';
import { editorSetup } from './editor-setup.ts';
import { titleOf } from './fix-title.ts';
import { carryTyping, lineEndOf, shownText } from './line-ends.ts';
import type { SourcePlace } from './place-of-change.ts';

/** A place in the files; `turn` changes each time it is asked for, so that asking twice moves the cursor twice. */
export type Place = SourcePlace & { readonly turn: number };

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
}: CodeEditorProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ diagnostics, onFix, onTurn, onAsk });
  useEffect(() => {
    latest.current = { diagnostics, onFix, onTurn, onAsk };
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const textNow = (): string => store.get().journal.files[file] ?? '';
    const lineEnd = lineEndOf(textNow());
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: textNow(),
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
            const typed = update.transactions.filter((one) => one.docChanged && !one.annotation(fromJournal));
            for (const { changes } of typed) store.type(file, carryTyping(textNow(), changes, lineEnd), editor);
          }),
        ],
      }),
    });
    view.current = editor;
    const stop = store.listen((change) => {
      const changes = change.by === editor ? null : shownChanges(change, file);
      if (changes) editor.dispatch({ changes, annotations: fromJournal.of(true) });
    });
    return () => {
      stop();
      editor.destroy();
    };
  }, [file, store, cursor]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const marks = latest.current.diagnostics.map((item) =>
      marked(editor.state.doc, item, (fix) => latest.current.onFix(fix, item)),
    );
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [file, report]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || place.turn === 0 || place.file !== file) return;
    editor.dispatch({ selection: { anchor: offsetOf(editor.state.doc, place) }, scrollIntoView: true });
    editor.focus();
  }, [place, file]);

  return <div ref={host} className="studio-code" />;
}

/** Marks what an editor was told, so that it is not told back. */
const fromJournal = Annotation.define<boolean>();

/** What a change of the files changes in what an editor shows of one of them; null when nothing. */
function shownChanges({ before, after, changes }: Change, file: string): ChangeSpec | null {
  const [former, text] = [before[file], after[file]];
  if (former === undefined || text === undefined || former === text) return null;
  const [own, ...others] = changes.filter((change) => change.file === file);
  const isPlain = own?.type === 'text' && others.length === 0 && !former.includes('\r') && !text.includes('\r');
  if (isPlain) return own.set;
  const { from, to, text: insert } = textBetween(shownText(former), shownText(text));
  return { from, to, insert };
}

function languageOf(file: string, files: () => Files): Extension {
  // Its icons are characters that many machines have no glyph for.
  const complete = (source: CompletionSource): Extension => autocompletion({ override: [source], icons: false });
  if (file.endsWith('.json')) return [json(), complete(completeJson(file))];
  return [markdown(), complete(completeTags(files))];
}

function marked(doc: Text, item: ApiDiagnostic, onFix: (fix: ApiFix) => void): Diagnostic {
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

function offsetOf(doc: Text, at: { readonly line: number; readonly column: number }): number {
  const line = doc.line(Math.min(Math.max(at.line, 1), doc.lines));
  return Math.min(line.from + Math.max(at.column - 1, 0), line.to);
}
