/** The part of a JSON text that a cursor stands in. */
import { parseTree, type Node } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { joinPointer } from '../../../engine/base/index.ts';
import { pointerAt } from '../../../engine/language/pointer-at.ts';
import { readExample } from '../../support/example.ts';

/** Every value of a text, with its pointer. */
function valuesIn(node: Node | undefined, pointer = ''): readonly { readonly node: Node; readonly pointer: string }[] {
  if (!node) return [];
  const inside = (node.children ?? []).flatMap((child, rank) =>
    child.type === 'property'
      ? valuesIn(child.children?.[1], joinPointer(pointer, String(child.children?.[0]?.value)))
      : valuesIn(child, joinPointer(pointer, rank)),
  );
  return [{ node, pointer }, ...inside];
}

describe('the part at a place', () => {
  it('is each value of each file of an example, from its first character to its last', async () => {
    const { files } = await readExample('aide-medicale');
    for (const [path, text] of Object.entries(files).filter(([name]) => name.endsWith('.json'))) {
      const values = valuesIn(parseTree(text));
      expect(values.length).toBeGreaterThan(1);
      for (const { node, pointer } of values) expect(pointerAt(text, node.offset), `${path}${pointer}`).toBe(pointer);
      for (const { node, pointer } of values.filter(({ node: { children } }) => children === undefined))
        expect(pointerAt(text, node.offset + node.length - 1), path).toBe(pointer);
    }
  });

  it.each([
    { text: '{ "a": { "b": [1, 2] } }', at: '"a"', pointer: '/a' },
    { text: '{ "a": { "b": [1, 2] } }', at: '2', pointer: '/a/b/1' },
    { text: '{ "a/b": 3 }', at: '3', pointer: '/a~1b' },
    { text: '{ "a": 1 ', at: '1', pointer: '' },
    { text: '', at: '', pointer: '' },
  ])('of « $text » at « $at » is « $pointer »', ({ text, at, pointer }) => {
    expect(pointerAt(text, text.indexOf(at))).toBe(pointer);
  });
});
