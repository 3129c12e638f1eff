/** What the compiler said of a text a moment ago stands where that text has gone, and on nothing else. */
import { describe, expect, it } from 'vitest';
import { followDiagnostics } from '../../../designer/journal/follow-diagnostics.ts';
import { applyChanges, changeText, type Changes } from '../../../engine/edit/changes.ts';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';

const JUDGED = { 'rules.json': '{\n  "a": faute,\n  "b": 2\n}\n', 'note.md': 'Bonjour {{ inconnu }}\n' };
const text = JUDGED['rules.json'];

/** Something said of the first place where a word stands. */
function said(
  word: string,
  rest: Partial<ApiDiagnostic> = {},
  file: keyof typeof JUDGED = 'rules.json',
): ApiDiagnostic {
  const at = JUDGED[file].indexOf(word);
  const line = JUDGED[file].slice(0, at).split('\n').length;
  const column = at - JUDGED[file].lastIndexOf('\n', at - 1);
  const place = { file, pointer: '', line, column, endLine: line, endColumn: column + word.length };
  return {
    code: 'feel.unknown-name',
    severity: 'error',
    message: word,
    params: {},
    inherited: false,
    related: [],
    fixes: [],
    ...place,
    ...rest,
  };
}

function follow(diagnostics: readonly ApiDiagnostic[], changes: Changes) {
  const files = applyChanges(JUDGED, changes);
  if (!files) throw new Error('changes are not of these files');
  return followDiagnostics(diagnostics, JUDGED, changes, files).map((found) => ({
    ...found,
    marked: markedIn(files[found.file] ?? '', found),
  }));
}

/** The text that a place marks. */
function markedIn(whole: string, { line, column, endLine, endColumn }: ApiDiagnostic): string {
  const lines = whole.split('\n');
  if (line === endLine) return lines[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
  return [
    lines[line - 1]?.slice(column - 1),
    ...lines.slice(line, endLine - 1),
    lines[endLine - 1]?.slice(0, endColumn - 1),
  ].join('\n');
}
const splice = (from: number, to: number, put: string, file: keyof typeof JUDGED = 'rules.json'): Changes => [
  changeText(file, JUDGED[file], [{ from, to, text: put }]),
];

describe('what was said of a text', () => {
  it('stays as it is while nothing is written', () => {
    const all = [said('faute')];
    expect(followDiagnostics(all, JUDGED, [], JUDGED)).toBe(all);
  });

  it.for<readonly [string, Changes, string]>([
    ['lines put above it', splice(2, 2, '  "z": 0,\n\n'), 'faute'],
    ['words put before it in its line', splice(text.indexOf('"a"'), text.indexOf('"a"'), '/* é */ '), 'faute'],
    ['lines taken below it', splice(text.indexOf('  "b"'), text.length - 2, ''), 'faute'],
    [
      'what is typed at its ends, which is not what was judged',
      splice(text.indexOf('faute'), text.indexOf('faute'), 'x'),
      'faute',
    ],
    ['what is typed inside it', splice(text.indexOf('ute'), text.indexOf('ute'), 'XX'), 'faXXute'],
    ['a part of it that is taken away', splice(text.indexOf('fa'), text.indexOf('ute'), ''), 'ute'],
    [
      'all of it that is taken away: a place without width',
      splice(text.indexOf('faute'), text.indexOf(',\n  "b"'), ''),
      '',
    ],
  ])('follows %s', ([, changes, marked]) => {
    expect(follow([said('faute')], changes).map((one) => one.marked)).toEqual([marked]);
  });

  it('follows its file under another name, and goes with a file that is deleted', () => {
    const other = said('inconnu', {}, 'note.md');
    const renamed = follow([said('faute'), other], [{ type: 'rename', file: 'note.md', to: 'lettre.md' }]);
    expect(renamed.map(({ file, marked }) => `${file} ${marked}`)).toEqual(['rules.json faute', 'lettre.md inconnu']);
    const deleted = follow([said('faute'), other], [{ type: 'remove', file: 'note.md', text: JUDGED['note.md'] }]);
    expect(deleted.map(({ file }) => file)).toEqual(['rules.json']);
  });

  it('takes its related places along, but those that are gone', () => {
    const near = {
      message: 'ici',
      caption: 'ici',
      pointer: '',
      file: 'note.md',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 8,
    };
    const gone = follow(
      [said('faute', { related: [near] })],
      [{ type: 'remove', file: 'note.md', text: JUDGED['note.md'] }],
    );
    expect(gone[0]?.related).toEqual([]);
    const moved = follow([said('faute', { related: [near] })], splice(0, 0, 'Titre\n', 'note.md'));
    expect(moved[0]?.related).toEqual([{ ...near, line: 2, endLine: 2 }]);
  });

  it('offers to mend only a text that is still the one that was judged', () => {
    const fix = (file: string): ApiDiagnostic['fixes'][number] => ({
      safe: true,
      title: { fr: 'Écrire', en: 'Write' },
      edits: [{ type: 'replace', file, line: 1, column: 1, endLine: 1, endColumn: 1, text: '' }],
    });
    const both = said('faute', { fixes: [fix('rules.json'), fix('note.md')] });
    const found = follow([both], splice(0, 0, '\n', 'note.md'));
    expect(found[0]?.fixes).toEqual([fix('rules.json')]);
    // Written and taken back: it is the same text.
    const changes = splice(0, 0, '\n', 'note.md');
    const back = [...changes, changeText('note.md', `\n${JUDGED['note.md']}`, [{ from: 0, to: 1, text: '' }])];
    expect(follow([both], back)[0]?.fixes).toHaveLength(2);
  });
});
