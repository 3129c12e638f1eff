/** A value given whole: it becomes what was given, touches what differs alone, and leaves another author's part alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalJson } from '../../../engine/base/json.ts';
import type { Json } from '../../../engine/base/values.ts';
import { valueAt } from '../../../engine/edit/operations.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { rebase } from '../../../engine/edit/rebase.ts';
import { setOperations } from '../../../engine/edit/set-operations.ts';

const AT = { file: 'a.json', pointer: '' };
const leaf = fc.constantFrom<Json[]>(1, 2, 'a', 'é"\\\n', null, true);
const json = fc.letrec<{ readonly value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd/e', '~f'), tie('value'), { maxKeys: 4 }),
  ),
})).value;
const written = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;

describe('a value given whole', () => {
  it('is what stands there afterwards, and nothing is done where it stood there already', () => {
    fc.assert(
      fc.property(json, json, (former, value) => {
        const performed = perform({ 'a.json': written(former) }, { type: 'set', at: AT, value });
        if (performed.type === 'refused') throw new Error(performed.code);
        const made = valueAt(performed.files, AT);
        expect(made !== undefined && equalJson(made, value)).toBe(true);
        expect(setOperations(AT, value, value)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the layout of the lines that say the same', () => {
    const text = '{ "a":1,\n\n   "b" : [ "x",   "y" ],\n"c":{"d":true}}\n';
    const performed = perform(
      { 'a.json': text },
      { type: 'set', at: AT, value: { a: 2, b: ['x', 'y'], c: { d: true } } },
    );
    expect(performed).toMatchObject({ files: { 'a.json': text.replace('"a":1', '"a":2') } });
  });

  it.for<readonly [string, readonly Json[], readonly string[]]>([
    ['an item more at the end', ['a', 'b', 'c', 'd'], ['insert /list']],
    ['an item more at the beginning', ['z', 'a', 'b', 'c'], ['insert /list']],
    ['an item less in the middle', ['a', 'c'], ['remove /list/1']],
    ['an item that is another', ['a', 'x', 'c'], ['set /list/1']],
    ['two less, the last first, so that ranks stay true', ['c'], ['remove /list/1', 'remove /list/0']],
    ['one less and another that is another', ['b', 'x'], ['set /list/2', 'remove /list/0']],
    ['one more between two others', ['a', 'x', 'b', 'c', 'y'], ['insert /list', 'insert /list']],
    ['none left', [], ['remove /list/2', 'remove /list/1', 'remove /list/0']],
  ])('touches in a list only %s', ([, list, expected]) => {
    const made = setOperations(AT, { list: ['a', 'b', 'c'], other: 1 }, { list: [...list], other: 1 });
    expect(made.map((one) => `${one.type} ${'at' in one ? one.at.pointer : ''}`)).toEqual(expected);
  });

  it('loses nothing of what another author changed in another part of it meanwhile', () => {
    const files = { 'a.json': written({ title: 'Ancien', by: ['agent'], to: 'fin' }) };
    const first = perform(files, { type: 'set', at: { file: 'a.json', pointer: '/title' }, value: 'Nouveau' });
    if (first.type === 'refused') throw new Error(first.code);
    // A panel gives the whole part as it knew it, with what its author changed.
    const panel = {
      type: 'together',
      parts: setOperations(
        AT,
        { title: 'Ancien', by: ['agent'], to: 'fin' },
        { title: 'Ancien', by: ['agent', 'chef'], to: 'fin' },
      ),
    } as const;
    const result = rebase(files, first.changes, panel);
    expect(result.type === 'done' && valueAt(result.files, AT)).toEqual({
      title: 'Nouveau',
      by: ['agent', 'chef'],
      to: 'fin',
    });
  });
});
