/** Procedures of real schemes as lines: every part has one, in words that say who, when and where to, and is found by them. */
import { describe, expect, it, vi } from 'vitest';
import { procedureView, readProcedure, type Files } from '../../../engine/studio.ts';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';
import { problemAt } from '../problem-at.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { partsFound, rowsOf } = await import('../../../designer/procedure/rows.ts');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const nameOf = (): null => null;
const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function procedureOf(files: Files, diagnostics: readonly ApiDiagnostic[] = []) {
  const [view, procedure] = [procedureView(files), readProcedure(files)];
  if (!view || !procedure) throw new Error('the procedure cannot be read');
  return { view, files, workflow: procedure.workflow, diagnostics };
}
const { files: AID } = await readExample('aide-medicale');
const rows = rowsOf(procedureOf(AID), nameOf);
const lineOf = (part: string): string => {
  const row = rows.find((one) => one.part === part);
  return plain(`${row?.title} | ${row?.detail}`);
};

describe.each(EXAMPLE_IDS)('the lines of %s', (id) => {
  it('are one for each part, in words alone', async () => {
    const { files } = await readExample(id);
    const procedure = procedureOf(files);
    const lines = rowsOf(procedure, nameOf);
    expect(new Set(lines.map(({ part }) => part)).size).toBe(lines.length);
    expect(lines.filter(({ title }) => title.trim() === '')).toEqual([]);
    // No place of a sentence is left open.
    expect(lines.filter(({ title, detail }) => /\{\w+\}|undefined/u.test(`${title}${detail}`))).toEqual([]);
    for (const step of procedure.view.steps) expect(lines.some(({ part }) => part === step.part)).toBe(true);
    for (const action of procedure.view.actions) expect(lines.some(({ part }) => part === action.part)).toBe(true);
  });
});

describe('a line', () => {
  it('begins with the whole procedure', () => {
    expect(rows[0]).toMatchObject({ part: '', level: 1 });
  });

  it('of a step says who works there, within what time, and where one begins', () => {
    expect(lineOf('/states/instruction')).toMatch(/^À instruire \| début · Instructeur · .*15 jours/u);
    expect(lineOf('/states/correction')).toContain('Demandeur');
  });

  it('of an action says who takes it, when it may be, and where it leads', () => {
    const line = lineOf('/states/instruction/actions/proposerAccord');
    expect(line).toMatch(/^Proposer l’attribution \| Instructeur · .*vers « .+ »/u);
    expect(line).toContain('Si ');
    expect(lineOf('/states/correction/actions/relancer')).toContain('reste à l’étape');
  });

  it('stands below what it belongs to', () => {
    const at = (part: string): number => rows.findIndex((row) => row.part === part);
    expect(at('/states/instruction/actions/demanderCorrection')).toBeGreaterThan(at('/states/instruction'));
    expect(at('/states/instruction/actions/demanderCorrection')).toBeLessThan(at('/states/correction'));
    const effect = rows[at('/states/instruction/actions/demanderCorrection') + 1];
    expect(effect).toMatchObject({ level: 3, icon: 'mail' });
  });

  it('tells what is to mend of its part, and not of what has a line of its own', () => {
    const problem = (pointer: string) => problemAt('workflow.json', pointer);
    const told = rowsOf(
      procedureOf(AID, [
        problem('/states/instruction/title'),
        problem('/states/instruction/actions/proposerRefus/form'),
      ]),
      nameOf,
    );
    const count = (part: string): number | undefined => told.find((row) => row.part === part)?.problems.length;
    expect([count('/states/instruction'), count('/states/instruction/actions/proposerRefus')]).toEqual([1, 1]);
    expect(count('/states/correction')).toBe(0);
  });
});

describe('a search', () => {
  it('finds parts by their words, whatever their accents and capitals', () => {
    const found = partsFound(rows, '  ATTRIBUTION ', fold);
    expect(found?.has('/states/instruction/actions/proposerAccord')).toBe(true);
    expect(found?.has('/states/correction')).toBe(false);
  });

  it('finds them by who takes them too, nothing by words that are nowhere, and asks for nothing when empty', () => {
    expect(partsFound(rows, 'signataire', fold)?.size).toBeGreaterThan(0);
    expect(partsFound(rows, 'zzz', fold)?.size).toBe(0);
    expect(partsFound(rows, '   ', fold)).toBeNull();
  });
});

describe('what nothing draws', () => {
  /** The procedure with other values under some names. */
  const broken = (change: (workflow: Record<string, Record<string, unknown>>) => void): Files => {
    const workflow = JSON.parse(AID['workflow.json'] ?? '');
    change(workflow);
    return { ...AID, 'workflow.json': JSON.stringify(workflow) };
  };
  const around = (files: Files, part: string): readonly (string | undefined)[] => {
    const lines = rowsOf(procedureOf(files), nameOf);
    const at = lines.findIndex((row) => row.part === part);
    return [lines[at - 1]?.part, lines[at]?.title, lines[at]?.detail, String(lines[at]?.level)];
  };

  it('is a line at its place, after the part before it with all that this holds', () => {
    const files = broken((workflow) => {
      const { correction, ...others } = workflow['states']!;
      const [first, ...rest] = Object.entries(others);
      workflow['states'] = Object.fromEntries([first!, ['essai', 'à écrire'], ...rest, ['correction', correction]]);
    });
    const lines = rowsOf(procedureOf(files), nameOf);
    const [first] = procedureOf(files).view.steps;
    const [before, title, detail, level] = around(files, '/states/essai');
    expect(before?.startsWith(first!.part)).toBe(true);
    expect([title, detail, level]).toEqual(['essai', 'Écrit dans le texte', '1']);
    expect(lines.filter(({ icon }) => icon === 'code')).toHaveLength(1);
  });

  it('inside a step stands below the step', () => {
    const files = broken((workflow) => {
      const step = workflow['states']!['instruction'] as Record<string, unknown>;
      step['actions'] = { essai: 3, ...(step['actions'] as object) };
    });
    expect(around(files, '/states/instruction/actions/essai')).toEqual([
      '/states/instruction',
      'essai',
      'Écrit dans le texte',
      '2',
    ]);
  });
});
