import { expect, test } from 'vitest';
import { compareFiles } from '../../../designer/publish/compare-files.ts';

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `ligne ${from + at}\n`).join('');

test('texts that say the same differ in nothing', () => {
  expect(compareFiles({ 'sheet.md': 'Bonjour\n' }, { 'sheet.md': 'Bonjour\n' })).toEqual([]);
});

test('files that come, go and change are told by path, with the lines around what changes', () => {
  const before = { 'rules.json': lines(1, 9), 'messages/refus.md': 'Non.\n' };
  const after = { 'rules.json': lines(1, 9).replace('ligne 5\n', 'ligne cinq\n'), 'data/zones.csv': 'zone\n' };
  expect(compareFiles(before, after)).toEqual([
    {
      path: 'data/zones.csv',
      type: 'added',
      passages: [{ from: 1, lines: [{ type: 'added', text: 'zone' }] }],
    },
    {
      path: 'messages/refus.md',
      type: 'removed',
      passages: [{ from: 1, lines: [{ type: 'removed', text: 'Non.' }] }],
    },
    {
      path: 'rules.json',
      type: 'changed',
      passages: [
        {
          from: 3,
          lines: [
            { type: 'same', text: 'ligne 3' },
            { type: 'same', text: 'ligne 4' },
            { type: 'removed', text: 'ligne 5' },
            { type: 'added', text: 'ligne cinq' },
            { type: 'same', text: 'ligne 6' },
            { type: 'same', text: 'ligne 7' },
          ],
        },
      ],
    },
  ]);
});

test('the texts of the library that a version keeps are no change of the draft', () => {
  expect(compareFiles({ 'library/instruction-simple.json': '{}' }, {})).toEqual([]);
  expect(
    compareFiles({ 'library/instruction-simple.json': '{}' }, { 'library/instruction-simple.json': '{ }' }),
  ).toHaveLength(1);
});

test('a last line without its end is shown as a line like any other', () => {
  const [change] = compareFiles({ 'sheet.md': 'fin' }, { 'sheet.md': 'fin\n' });
  expect(change?.passages?.[0]?.lines.map(({ text }) => text)).toEqual(['fin', 'fin']);
});

test('names that every object has are files like others', () => {
  expect(compareFiles({}, { constructor: 'x\n' }).map(({ path, type }) => ({ path, type }))).toEqual([
    { path: 'constructor', type: 'added' },
  ]);
});

test('two long texts that have nothing in common are compared in bounded time', () => {
  const text = (mark: string): string =>
    Array.from({ length: 20_000 }, (_, at) => `${mark}${(at * 7919) % 20_011}\n`).join('');
  const [change] = compareFiles({ 'data/a.csv': text('a') }, { 'data/a.csv': text('b') });
  expect(change?.type).toBe('changed');
});
