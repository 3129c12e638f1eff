/** Fixes in the studio: on the text that was judged, and as the smallest change that an editor can undo. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOut, changeBetween, placeOfChange } from '../../../designer/source/carry-out.ts';
import { compile } from '../../../engine/index.ts';
import { applyChanges, readFixtureBase } from '../../docs/diagnostic-fixtures.ts';

const source = applyChanges(readFixtureBase(), [{ file: 'queue.json', find: '"columns"', put: '"colums"' }]);
const result = compile(source);
const [fix] =
  result.type === 'failed'
    ? (result.diagnostics.find(({ code }) => code === 'shape.unknown-property')?.fixes ?? [])
    : [];
if (!fix) throw new Error('The compiler knows what mends a misspelt word');

describe('a fix', () => {
  it('is carried out on the files that were judged', () => {
    expect(carryOut({ ...fix, edits: [...fix.edits] }, source.files, source.files)).toEqual(readFixtureBase().files);
  });

  it('is not where somebody has typed since, and is where they typed elsewhere', () => {
    const elsewhere = { ...source.files, 'sheet.md': 'autre' };
    const there = { ...source.files, 'queue.json': `${source.files['queue.json']} ` };
    const edits = [...fix.edits];
    expect(carryOut({ ...fix, edits }, elsewhere, source.files)?.['sheet.md']).toBe('autre');
    expect(carryOut({ ...fix, edits }, there, source.files)).toBeNull();
  });
});

it('is seen where it changed a file: the one that was wrong, else another, at the first character that differs', () => {
  const before = { 'a.json': 'un\ndeux\ntrois', 'b.md': 'texte' };
  expect(placeOfChange(before, { ...before, 'a.json': 'un\ndeux\ntRois', 'b.md': 'autre' }, 'a.json')).toEqual({
    file: 'a.json',
    line: 3,
    column: 2,
  });
  expect(placeOfChange(before, { ...before, 'b.md': 'text' }, 'a.json')).toEqual({ file: 'b.md', line: 1, column: 5 });
  expect(placeOfChange(before, { ...before, 'c.md': 'neuf' }, 'a.json')).toEqual({ file: 'c.md', line: 1, column: 1 });
  expect(placeOfChange(before, { 'a.json': before['a.json'] }, 'b.md')).toBeNull();
});

it('what differs between two texts makes the one of the other, and is no longer than it must', () => {
  expect(changeBetween('"colums": 1', '"columns": 1')).toEqual({ from: 6, to: 6, insert: 'n' });
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, former, put, tail) => {
      const [before, after] = [head + former + tail, head + put + tail];
      const { from, to, insert } = changeBetween(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      expect(to - from).toBeLessThanOrEqual(former.length);
    }),
  );
});
