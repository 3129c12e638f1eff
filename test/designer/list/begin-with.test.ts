/** What a new scheme begins with: one step for each thing that was brought, that can be taken back. */
import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../designer/list/begin-with.ts';
import { applyChanges, invertChanges } from '../../../engine/edit/changes.ts';
import type { Files, Gesture } from '../../../engine/studio.ts';

const files: Files = { 'a.json': '{\n  "x": 1\n}\n' };
const set = (value: number) => (): Gesture => ({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value });
let count = 0;
const makeKey = (): string => `k${(count += 1)}`;

describe('the steps of a beginning', () => {
  it('are one for each thing, each on what those before made', () => {
    const seen: Files[] = [];
    const look = (given: Files): Gesture => {
      seen.push(given);
      return { type: 'set', at: { file: 'a.json', pointer: '/y' }, value: 3 };
    };
    const steps = stepsOf({ files, revision: 4 }, [set(2), look], makeKey);
    if ('type' in steps) throw new Error(steps.code);
    expect(steps).toHaveLength(2);
    expect(seen[0]?.['a.json']).toContain('"x": 2');
    const changes = steps.flatMap((step) => step.changes);
    const after = applyChanges(files, changes) ?? {};
    expect(JSON.parse(after['a.json'] ?? '')).toEqual({ x: 2, y: 3 });
    expect(applyChanges(after, invertChanges(files, changes))).toEqual(files);
  });

  it('are none where nothing is brought, or all is so already', () => {
    expect(stepsOf({ files, revision: 1 }, [], makeKey)).toEqual([]);
    expect(stepsOf({ files, revision: 1 }, [set(1)], makeKey)).toEqual([]);
  });

  it('are refused where one cannot be done', () => {
    const gone = (): Gesture => ({ type: 'remove', at: { file: 'a.json', pointer: '/gone' } });
    expect(stepsOf({ files, revision: 1 }, [set(2), gone], makeKey)).toMatchObject({ code: 'place-gone' });
  });
});
