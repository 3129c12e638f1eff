/** What is said before a publication: what stands in its way is told as such, and nothing else keeps from publishing. */
import { describe, expect, it } from 'vitest';
import { PLACEHOLDER_CODE } from '../../../engine/studio.ts';
import { bySentence, checklistOf, countToMend } from '../../../designer/publish/checklist.ts';
import type { ApiDiagnostic, PublicationReport } from '../../../schemas/types/api.ts';

const READY: PublicationReport = {
  ready: true,
  current: 3,
  unchanged: false,
  diagnostics: [],
  scenarios: { total: 4, failed: 0 },
  uncovered: { actions: [], guards: [], rows: [], templates: [] },
  functions: [{ function: 'instructeur', route: null, title: 'Instructeur', groups: ['Instruction'], members: 2 }],
  changes: [],
  moreChanges: 0,
  openCases: [],
};

function diagnostic(code: string, severity: ApiDiagnostic['severity'] = 'error'): ApiDiagnostic {
  const place = { file: 'dispositif.json', pointer: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { code, severity, message: code, params: {}, inherited: false, related: [], fixes: [], ...place };
}

const tonesOf = (report: Partial<PublicationReport>) =>
  checklistOf({ ...READY, ...report }).map(({ tone, words }) => `${tone} ${words}`);

describe('the checklist before a publication', () => {
  it('is all in order when publishing would succeed and nothing is missing', () => {
    expect(tonesOf({})).toEqual([
      'good row-written-good',
      'good row-errors-good',
      'good row-scenarios-good',
      'good row-covered-good',
      'good row-people-good',
    ]);
  });

  it('sets apart texts to write, errors and scenarios, and counts each thing to mend once', () => {
    const rows = checklistOf({
      ...READY,
      ready: false,
      diagnostics: [diagnostic(PLACEHOLDER_CODE), diagnostic('feel.type'), diagnostic('scenario.failed')],
      scenarios: { total: 4, failed: 1 },
    });
    expect(rows.map(({ words, diagnostics }) => [words, diagnostics.length])).toEqual([
      ['row-written-danger', 1],
      ['row-errors-danger', 1],
      ['row-scenarios-danger', 1],
      ['row-covered-good', 0],
      ['row-people-good', 0],
    ]);
    expect(countToMend(rows)).toBe(3);
  });

  it('knows nothing of texts to write, scenarios nor people while the scheme does not compile', () => {
    const broken = {
      ready: false,
      diagnostics: [diagnostic('json.syntax')],
      scenarios: null,
      uncovered: null,
      functions: [],
    };
    expect(tonesOf(broken)).toEqual(['danger row-errors-danger', 'neutral row-scenarios-unknown']);
  });

  it('counts no scenario at all as one thing to mend', () => {
    const rows = checklistOf({
      ...READY,
      ready: false,
      diagnostics: [diagnostic('scenario.missing')],
      scenarios: { total: 0, failed: 0 },
    });
    expect(rows.map(({ words }) => words)).toContain('row-scenarios-none');
    expect(countToMend(rows)).toBe(1);
  });

  it('warns of what no scenario shows, of functions that nobody holds and of the compiler’s warnings', () => {
    const functions = [{ function: 'chef', route: null, title: 'Chef', groups: ['Chefs'], members: 0 }];
    const uncovered = { actions: ['refuser'], guards: [], rows: [], templates: [] };
    const rows = checklistOf({ ...READY, uncovered, functions, diagnostics: [diagnostic('text.unused', 'warning')] });
    expect(rows.filter(({ tone }) => tone === 'warn').map(({ words }) => words)).toEqual([
      'row-covered-warn',
      'row-people-warn',
      'row-warnings-warn',
    ]);
    expect(countToMend(rows)).toBe(0);
  });
});

it('says once what is told of many places, in the order in which it is first told', () => {
  const told = (message: string, line: number): ApiDiagnostic => ({ ...diagnostic('form.category'), message, line });
  const all = [told('Un', 1), told('Deux', 2), told('Un', 3), { ...told('Un', 4), code: 'autre' }];
  expect(bySentence(all).map(({ message, problems }) => [message, problems.map(({ line }) => line)])).toEqual([
    ['Un', [1, 3]],
    ['Deux', [2]],
    ['Un', [4]],
  ]);
  expect(new Set(bySentence(all).map(({ key }) => key)).size).toBe(3);
  expect(bySentence([])).toEqual([]);
});
