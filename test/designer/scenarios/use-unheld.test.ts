/** How far a search for places that nothing holds has come, part by part. */
import { expect, it } from 'vitest';
import { goneOn, type UnheldSearch } from '../../../designer/scenarios/use-unheld.ts';
import type { Unheld } from '../../../engine/play.ts';

const place = (line: number): Unheld => ({
  file: 'rules.json',
  pointer: '/checks/0/valid',
  was: 'a < b',
  put: 'a >= b',
  holding: null,
  near: null,
  line,
  column: 1,
  endLine: line,
  endColumn: 6,
});
const RUNNING: UnheldSearch = { type: 'running', at: 4, of: 9, found: [place(1)] };

it('keeps what was found, with what comes after it', () => {
  expect(goneOn(RUNNING, { at: 8, of: 9, found: [place(2)] })).toEqual({
    type: 'running',
    at: 8,
    of: 9,
    found: [place(1), place(2)],
  });
});

it('is done at the last place', () => {
  expect(goneOn(RUNNING, { at: 9, of: 9, found: [] }).type).toBe('done');
});

it('is done at once in a scheme in which nothing can be otherwise', () => {
  expect(goneOn({ ...RUNNING, at: 0, of: 0 }, { at: 0, of: 0, found: [] }).type).toBe('done');
});
