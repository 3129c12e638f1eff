/** A play is written by one gesture: a new file, or the smallest change of one that is there. */
import { describe, expect, it } from 'vitest';
import { freeTitle, isOutdated, newFile, recordGesture } from '../../../designer/play/record.ts';
import { perform } from '../../../engine/edit/perform.ts';
import type { Scenario } from '../../../schemas/types/scenario.ts';

const SCENARIO: Scenario = {
  title: 'Un retrait',
  given: { now: '2026-03-02T09:00', answers: { nom: 'Waheo' } },
  steps: [{ when: { type: 'file' }, then: { state: 'instruction' } }],
};
const written = (files: Readonly<Record<string, string>>, file: string, scenario: Scenario) => {
  const performed = perform(files, recordGesture(files, file, scenario));
  if (performed.type === 'refused') throw new Error(performed.code);
  return performed;
};

describe('a new scenario', () => {
  it('is a file of its own, named after its title', () => {
    expect(newFile({}, 'Un retrait à l’étude')).toBe('scenarios/un-retrait-a-l-etude.json');
    expect(newFile({ 'scenarios/un-retrait.json': '{}' }, 'Un retrait')).toBe('scenarios/un-retrait-2.json');
  });
  it('says what was played', () => {
    const { files } = written({}, 'scenarios/un.json', SCENARIO);
    expect(JSON.parse(files['scenarios/un.json'] ?? '')).toEqual(SCENARIO);
    expect(files['scenarios/un.json']?.endsWith('}\n')).toBe(true);
  });
  it('is called like no other', () => {
    expect([freeTitle(['Un'], 'Deux'), freeTitle(['Un', 'Un (2)'], 'Un')]).toEqual(['Deux', 'Un (3)']);
  });
});

it('a scenario that is there keeps its layout and its comments where nothing changes', () => {
  const before = `{
  "title": "Un retrait",
  "given": { "now": "2026-03-02T09:00", "answers": { "nom": "Waheo" } },
  "steps": [{ "when": { "type": "file" }, "then": { "state": "instruction" } }]
}
`;
  const same = written({ 'scenarios/un.json': before }, 'scenarios/un.json', SCENARIO);
  expect(same.changes).toEqual([]);
  const more: Scenario = { ...SCENARIO, steps: [...SCENARIO.steps, { when: { type: 'wait', for: 'P10D' } }] };
  const { files } = written({ 'scenarios/un.json': before }, 'scenarios/un.json', more);
  const after = files['scenarios/un.json'] ?? '';
  expect(JSON.parse(after)).toEqual(more);
  expect(after.split('\n').slice(0, 3)).toEqual(before.split('\n').slice(0, 3));
});

describe('a scenario that is played', () => {
  it.each([
    { lines: [], outdated: false },
    { lines: [{ differences: [] }, { differences: [] }], outdated: false },
    { lines: [{ differences: [] }, { differences: ['On attendait une lettre.'] }], outdated: true },
  ])('is outdated where something is not as it says: $outdated', ({ lines, outdated }) => {
    expect(isOutdated(lines)).toBe(outdated);
  });
});
