/** Parts of a file are changed by the smallest operations, and an empty list is not left where it would say something else. */
import { expect, test } from 'vitest';
import { operationsOf, shiftOf } from '../../../designer/panel/file-changes.ts';
import { carryOut } from '../../../engine/edit/carry-out.ts';
import { schemaOfFile, type JsonObject, type PartChange } from '../../../engine/studio.ts';

const FILE = 'dispositif.json';
const root = schemaOfFile(FILE) ?? {};

/** The value after changes. */
function after(value: JsonObject, ...changes: readonly PartChange[]): unknown {
  const done = carryOut({ [FILE]: JSON.stringify(value, null, 2) }, operationsOf({ file: FILE, root, value }, changes));
  if (done.type === 'refused') throw new Error(`${done.code} ${done.pointer}`);
  return JSON.parse(done.files[FILE] ?? '');
}

const WINDOW = { opens: '2026-01-01', closes: '2026-02-01' };

test('a list is made for its first part, and goes with its last', () => {
  const item: PartChange = { type: 'item', into: '/windows', before: null, value: WINDOW };
  expect(after({ title: 'A' }, item)).toEqual({ title: 'A', windows: [WINDOW] });
  expect(after({ windows: [WINDOW] }, item)).toEqual({ windows: [WINDOW, WINDOW] });
  expect(after({ title: 'A', windows: [WINDOW] }, { type: 'remove', part: '/windows/0' })).toEqual({ title: 'A' });
  expect(after({ windows: [WINDOW, WINDOW] }, { type: 'remove', part: '/windows/0' })).toEqual({ windows: [WINDOW] });
});

test('so are names, but for what the language asks for', () => {
  const value = { title: 'R', numbering: '{year}-{number}' };
  const insert: PartChange = { type: 'insert', into: '/registers', name: 'a', before: null, value };
  expect(after({ title: 'A' }, insert)).toEqual({ title: 'A', registers: { a: value } });
  expect(after({ registers: { a: value } }, { type: 'remove', part: '/registers/a' })).toEqual({});
  const functions = { agent: { title: 'Agent', group: 'G' } };
  expect(after({ functions }, { type: 'remove', part: '/functions/agent' })).toEqual({ functions: {} });
  expect(after({ legalBasis: [{ act: 'A' }] }, { type: 'remove', part: '/legalBasis/0' })).toEqual({ legalBasis: [] });
  expect(after({ service: { name: 'S' } }, { type: 'remove', part: '/service/name' })).toEqual({ service: {} });
});

test('what is inserted stands before what it is to stand before', () => {
  const insert: PartChange = { type: 'insert', into: '/registers', name: 'b', before: 'a', value: 1 };
  expect(Object.keys((after({ registers: { a: 1 } }, insert) as { registers: object }).registers)).toEqual(['b', 'a']);
});

test.each<readonly [string, JsonObject, string, -1 | 1, unknown]>([
  ['a window down', { windows: [1, 2, 3] }, '/windows/0', 1, { windows: [2, 1, 3] }],
  ['a window up', { windows: [1, 2, 3] }, '/windows/2', -1, { windows: [1, 3, 2] }],
  ['a name down', { registers: { a: 1, b: 2 } }, '/registers/a', 1, { registers: { b: 2, a: 1 } }],
  ['a name up', { registers: { a: 1, b: 2 } }, '/registers/b', -1, { registers: { b: 2, a: 1 } }],
])('%s', (_, value, part, by, moved) => {
  const shift = shiftOf(value, part, by);
  const done = shift ? after(value, shift.change) : null;
  expect(JSON.stringify(done)).toBe(JSON.stringify(moved));
});

test('nothing goes further than the ends', () => {
  expect(shiftOf({ windows: [1, 2] }, '/windows/0', -1)).toBeNull();
  expect(shiftOf({ windows: [1, 2] }, '/windows/1', 1)).toBeNull();
  expect(shiftOf({}, '/windows/1', 1)).toBeNull();
});
