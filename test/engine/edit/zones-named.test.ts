/** A file of zones is named by the calls that look at it, as a list is by its questions. */
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../engine/edit/changes.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { whereUsed } from '../../../engine/edit/uses/uses.ts';
import { readExample } from '../../support/example.ts';

const ZONES = 'data/zones-inondables.geojson';
const { files } = await readExample('permis-construire');
const rule = (expression: string): Files => ({
  ...files,
  'rules.json': JSON.stringify({ computed: [{ name: 'a', title: 'A', type: 'boolean', expression }] }),
});
const namedIn = (changed: Files, file = 'rules.json'): readonly string[] =>
  whereUsed(changed, { kind: 'list', name: 'zones-inondables' })
    .filter((use) => use.file === file)
    .map(({ from, to }) => changed[file]?.slice(from, to) ?? '');

describe('zones', () => {
  it.each([
    ['in a call that asks whether a place is there', 'dans(terrain.point, "zones-inondables")', 1],
    ['in one that asks how far they are', 'distance(terrain.point, "zones-inondables") < 300', 1],
    [
      'each time, wherever the call stands',
      'if dans(x, "zones-inondables") then distance(x, "zones-inondables") else 0',
      2,
    ],
    ['by the name of what is given', 'dans(lieu: terrain.point, zone: "zones-inondables")', 1],
    ['not in a text of another function', 'contains("zones-inondables", "a")', 0],
    ['not in a text that stands alone', 'zone = "zones-inondables"', 0],
    ['not as other zones', 'dans(terrain.point, "zones-inondables-2")', 0],
  ])('are named %s', (_where, expression, times) => {
    expect(namedIn(rule(expression))).toEqual(Array<string>(times).fill('zones-inondables'));
  });

  it('get another name with the rules that look at them, and what the file says stays to the byte', () => {
    const renamed = perform(files, {
      type: 'thing.rename',
      thing: { kind: 'list', name: 'zones-inondables' },
      name: 'zones-a-risque',
    });
    if (renamed.type === 'refused') throw new Error(renamed.code);
    expect(renamed.files['data/zones-a-risque.geojson']).toBe(files[ZONES]);
    expect(renamed.files[ZONES]).toBeUndefined();
    expect(renamed.files['rules.json']).toBe(files['rules.json']?.replaceAll('zones-inondables', 'zones-a-risque'));
  });

  it('are not called as a list of choices is already', () => {
    const both = { ...files, 'data/zones-a-risque.csv': 'value,label\na,A\n' };
    const thing = { kind: 'list', name: 'zones-inondables' } as const;
    expect(perform(both, { type: 'thing.rename', thing, name: 'zones-a-risque' })).toMatchObject({
      type: 'refused',
      code: 'name-taken',
    });
  });
});
