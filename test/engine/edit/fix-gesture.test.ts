/** A fix as a gesture does what the command line does with it, and is taken back as one step. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges } from '../../../engine/edit/changes.ts';
import { gestureOfFix } from '../../../engine/edit/fix-gesture.ts';
import { textBetween } from '../../../engine/edit/text-between.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { applyEdits, type SourceEdit } from '../../../engine/language/fix.ts';
import { put } from '../../support/put-edit.ts';

const FILES = { 'a.md': 'un\ndeux\ntrois\n', 'b.md': '\uFEFFun deux' };

function carried(edits: readonly SourceEdit[]): unknown {
  const gesture = gestureOfFix(FILES, edits);
  const performed = gesture && perform(FILES, gesture);
  if (performed?.type !== 'done') return null;
  expect(applyChanges(performed.files, invertChanges(FILES, performed.changes))).toEqual(FILES);
  return performed.files;
}

describe('a fix', () => {
  it.for<readonly [string, readonly SourceEdit[]]>([
    [
      'of several places, in any order',
      [put('a.md', 2, 5, 5, '!'), put('a.md', 1, 1, 3, 'zéro'), put('b.md', 1, 1, 3, 'o')],
    ],
    [
      'that puts two texts at one place',
      [put('a.md', 1, 1, 1, 'a'), put('a.md', 1, 1, 1, 'b'), put('a.md', 1, 1, 3, 'c')],
    ],
    [
      'that makes, moves and removes files',
      [
        { type: 'create', file: 'c.md', text: 'neuf' },
        { type: 'rename', file: 'a.md', to: 'd.md' },
        { type: 'remove', file: 'b.md' },
      ],
    ],
    ['whose places overlap', [put('a.md', 1, 1, 3, 'x'), put('a.md', 1, 2, 3, 'y')]],
    ['of a file that is not there', [put('z.md', 1, 1, 1, 'x')]],
  ])('%s is the same as a gesture', ([, edits]) => expect(carried(edits)).toEqual(applyEdits(FILES, edits)));
});

it('what differs between two texts makes the one of the other, and is no longer than it must', () => {
  expect(textBetween('"colums": 1', '"columns": 1')).toEqual({ from: 6, to: 6, text: 'n' });
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, former, put, tail) => {
      const [before, after] = [head + former + tail, head + put + tail];
      const { from, to, text } = textBetween(before, after);
      expect(before.slice(0, from) + text + before.slice(to)).toBe(after);
      expect(to - from).toBeLessThanOrEqual(former.length);
    }),
  );
});
