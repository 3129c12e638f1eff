/*
 * The text of one file in CodeMirror: undo without limit, completion from the language's own schemas, and what the
 * compiler says at the very place. The editor keeps its own text; React only hears of it, with the line ends of the file.
 */
import { autocompletion, type CompletionSource } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { markdown } from '@codemirror/lang-markdown';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { useEffect, useRef, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { styleNonce } from '../../runtime/ui/shell.tsx';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import { t } from '../text.ts';
import { changeBetween, type SourcePlace } from './carry-out.ts';
import { completeJson } from './complete-json.ts';
import { completeTags } from './complete-tags.ts';
import { titleOf } from './fix-title.ts';
import { frenchPhrases } from './french-phrases.ts';
import { carryTyping, lineEndOf, shownText } from './line-ends.ts';

/** A place in the files; `turn` changes each time it is asked for, so that asking twice moves the cursor twice. */
export type Place = SourcePlace & { readonly turn: number };

type CodeEditorProps = {
  readonly file: string;
  readonly files: Files;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly place: Place;
  /** The last fix that was carried out: what it changed in this file goes through the editor, which can undo it. */
  readonly carried: Carried | null;
  readonly onFix: (fix: ApiFix, of: ApiDiagnostic) => void;
};

/** The files before and after a fix. */
export type Carried = { readonly before: Files; readonly after: Files };

/**
 * The editor of one file. It begins anew when `file` changes; `text` is what it began with, and `onChange` tells each
 * change.
 */
export function CodeEditor({
  file,
  files,
  text,
  onChange,
  diagnostics,
  place,
  carried,
  onFix,
}: CodeEditorProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  /** The text of the file that the editor shows. */
  const shown = useRef(text);
  const latest = useRef({ files, onChange, onFix });
  useEffect(() => {
    latest.current = { files, onChange, onFix };
  });

  useEffect(() => {
    if (!host.current) return undefined;
    shown.current = text;
    const lineEnd = lineEndOf(text);
    const editor = new EditorView({
      parent: host.current,
      state: beginWith(text, carriedOf(carried, file), [
        basicSetup,
        languageOf(file, () => latest.current.files),
        lintGutter(),
        frenchPhrases,
        EditorView.lineWrapping,
        EditorView.cspNonce.of(styleNonce()),
        EditorView.contentAttributes.of({ 'aria-label': t('textOf', { file }), tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          shown.current = carryTyping(shown.current, update.changes, lineEnd);
          latest.current.onChange(shown.current);
        }),
      ]),
    });
    view.current = editor;
    return () => editor.destroy();
    // The text is the editor's own from here on: another author's text comes with another mount.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [file]);

  useEffect(() => {
    const editor = view.current;
    if (editor)
      editor.dispatch(
        setDiagnostics(
          editor.state,
          diagnostics.map((item) => marked(editor.state.doc, item, (fix) => latest.current.onFix(fix, item))),
        ),
      );
  }, [diagnostics]);

  useEffect(() => {
    const editor = view.current;
    const change = carriedOf(carried, file);
    if (editor && change && shown.current === change.before) editor.dispatch({ changes: shownChange(change) });
  }, [carried, file]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || place.turn === 0 || place.file !== file) return;
    editor.dispatch({ selection: { anchor: offsetOf(editor.state.doc, place) }, scrollIntoView: true });
    editor.focus();
  }, [place, file]);

  return <div ref={host} className="studio-code" />;
}

type Change = { readonly before: string; readonly after: string };

/** What the last fix changed in the text of a file; null when nothing, or when it made the file. */
function carriedOf(carried: Carried | null, file: string): Change | null {
  const [before, after] = [carried?.before[file], carried?.after[file]];
  return before === undefined || after === undefined || before === after ? null : { before, after };
}

/** The state of an editor that is opened because a fix changed its file: the change is there, and the first to be undone. */
function beginWith(text: string, change: Change | null, extensions: Extension): EditorState {
  if (change?.after !== text) return EditorState.create({ doc: text, extensions });
  return EditorState.create({ doc: change.before, extensions }).update({ changes: shownChange(change) }).state;
}

function shownChange({ before, after }: Change): ReturnType<typeof changeBetween> {
  return changeBetween(shownText(before), shownText(after));
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
