/** Another first day of a scheme: scenarios that were played before it are played after it, and still pass. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginOn, dateAct } from '../../../engine/edit/begin-on.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import { valueAt, type Operation } from '../../../engine/edit/operations.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { compile, runScenarios, type DispositifSource } from '../../../engine/index.ts';
import { LIBRARY } from '../../../engine/library/definitions.ts';
import { readFolder } from '../../../runtime/cli/read-folder.ts';
import { readExample } from '../../support/example.ts';

const WORKFLOWS = join(import.meta.dirname, '../../../workflows');

function after(files: Files, parts: readonly Operation[]): Files {
  const performed = perform(files, { type: 'all', parts });
  if (performed.type === 'refused') throw new Error(performed.code);
  return performed.files;
}

function failing(source: DispositifSource): readonly string[] {
  const result = compile(source);
  if (result.type === 'failed') throw new Error(JSON.stringify(result.diagnostics));
  const { scenarios } = runScenarios(result.dispositif);
  return scenarios.filter(({ passed }) => !passed).map(({ name }) => name);
}

const at = (files: Files, file: string, pointer: string) => valueAt(files, { file, pointer });

describe('a scheme that begins later than its scenarios', () => {
  it.each([...LIBRARY.keys()])('of the library, « %s », still passes them all', async (id) => {
    const source = await readFolder(join(WORKFLOWS, id));
    const { parts, moved } = beginOn(source.files, '2026-10-12');
    expect(moved).toBe(Object.keys(source.files).filter((file) => file.startsWith('scenarios/')).length);
    const files = after(source.files, parts);
    expect(at(files, 'dispositif.json', '/effective/from')).toBe('2026-10-12');
    expect(failing({ ...source, files })).toEqual([]);
  });

  it('has all dates of a scenario moved alike: a project still ends after it begins, in the future', async () => {
    const source = await readExample('subvention-association');
    const files = after(source.files, beginOn(source.files, '2026-10-12').parts);
    const file = 'scenarios/avis-silencieux.json';
    // A Tuesday, 27 weeks later.
    expect(at(files, file, '/given/now')).toBe('2026-10-13T08:30');
    expect(at(files, file, '/given/answers/projet/debut')).toBe('2027-01-06');
    expect(at(files, file, '/steps/6/when/data/seance')).toBe('2026-11-17');
    expect(at(files, file, '/given/answers/association/ridet')).toBe('1234566.001');
    expect(failing({ ...source, files })).toEqual([]);
    // Of letters, what has no date is expected still.
    const texts = Object.keys(files)
      .flatMap((name) => files[name]?.match(/"texts": .*/gu) ?? [])
      .join('\n');
    expect(texts).toContain('Avis technique : Favorable');
    expect(texts).not.toMatch(/\d (?:avril|mai|juin) /u);
  });
});

const FILES = {
  'dispositif.json': JSON.stringify({
    legalBasis: [{ act: 'A', date: '2025-12-01' }, { act: 'B' }],
    effective: { from: '2026-01-01' },
  }),
  'scenarios/tot.json': '{ "given": { "now": "2026-03-03T09:00", "answers": { "mot": "2026" } } }',
  'scenarios/tard.json': '{ "given": { "now": "2027-03-03T09:00" } }',
  'scenarios/abime.json': '{ "given": ',
};

describe('the first day', () => {
  it('moves no scenario that is played after it, and changes nothing else of one that it moves', () => {
    const { parts, moved } = beginOn(FILES, '2026-03-04');
    expect(moved).toBe(1);
    expect(after(FILES, parts)).toEqual({
      ...FILES,
      'dispositif.json': FILES['dispositif.json'].replace('2026-01-01', '2026-03-04'),
      'scenarios/tot.json': FILES['scenarios/tot.json'].replace('2026-03-03', '2026-03-10'),
    });
  });

  it('moves none when it comes sooner, or is no day', () => {
    expect(beginOn(FILES, '2025-01-01').moved).toBe(0);
    expect(beginOn(FILES, '').moved).toBe(0);
  });
});

describe('the day of an act', () => {
  const first = '/legalBasis/0/date';

  it('is all that changes while another act may be in force before', () => {
    const { parts, first: begins, moved } = dateAct(FILES, first, '2026-10-12');
    expect([parts.length, begins, moved]).toEqual([1, null, 0]);
  });

  it('is the first day of a scheme that would begin before all its acts', () => {
    const dated = after(FILES, dateAct(FILES, '/legalBasis/1/date', '2027-01-01').parts);
    const { parts, first: begins, moved } = dateAct(dated, first, '2026-10-12');
    expect([begins, moved]).toEqual(['2026-10-12', 1]);
    const made = after(dated, parts);
    expect(at(made, 'dispositif.json', first)).toBe('2026-10-12');
    expect(at(made, 'dispositif.json', '/effective/from')).toBe('2026-10-12');
  });

  it('that is before the first day leaves it', () => {
    const dated = after(FILES, dateAct(FILES, '/legalBasis/1/date', '2027-01-01').parts);
    expect(dateAct(dated, first, '2025-11-01')).toMatchObject({ first: null, moved: 0 });
  });
});
