/** What the compiler said of a text a moment ago stands where that text has gone, and on nothing else. */
import { describe, expect, it } from 'vitest';
import { followDiagnostics } from '../../../designer/journal/follow-diagnostics.ts';
import { applyChanges, changeText, type Changes } from '../../../engine/edit/changes.ts';
import { gestureOfFix } from '../../../engine/edit/fix-gesture.ts';
import { beginJournal, performStep } from '../../../engine/edit/journal.ts';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';

const JUDGED = { 'rules.json': '{\n  "a": faute,\n  "b": 2\n}\n', 'note.md': 'Bonjour {{ inconnu }}\n' };
const text = JUDGED['rules.json'];

/** Something said of the first place where a word stands. */
function said(
  word: string,
  rest: Partial<ApiDiagnostic> = {},
  file: keyof typeof JUDGED = 'rules.json',
): ApiDiagnostic {
  return {
    code: 'feel.unknown-name',
    severity: 'error',
    message: word,
    params: {},
    inherited: false,
    related: [],
    fixes: [],
    pointer: '',
    ...placeOf(word, file),
    ...rest,
  };
}

/** Where a word first stands. */
function placeOf(word: string, file: keyof typeof JUDGED = 'rules.json') {
  const at = JUDGED[file].indexOf(word);
  const line = JUDGED[file].slice(0, at).split('\n').length;
  const column = at - JUDGED[file].lastIndexOf('\n', at - 1);
  return { file, line, column, endLine: line, endColumn: column + word.length };
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

  it('is the same where what is written moves nothing of it: it is not drawn anew with each letter', () => {
    const [first, second] = [said('faute'), said('inconnu', {}, 'note.md')];
    const end = JUDGED['rules.json'].length;
    const changes = splice(end, end, '\n');
    const files = applyChanges(JUDGED, changes);
    if (!files) throw new Error('changes are not of these files');
    const [one, other] = followDiagnostics([first, second], JUDGED, changes, files);
    expect([one === first, other === second]).toEqual([true, true]);
    const moved = applyChanges(JUDGED, splice(0, 0, '\n'));
    const [gone, stayed] = followDiagnostics([first, second], JUDGED, splice(0, 0, '\n'), moved ?? {});
    expect([gone?.line, stayed === second]).toEqual([first.line + 1, true]);
  });

  it.each<[string, Partial<ApiDiagnostic>]>([
    ['what it is about elsewhere', { related: [{ caption: 'ici', pointer: '/b', ...placeOf('"b"') }] }],
    [
      'what mends it',
      {
        fixes: [
          { title: { fr: 'x', en: 'x' }, safe: false, edits: [{ type: 'replace', text: 'y', ...placeOf('"b"') }] },
        ],
      },
    ],
  ])('is another where %s has moved', (_what, rest) => {
    const one = said('faute', rest);
    const at = text.indexOf('  "b"');
    const files = applyChanges(JUDGED, splice(at, at, '\n'));
    const [now] = followDiagnostics([one], JUDGED, splice(at, at, '\n'), files ?? {});
    expect([now === one, now?.line]).toEqual([false, one.line]);
    expect(now?.related[0] ?? now?.fixes[0]?.edits[0]).toMatchObject({ line: 4 });
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

  describe('with what mends it', () => {
    /** Writes « juste » over the word that is wrong. */
    const fix: ApiDiagnostic['fixes'][number] = {
      safe: true,
      title: { fr: 'Écrire « juste »', en: 'Write “juste”' },
      edits: [{ type: 'replace', ...placeOf('faute'), text: 'juste' }],
    };
    const at = text.indexOf('faute');
    const mended = (changes: Changes): string | null => {
      const files = applyChanges(JUDGED, changes);
      const [found] = followDiagnostics([said('faute', { fixes: [fix] })], JUDGED, changes, files ?? {});
      const [kept] = found?.fixes ?? [];
      const gesture = kept && gestureOfFix(files ?? {}, kept.edits);
      const performed = gesture && performStep(beginJournal('marie', files ?? {}, 0), gesture, 'k');
      return performed?.type === 'done' ? (performed.journal.files['rules.json'] ?? null) : null;
    };

    it.for<readonly [string, Changes, string]>([
      ['lines put above it', splice(2, 2, '  "z": 0,\n\n'), '{\n  "z": 0,\n\n  "a": juste,\n  "b": 2\n}\n'],
      ['words put before it', splice(4, 4, ' '), '{\n   "a": juste,\n  "b": 2\n}\n'],
      [
        'what is written below it',
        splice(text.indexOf('2'), text.indexOf('2') + 1, '34'),
        text.replace('faute', 'juste').replace('2', '34'),
      ],
      ['what is written in another file', splice(0, 0, 'Titre\n', 'note.md'), text.replace('faute', 'juste')],
    ])('is offered beside %s', ([, changes, expected]) => {
      expect(mended(changes)).toBe(expected);
    });

    it.for<readonly [string, Changes]>([
      ['it was written in', splice(at + 2, at + 2, 'X')],
      ['something was written at its beginning', splice(at, at, 'X')],
      ['something was written at its end', splice(at + 5, at + 5, 'X')],
      ['a part of it was taken away', splice(at, at + 2, '')],
      ['it was taken away', splice(at, at + 5, '')],
      ['its file was deleted', [{ type: 'remove', file: 'rules.json', text }]],
    ])('is not where %s', ([, changes]) => {
      expect(mended(changes)).toBeNull();
    });

    it('is offered again where what was written is taken back', () => {
      const there = splice(at, at, 'X');
      const back = changeText('rules.json', applyChanges(JUDGED, there)?.['rules.json'] ?? '', [
        { from: at, to: at + 1, text: '' },
      ]);
      expect(mended([...there, back])).toBe(text.replace('faute', 'juste'));
    });

    it('is left to the next report where it does more than write, and its file has changed', () => {
      const remove: typeof fix = { ...fix, edits: [{ type: 'remove', file: 'note.md' }] };
      const kept = (changes: Changes) => follow([said('faute', { fixes: [remove] })], changes)[0]?.fixes.length;
      expect([kept(splice(0, 0, ' ')), kept(splice(0, 0, ' ', 'note.md'))]).toEqual([1, 0]);
    });
  });
});
