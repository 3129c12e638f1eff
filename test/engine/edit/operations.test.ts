/** What every gesture comes down to: a part changes, all around it stays as it was written. */
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, readChanges, writeChanges } from '../../../engine/edit/changes.ts';
import { carryOut } from '../../../engine/edit/carry-out.ts';
import { isReadable, type Operation } from '../../../engine/edit/operations.ts';
import { readJsonFile } from '../../../engine/language/json-file.ts';

const TEXT = `{
  "first": 1,
  "list": ["a", "b",   "c"],
  "rows": [
    { "when": ["-"], "then": [1] },
    { "when": ["< 3"], "then": [2] }
  ],
  "inner": { "x": true,
             "y": null }
}
`;
const FILES = { 'a.json': TEXT, 'b.json': '{ "other": {} }\n', 'note.md': 'Un\r\ndeux\r\n' };

const at = (pointer: string, file = 'a.json') => ({ file, pointer });

function after(...operations: readonly Operation[]): Readonly<Record<string, string>> {
  const performed = carryOut(FILES, operations);
  if (performed.type === 'refused') throw new Error(`refused: ${performed.code} ${performed.pointer}`);
  const kept = readChanges(JSON.parse(JSON.stringify(writeChanges(performed.changes))));
  expect(kept && applyChanges(FILES, kept)).toEqual(performed.files);
  expect(applyChanges(performed.files, invertChanges(FILES, performed.changes))).toEqual(FILES);
  return performed.files;
}

function refusal(...operations: readonly Operation[]): string {
  const performed = carryOut(FILES, operations);
  return performed.type === 'refused' ? `${performed.code} ${performed.pointer} ${performed.name}` : 'done';
}

describe('an operation', () => {
  it.for<readonly [string, Operation, string, string]>([
    ['sets a value', { type: 'set', at: at('/first'), value: 2 }, '"first": 1', '"first": 2'],
    [
      'adds a member that is set',
      { type: 'set', at: at('/inner/z'), value: 3 },
      '"y": null',
      '"y": null,\n             "z": 3',
    ],
    [
      'inserts an item in its place',
      { type: 'insert', at: at('/list'), before: 1, value: 'n' },
      '"a", "b"',
      '"a", "n", "b"',
    ],
    ['inserts an item at the end', { type: 'insert', at: at('/list'), value: 'n' }, '"c"]', '"c", "n"]'],
    [
      'inserts a row on a line of its own',
      { type: 'insert', at: at('/rows'), before: 0, value: { when: ['> 9'], then: [0] } },
      '    { "when": ["-"]',
      '    { "when": ["> 9"], "then": [0] },\n    { "when": ["-"]',
    ],
    ['removes an item', { type: 'remove', at: at('/list/1') }, '"b",   "c"', '"c"'],
    ['renames a member', { type: 'rename', at: at('/inner/x'), name: 'é' }, '"x": true', '"é": true'],
    [
      'moves an item in its list',
      { type: 'move', at: at('/list/2'), into: at('/list'), before: 0 },
      '"a", "b",   "c"',
      '"c", "a", "b"',
    ],
    [
      'moves an item to the end',
      { type: 'move', at: at('/list/0'), into: at('/list') },
      '"a", "b",   "c"',
      '"b",   "c", "a"',
    ],
    [
      'moves a member under another name',
      { type: 'move', at: at('/first'), into: at('/inner'), name: 'z' },
      TEXT,
      TEXT.replace('"first": 1,\n  ', '').replace('null }', 'null,\n             "z": 1 }'),
    ],
    [
      'renames a member that is moved to where it is',
      { type: 'move', at: at('/inner/y'), into: at('/inner'), name: 'z' },
      '"y": null',
      '"z": null',
    ],
    [
      'sets a part of what it is given, and leaves the rest as it is written',
      {
        type: 'set',
        at: at('/rows'),
        value: [
          { when: ['-'], then: [1] },
          { when: ['< 4'], then: [2] },
          { when: ['5'], then: [3] },
        ],
      },
      '"< 3"], "then": [2] }',
      '"< 4"], "then": [2] },\n    { "when": ["5"], "then": [3] }',
    ],
  ])('%s', ([, operation, former, made]) => {
    expect(after(operation)['a.json']).toBe(TEXT.replace(former, made));
  });

  it('moves a part from one file to another, as it is written', () => {
    const files = after({ type: 'move', at: at('/inner'), into: at('/other', 'b.json') });
    expect(files['b.json']).toBe(
      '{ "other": {\n  "inner": { "x": true,\n           "y": null }\n} }\n'.replace(
        '           "y"',
        '             "y"',
      ),
    );
    expect(files['a.json']).toBe(TEXT.replace(/,\n {2}"inner"[^}]*\}/, ''));
  });

  it('changes nothing where all is so already', () => {
    const performed = carryOut(FILES, [
      { type: 'set', at: at('/inner'), value: { y: null, x: true } },
      { type: 'move', at: at('/list/1'), into: at('/list'), before: 2 },
      { type: 'rename', at: at('/first'), name: 'first' },
      { type: 'splice', file: 'note.md', from: 0, to: 2, text: 'Un' },
    ]);
    expect(performed).toEqual({ type: 'done', files: FILES, changes: [] });
  });

  it('counts every character of a text, whatever ends its lines', () => {
    expect(after({ type: 'splice', file: 'note.md', from: 4, to: 8, text: 'trois\r\nquatre' })['note.md']).toBe(
      'Un\r\ntrois\r\nquatre\r\n',
    );
  });

  it('makes, renames and deletes files', () => {
    const files = after(
      { type: 'create', file: 'c.md', text: 'C' },
      { type: 'renameFile', file: 'c.md', to: 'd.md' },
      { type: 'delete', file: 'note.md' },
    );
    expect(Object.keys(files).toSorted()).toEqual(['a.json', 'b.json', 'd.md']);
  });

  it.for<readonly [string, readonly Operation[]]>([
    ['file-missing  c.json', [{ type: 'remove', at: at('/x', 'c.json') }]],
    ['file-there  ', [{ type: 'create', file: 'b.json', text: '' }]],
    [
      'file-broken /x x',
      [
        { type: 'splice', file: 'a.json', from: 0, to: 1, text: '' },
        { type: 'remove', at: at('/x') },
      ],
    ],
    ['place-gone /list/3 3', [{ type: 'remove', at: at('/list/3') }]],
    ['name-taken /inner inner', [{ type: 'rename', at: at('/inner'), name: 'first' }]],
    ['name-taken /inner inner', [{ type: 'insert', at: at('/inner'), name: 'x', value: 1 }]],
    ['name-reserved /__proto__ __proto__', [{ type: 'set', at: at('/__proto__'), value: 1 }]],
    ['does-not-fit /inner inner', [{ type: 'move', at: at('/inner'), into: at('/inner') }]],
    ['does-not-fit /list list', [{ type: 'move', at: at('/first'), into: at('/list') }]],
    ['does-not-fit  ', [{ type: 'remove', at: at('') }]],
  ])('is refused: %s', ([code, operations]) => {
    expect(refusal(...operations)).toBe(code);
  });

  it('is carried out whole or not at all', () => {
    expect(refusal({ type: 'remove', at: at('/first') }, { type: 'remove', at: at('/first') })).toBe(
      'place-gone /first first',
    );
  });
});

describe('a file can be worked on', () => {
  it.each([
    ['{}', true],
    ['\uFEFF{ "a": 1 }\n', true],
    ['{ "a": 1, }', false],
    ['{ "a": 1 // un\n}', false],
    ['{ "a": 1, "a": 2 }', false],
    ['{ "a": 01 }', false],
    ['{ "a": "\t" }', false],
    ['[1 2]', false],
    ['{"a":\u00a01}', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isReadable({ 'a.json': text }, 'a.json')).toBe(expected);
    const { root, problems } = readJsonFile(text.replace('\uFEFF', ''));
    expect(root !== null && problems.length === 0, 'as it is when it is read with its places').toBe(expected);
  });

  it('whatever is typed in it, as it is when it is read with its places', () => {
    for (let cut = 0; cut < TEXT.length; cut += 1) {
      for (const put of ['', ',', '"', '}', '0', ' ']) {
        const text = TEXT.slice(0, cut) + put + TEXT.slice(cut + 1);
        const { root, problems } = readJsonFile(text);
        expect(isReadable({ 'a.json': text }, 'a.json'), text).toBe(root !== null && problems.length === 0);
      }
    }
  });

  it('unless it is not there; a text that is no JSON can always', () => {
    expect(isReadable({}, 'a.json')).toBe(false);
    expect(isReadable({ 'note.md': '{' }, 'note.md')).toBe(true);
  });
});
