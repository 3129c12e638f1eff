/** Line ends of a file that is edited: the editor shows one kind, the file keeps its own. */
import { EditorState, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '@codemirror/state';
import { changeText } from '../../../engine/edit/changes.ts';
import { carryTyping, lineEndOf, shownText } from '../../../designer/source/line-ends.ts';

type Edit = { readonly from: number; readonly to: number; readonly insert: string };

/** What an editor that was opened on a text shows after edits, and what the file then holds. */
function edit(text: string, edits: readonly Edit[]): { readonly shown: string; readonly text: string } {
  const { state, changes } = EditorState.create({ doc: text }).update({ changes: edits });
  return { shown: state.doc.toString(), text: typedIn(text, changes, lineEndOf(text)) };
}

function typedIn(text: string, changes: ChangeSet, lineEnd: string): string {
  const { set } = changeText('a.md', text, carryTyping(text, changes, lineEnd));
  return set.apply(Text.of(text.split('\n'))).toString();
}

describe('the text of a file that is edited', () => {
  it('keeps the line ends it had, and gives them to the lines that are typed', () => {
    expect(edit('{\r\n  "a": 1\r\n}\r\n', [{ from: 10, to: 10, insert: ',\n  "b": 2' }]).text).toBe(
      '{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n',
    );
    expect(edit('un\ndeux\n', [{ from: 2, to: 2, insert: '\nautre' }]).text).toBe('un\nautre\ndeux\n');
  });

  it('loses a whole line end where one is taken out, and none beside it', () => {
    expect(edit('un\r\ndeux\r\ntrois', [{ from: 2, to: 3, insert: '' }]).text).toBe('undeux\r\ntrois');
  });

  it('keeps those of each line where they are mixed, though it is changed in two places at once', () => {
    const edits = [
      { from: 0, to: 1, insert: 'A' },
      { from: 6, to: 7, insert: 'D' },
    ];
    expect(edit('a\nb\r\nc\nd\r\n', edits).text).toBe('A\nb\r\nc\nD\r\n');
  });

  it('has them again when it was emptied and that is undone', () => {
    const text = 'un\r\ndeux\r\n';
    const opened = EditorState.create({ doc: text });
    const emptied = opened.update({ changes: { from: 0, to: opened.doc.length } }).changes;
    const undone = emptied.invert(opened.doc);
    const lineEnd = lineEndOf(text);
    expect(typedIn(typedIn(text, emptied, lineEnd), undone, lineEnd)).toBe(text);
  });

  const line = fc.string({ unit: fc.constantFrom('a', '{', '\n', '\r\n', 'é') });
  it('is what the editor shows, but for its line ends; outside of what was typed it is as it was', () => {
    fc.assert(
      fc.property(line, line, line, line, (head, former, put, tail) => {
        const from = shownText(head).length;
        const to = from + shownText(former).length;
        const made = edit(head + former + tail, [{ from, to, insert: shownText(put) }]);
        expect(shownText(made.text)).toBe(made.shown);
        expect(made.text.startsWith(head)).toBe(true);
        expect(made.text.endsWith(tail)).toBe(true);
      }),
    );
  });
});
