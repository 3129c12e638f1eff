/** Two authors at once: each gesture is done again on what the other has made, and what is gone is told. */
import { describe, expect, it } from 'vitest';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { rebase } from '../../../engine/edit/rebase.ts';

const FILES = {
  'a.json':
    '{\n  "list": ["a", "b", "c"],\n  "rows": [{ "x": 1 }, { "x": 2 }, { "x": 3 }],\n  "inner": { "y": 1 }\n}\n',
  'note.md': 'Un deux trois\n',
};
const at = (pointer: string) => ({ file: 'a.json', pointer });

/** What the files become when the second author’s gesture comes after the first’s; why not, when it cannot. */
function both(first: Gesture, second: Gesture): string {
  const performed = perform(FILES, first);
  if (performed.type === 'refused') throw new Error(performed.code);
  const result = rebase(FILES, performed.changes, second);
  return result.type === 'refused' ? result.code : JSON.stringify(JSON.parse(result.files['a.json'] ?? ''));
}

const made = (change: object): string =>
  JSON.stringify({ list: ['a', 'b', 'c'], rows: [{ x: 1 }, { x: 2 }, { x: 3 }], inner: { y: 1 }, ...change });

describe('a gesture made beside another', () => {
  it.for<readonly [string, Gesture, Gesture, string]>([
    [
      'follows an item that others were put before',
      { type: 'insert', at: at('/list'), before: 0, value: 'n' },
      { type: 'set', at: at('/list/1'), value: 'B' },
      made({ list: ['n', 'a', 'B', 'c'] }),
    ],
    [
      'follows an item that others were taken before',
      { type: 'remove', at: at('/rows/0') },
      { type: 'set', at: at('/rows/2/x'), value: 4 },
      made({ rows: [{ x: 2 }, { x: 4 }] }),
    ],
    [
      'is told that its item is gone',
      { type: 'remove', at: at('/rows/1') },
      { type: 'set', at: at('/rows/1/x'), value: 4 },
      'place-gone',
    ],
    [
      'is told that the last item is gone',
      { type: 'remove', at: at('/rows/2') },
      { type: 'set', at: at('/rows/2/x'), value: 4 },
      'place-gone',
    ],
    [
      'keeps to an item that was written anew',
      { type: 'set', at: at('/list/1'), value: 'other' },
      { type: 'remove', at: at('/list/1') },
      made({ list: ['a', 'c'] }),
    ],
    [
      'finds a member by its name',
      { type: 'remove', at: at('/list') },
      { type: 'set', at: at('/inner/y'), value: 2 },
      JSON.stringify({ rows: [{ x: 1 }, { x: 2 }, { x: 3 }], inner: { y: 2 } }),
    ],
    [
      'is told that a member is gone',
      { type: 'rename', at: at('/inner'), name: 'other' },
      { type: 'set', at: at('/inner/y'), value: 2 },
      'place-gone',
    ],
    [
      'puts its item before the one it was to come before',
      { type: 'insert', at: at('/list'), before: 0, value: 'n' },
      { type: 'insert', at: at('/list'), before: 2, value: 'm' },
      made({ list: ['n', 'a', 'b', 'm', 'c'] }),
    ],
    [
      'puts it before the next when that one is gone',
      { type: 'remove', at: at('/list/1') },
      { type: 'insert', at: at('/list'), before: 1, value: 'm' },
      made({ list: ['a', 'm', 'c'] }),
    ],
    [
      'adds a member beside another',
      { type: 'set', at: at('/inner/z'), value: 1 },
      { type: 'set', at: at('/inner/w'), value: 2 },
      made({ inner: { y: 1, z: 1, w: 2 } }),
    ],
    [
      'takes text that was typed to where it was meant',
      { type: 'insert', at: at('/list'), before: 0, value: 'n' },
      {
        type: 'splice',
        file: 'a.json',
        from: FILES['a.json'].indexOf('"b"') + 1,
        to: FILES['a.json'].indexOf('"b"') + 2,
        text: 'typed',
      },
      made({ list: ['n', 'a', 'typed', 'c'] }),
    ],
    [
      'does not break a file with text whose place is gone',
      { type: 'remove', at: at('/list/1') },
      {
        type: 'splice',
        file: 'a.json',
        from: FILES['a.json'].indexOf('"b"'),
        to: FILES['a.json'].indexOf('"b"') + 3,
        text: '"typed"',
      },
      'place-gone',
    ],
  ])('%s', ([, first, second, expected]) => expect(both(first, second)).toBe(expected));

  it('follows a file under its new name, and is told when it was deleted', () => {
    const typed: Gesture = { type: 'splice', file: 'note.md', from: 3, to: 7, text: 'quatre' };
    const renamed = perform(FILES, { type: 'renameFile', file: 'note.md', to: 'other.md' });
    const deleted = perform(FILES, { type: 'delete', file: 'note.md' });
    if (renamed.type === 'refused' || deleted.type === 'refused') throw new Error('refused');
    expect(rebase(FILES, renamed.changes, typed)).toMatchObject({ files: { 'other.md': 'Un quatre trois\n' } });
    expect(rebase(FILES, deleted.changes, typed)).toMatchObject({ type: 'refused', code: 'place-gone' });
  });
});
