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
import { turningKeys } from './journal-editor.ts';
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
  return [
    turningKeys(turn),
    Prec.high(
      keymap.of([
        { key: 'F2', run: asking('rename') },
        { key: 'Shift-F12', run: asking('uses') },
      ]),
    ),
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
