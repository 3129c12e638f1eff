/*
 * What the editor of a file can do. It has no history of its own: what is taken back is the newest step of the scheme,
 * wherever it was done.
 */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import {
  bracketMatching,
  defaultHighlightStyle,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view';
import { styleNonce } from '../../runtime/ui/shell.tsx';
import { frenchPhrases } from './french-phrases.ts';
import type { Way } from '../../engine/studio.ts';

/**
 * @param turn takes back the newest step of the scheme, or does it again
 * @param ask asks where what is named at the cursor is used, or to rename it
 */
export function editorSetup(turn: (way: Way) => void, ask: (deed: 'uses' | 'rename') => void): Extension {
  const asking = (deed: 'uses' | 'rename') => () => {
    ask(deed);
    return true;
  };
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
        { key: 'F2', run: asking('rename') },
        { key: 'Shift-F12', run: asking('uses') },
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
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    foldGutter(),
    drawSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    indentOnInput(),
    syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
    bracketMatching(),
    closeBrackets(),
    rectangularSelection(),
    crosshairCursor(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    lintGutter(),
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...completionKeymap,
      ...lintKeymap,
    ]),
    frenchPhrases,
    EditorView.lineWrapping,
    EditorView.cspNonce.of(styleNonce()),
  ];
}
