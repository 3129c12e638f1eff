/** Small changes of a JSON text: what is around keeps its layout, and what comes out says what was asked. */
import fc from 'fast-check';
import { parseTree, type Node } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import {
  addItem,
  addMember,
  removeNode,
  renameMember,
  replaceNode,
  type OffsetEdit,
} from '../../../engine/language/json-edits.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { findNode } from '../../../engine/language/json-file.ts';

function edit(text: string, pointer: string, make: (node: Node, text: string) => OffsetEdit | null): string | null {
  const root = parseTree(text);
  const node = root ? findNode(root, pointer) : null;
  const made = node && make(node, text);
  return made && text.slice(0, made.from) + made.text + text.slice(made.to);
}

const LINES = `{
  "a": 1,
  "b": {
    "c": [1, 2, 3]
  }
}
`;
const ONE_LINE = '{ "a": 1, "b": { "c": [] } }';

describe('an edit of JSON text', () => {
  it.for<readonly [string, string | null, string]>([
    [
      'adds a member on a line of its own',
      edit(LINES, '/b', (node, text) => addMember(node, 'd', true, text)),
      LINES.replace('3]', '3],\n    "d": true'),
    ],
    [
      'adds a member on the same line',
      edit(ONE_LINE, '', (node, text) => addMember(node, 'd', 'x', text)),
      '{ "a": 1, "b": { "c": [] }, "d": "x" }',
    ],
    [
      'adds an item to a list on one line',
      edit(LINES, '/b/c', (node, text) => addItem(node, 4, text)),
      LINES.replace('3]', '3, 4]'),
    ],
    [
      'adds to a list that is empty',
      edit(ONE_LINE, '/b/c', (node, text) => addItem(node, 4, text)),
      '{ "a": 1, "b": { "c": [4] } }',
    ],
    [
      'adds to an object that is empty',
      edit('{ "b": {} }', '/b', (node, text) => addMember(node, 'c', 4, text)),
      '{ "b": {\n  "c": 4\n} }',
    ],
    ['takes the first away', edit(LINES, '/a', removeNode), LINES.replace('"a": 1,\n  ', '')],
    ['takes the last away', edit(LINES, '/b/c/2', removeNode), LINES.replace(', 3', '')],
    ['takes the only one away', edit(ONE_LINE, '/b/c', removeNode), '{ "a": 1, "b": {} }'],
    ['renames a member', edit(LINES, '/b/c', (node) => renameMember(node, 'é"')), LINES.replace('"c"', '"é\\""')],
    [
      'puts a value in the place of another',
      edit(LINES, '/b', (node, text) => replaceNode(node, { x: [] }, text)),
      '{\n  "a": 1,\n  "b": { "x": [] }\n}\n',
    ],
  ])('%s', ([, found, expected]) => expect(found).toBe(expected));

  it('is not made where it cannot be', () => {
    expect(edit(LINES, '', removeNode)).toBeNull();
    expect(edit(LINES, '/b/c/0', (node) => renameMember(node, 'x'))).toBeNull();
    expect(edit(LINES, '/a', (node, text) => addMember(node, 'x', 1, text))).toBeNull();
    expect(edit(LINES, '', (node, text) => addMember(node, 'a', 1, text))).toBeNull();
    expect(edit(LINES, '/b', (node, text) => addItem(node, 1, text))).toBeNull();
  });

  it('of any JSON, however it is laid out, gives the JSON that was asked for', () => {
    const key = fc.string({ maxLength: 4 });
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.integer(), fc.string(), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 3 }),
      object: fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    }));
    fc.assert(
      fc.property(value.object, value.value, fc.constantFrom(0, 1, 2), fc.nat(5), (object, put, indent, pick) => {
        const made: Record<string, unknown> = JSON.parse(JSON.stringify({ ...object, last: [] }));
        const text = JSON.stringify(made, null, indent);
        const node = JSON.parse(JSON.stringify(put));
        const name = Object.keys(made)[pick % Object.keys(made).length] ?? 'last';
        const at = joinPointer('', name);
        const parse = (edited: string | null): string => JSON.stringify(JSON.parse(edited ?? 'null'));
        const { [name]: _gone, ...rest } = made;
        expect(parse(edit(text, at, removeNode))).toBe(JSON.stringify(rest));
        expect(parse(edit(text, at, (found, whole) => replaceNode(found, node, whole)))).toBe(
          JSON.stringify({
            ...made,
            [name]: node,
          }),
        );
        expect(parse(edit(text, '', (found, whole) => addMember(found, 'new', node, whole)))).toBe(
          JSON.stringify({
            ...made,
            new: node,
          }),
        );
        expect(parse(edit(text, '/last', (found, whole) => addItem(found, node, whole)))).toBe(
          JSON.stringify({
            ...made,
            last: [node],
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
});
