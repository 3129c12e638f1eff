/** Fixes are edits of text: carried out together where they do not touch, and never halfway. */
import { describe, expect, it } from 'vitest';
import { applyEdits, applyFixes, type Fix, type SourceEdit } from '../../../engine/language/fix.ts';
import { put } from '../../support/put-edit.ts';

const FILES = { 'a.md': 'un\ndeux\ntrois\n', 'b.md': 'x' };
const fixOf = (...edits: readonly SourceEdit[]): Fix => ({ title: { fr: 'F', en: 'E' }, safe: true, edits });

describe('edits', () => {
  it('are of the text as it was, in whatever order they come', () => {
    expect(
      applyEdits(FILES, [put('a.md', 2, 5, 5, '!'), put('a.md', 1, 1, 3, 'zéro'), put('b.md', 1, 1, 2, 'y')]),
    ).toEqual({
      'a.md': 'zéro\ndeux!\ntrois\n',
      'b.md': 'y',
    });
  });

  it('create, rename and remove files', () => {
    expect(
      applyEdits(FILES, [
        { type: 'create', file: 'c.md', text: 'c' },
        { type: 'rename', file: 'b.md', to: 'd.md' },
        { type: 'remove', file: 'a.md' },
      ]),
    ).toEqual({ 'c.md': 'c', 'd.md': 'x' });
  });

  it.for<readonly [string, readonly SourceEdit[]]>([
    ['that overlap', [put('a.md', 1, 1, 3, 'a'), put('a.md', 1, 2, 3, 'b')]],
    ['of a file that is not there', [put('z.md', 1, 1, 1, 'a')]],
    ['that create what is there', [{ type: 'create', file: 'a.md', text: '' }]],
    ['that rename onto what is there', [{ type: 'rename', file: 'a.md', to: 'b.md' }]],
    ['that remove what is not there', [{ type: 'remove', file: 'z.md' }]],
  ])('%s are not made at all', ([, edits]) => expect(applyEdits(FILES, edits)).toBeNull());

  it('count no column for the mark of an editor at the head of a file', () => {
    expect(applyEdits({ 'a.md': '\uFEFFun' }, [put('a.md', 1, 1, 2, 'o')])).toEqual({ 'a.md': '\uFEFFon' });
  });

  it('beyond the end of a line stay in it', () => {
    expect(applyEdits(FILES, [put('a.md', 1, 9, 12, '!')])).toEqual({ ...FILES, 'a.md': 'un!\ndeux\ntrois\n' });
  });
});

it('of two fixes that touch, the first is carried out, and the others that do not', () => {
  const { files, applied } = applyFixes(FILES, [
    fixOf(put('a.md', 1, 1, 3, 'A'), put('a.md', 2, 1, 5, 'B')),
    fixOf(put('a.md', 2, 2, 3, 'C'), put('a.md', 3, 1, 6, 'D')),
    fixOf(put('a.md', 3, 1, 6, 'E')),
  ]);
  expect(files['a.md']).toBe('A\nB\nE\n');
  expect(applied).toBe(2);
});
