/** Scenarios are listed as they are written; what was played stands beside those that are still there. */
import { expect, it } from 'vitest';
import { listScenarios } from '../../../designer/scenarios/listed.ts';
import type { PlayReport, ReportedScenario } from '../../../engine/play.ts';

const FILES = {
  'scenarios/refus.json': '{"title":"Refusée"}',
  'scenarios/accord.json': '{"title":"Accordée"}',
  'scenarios/casse.json': '{',
  'dispositif.json': '{"title":"Une aide"}',
  'scenarios/notes.md': '',
};
const played = (name: string): ReportedScenario => ({
  name,
  title: name,
  passed: true,
  failures: [],
  suspects: [],
  failsAt: null,
  empty: [],
  timeline: [],
});
const REPORT: PlayReport = { scenarios: [played('accord'), played('retire')], uncovered: [] };

it('in the order of their names, one that cannot be read among them', () => {
  expect(listScenarios(FILES, null).map(({ name, title }) => [name, title])).toEqual([
    ['accord', 'Accordée'],
    ['casse', 'casse'],
    ['refus', 'Refusée'],
  ]);
});

it('with what became of those that were played, and nothing of one that is gone since', () => {
  expect(listScenarios(FILES, REPORT).map(({ name, result }) => [name, result?.passed ?? null])).toEqual([
    ['accord', true],
    ['casse', null],
    ['refus', null],
  ]);
});
