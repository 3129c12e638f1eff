/*
 * The text of a letter, a mail or the sheet in CodeMirror: Markdown with its tags as chips, and what the compiler says at the
 * very place. What is typed goes into the journal of the scheme as it is typed.
 */
import { defaultKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type JSX, type Ref } from 'react';
import type { Way } from '../../engine/studio.ts';
import { styleNonce } from '../../runtime/ui/shell.tsx';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import type { JournalStore } from '../journal/store.ts';
import { frenchPhrases } from '../source/french-phrases.ts';
import { markProblem, openJournalEditor, turningKeys } from '../source/journal-editor.ts';
import { chipAtCursor, chipEditing, setChipContext } from './chips.ts';
import { headingLines } from './heading-lines.ts';
import { writingOverMarks } from './over-marks.ts';
import { markText, type MarkdownMark, type Span, type Splice } from './markdown-marks.ts';
import type { Names } from './names-at.ts';

/** Where the author is in a text, for the panels around its editor. */
export type TextCursor = { readonly chosen: Span; readonly chip: number | null };

/** What panels do to a text through its editor: each is one step that is taken back as one. */
export type TextHandle = {
  readonly replace: (splices: readonly Splice[], chosen: Span | null) => void;
  readonly mark: (mark: MarkdownMark) => void;
  readonly choose: (span: Span) => void;
  /** Goes to the text, and says whether it is there. */
  readonly focus: () => boolean;
};

type TextEditorProps = {
  readonly file: string;
  readonly label: string;
  readonly store: JournalStore;
  readonly names: Names;
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly onFix: (fix: ApiFix) => void;
  readonly onTurn: (way: Way) => void;
  readonly onCursor: (cursor: TextCursor) => void;
  readonly onPick: () => void;
  readonly onSettings: () => void;
  readonly ref: Ref<TextHandle>;
};

/** Marks of Markdown and their keys. */
const MARK_KEYS: readonly (readonly [string, MarkdownMark])[] = [
  ['Mod-b', 'bold'],
  ['Mod-i', 'italic'],
  ['Mod-Alt-2', 'heading'],
  ['Mod-Alt-3', 'subheading'],
  ['Mod-Shift-8', 'bullets'],
  ['Mod-Shift-7', 'numbers'],
  ['Mod-Alt-t', 'table'],
];

/** The editor of one text; it begins anew when `file` changes. */
export function TextEditor(props: TextEditorProps): JSX.Element {
  const { file, label, store, names, diagnostics, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  const replace = (splices: readonly Splice[], chosen: Span | null): void => {
    const editor = view.current;
    if (!editor) return;
    // A button is a step of its own, whatever was typed a moment before or is after.
    store.seal();
    editor.dispatch({
      changes: [...splices],
      ...(chosen && { selection: { anchor: chosen.from, head: chosen.to } }),
      scrollIntoView: true,
      userEvent: 'input',
    });
    store.seal();
  };
  const mark = (kind: MarkdownMark): void => {
    const editor = view.current;
    if (!editor) return;
    const { from, to } = editor.state.selection.main;
    const { changes, chosen } = markText(editor.state.doc.toString(), { from, to }, kind);
    replace(changes, chosen);
  };
  useImperativeHandle(ref, () => ({
    replace,
    mark,
    choose: ({ from, to }) => {
      const editor = view.current;
      if (!editor) return;
      const { length } = editor.state.doc;
      editor.dispatch({
        selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
        effects: EditorView.scrollIntoView(Math.min(from, length), { y: 'start', yMargin: 24 }),
      });
      editor.focus();
    },
    focus: () => {
      view.current?.focus();
      return view.current !== null;
    },
  }));

  // It is there, for who is led to a place in it, before anything else is pressed.
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const { editor, close } = openJournalEditor({
      parent: host.current,
      file,
      store,
      extensions: [
        turningKeys((way) => latest.current.onTurn(way)),
        Prec.high(
          keymap.of([
            ...MARK_KEYS.map(([key, kind]) => ({ key, preventDefault: true, run: () => run(() => mark(kind)) })),
            { key: 'Mod-Space', run: () => run(() => latest.current.onPick()) },
          ]),
        ),
        chipEditing(() => latest.current.onSettings()),
        headingLines,
        writingOverMarks,
        // The second brace opens the list of what can be put in, and the first goes.
        EditorView.inputHandler.of((target, from, to, text) => {
          if (text !== '{' || from !== to || target.state.sliceDoc(from - 1, from) !== '{') return false;
          target.dispatch({ changes: { from: from - 1, to: from }, selection: { anchor: from - 1 } });
          latest.current.onPick();
          return true;
        }),
        markdown(),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        drawSelection(),
        highlightSelectionMatches(),
        lintGutter(),
        keymap.of([...defaultKeymap, ...searchKeymap, ...lintKeymap]),
        frenchPhrases,
        EditorView.lineWrapping,
        EditorView.cspNonce.of(styleNonce()),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', spellcheck: 'true', lang: 'fr' }),
        EditorView.updateListener.of(({ state, docChanged, selectionSet, transactions }) => {
          const isTold = transactions.some((one) => one.effects.some((effect) => effect.is(setChipContext)));
          if (!docChanged && !selectionSet && !isTold) return;
          const { from, to } = state.selection.main;
          latest.current.onCursor({ chosen: { from, to }, chip: chipAtCursor(state) });
        }),
      ],
    });
    view.current = editor;
    return close;
    // What the editor calls is the latest; it begins anew with another file alone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [file, store, label]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const marks = diagnostics.map((item) => markProblem(editor.state.doc, item, (fix) => latest.current.onFix(fix)));
    editor.dispatch(setDiagnostics(editor.state, marks));
    editor.dispatch({
      effects: setChipContext.of({ names, problems: marks.map(({ from, to }) => ({ from, to })) }),
    });
  }, [file, label, store, names, diagnostics]);

  return <div ref={host} className="text-editor" />;
}

function run(deed: () => void): boolean {
  deed();
  return true;
}
