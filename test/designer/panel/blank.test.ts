/** A part that is added says what it must, in values that its author writes over; names that can be chosen have their titles. */
import { describe, expect, it } from 'vitest';
import { blankOf, objectOf } from '../../../designer/panel/panel-editor.ts';
import { namedOptions } from '../../../designer/panel/named-options.ts';
import { schemaOfPart } from '../../../designer/panel/part-schema.ts';
import { schemaOfFile, type JsonObject } from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';

const { files: AID } = await readExample('aide-medicale');
const optionsOf = (): readonly { readonly value: string; readonly label: string }[] => [
  { value: 'premier', label: 'Premier' },
  { value: 'second', label: 'Second' },
];

function blankAt(file: string, part: string, whole: JsonObject = {}, options = optionsOf): JsonObject {
  const root = schemaOfFile(file);
  const located = root && schemaOfPart(root, whole, part);
  if (!located) throw new Error(`the language has no ${part}`);
  return blankOf(located, { optionsOf: options });
}

describe('a part that is added', () => {
  it('has its title to be written over, and names somebody who is there', () => {
    expect(blankAt('workflow.json', '/states/x/task')).toMatchObject({ function: 'premier' });
    expect(blankAt('workflow.json', '/states/x/task', {}, () => [])).toMatchObject({ function: '' });
  });

  it('says how long it is where it may be long or something else', () => {
    expect(blankAt('workflow.json', '/clocks/x')).toMatchObject({ after: 'P1M' });
  });

  it('holds all that the language requires of it, and nothing that it does not', () => {
    for (const part of ['/states/x/actions/y', '/states/x/opinions/y', '/states/x/timers/y', '/clocks/x']) {
      const located = schemaOfPart(schemaOfFile('workflow.json') ?? {}, {}, part);
      const blank = Object.keys(blankAt('workflow.json', part));
      const required = located?.schema.required ?? [];
      expect(required.filter((name) => !blank.includes(name))).toEqual([]);
    }
  });
});

describe('names to choose from', () => {
  it.each(['function', 'annotation', 'category'] as const)('of kind %s have their titles', (kind) => {
    const options = namedOptions(AID, kind);
    expect(options.length).toBeGreaterThan(0);
    expect(options.every(({ value, label }) => value !== '' && label !== '')).toBe(true);
    expect(options.some(({ value, label }) => value !== label)).toBe(true);
  });

  it('are called by themselves where they have no title, and are none in a file that cannot be read', () => {
    const files = { 'dispositif.json': '{ "functions": { "chef": {}, "agent": { "title": "Agent" }, "autre": 3 } }' };
    expect(namedOptions(files, 'function')).toEqual([
      { value: 'chef', label: 'chef' },
      { value: 'agent', label: 'Agent' },
      { value: 'autre', label: 'autre' },
    ]);
    expect(namedOptions({ 'dispositif.json': '{' }, 'function')).toEqual([]);
    expect(namedOptions(AID, 'state'), 'which no single file names').toEqual([]);
  });

  it('an object is looked into where there is one', () => {
    expect([objectOf({ a: 1 }), objectOf([1]), objectOf(undefined), objectOf(null)]).toEqual([{ a: 1 }, {}, {}, {}]);
  });
});
