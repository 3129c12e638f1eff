/**
 * What the table of names says of each, against cases that scenarios play: a name that changed without the part it is said
 * to be made of would leave computed values behind the case, and one said to be there that is not would be a hole in a letter.
 */
import { describe, expect, it } from 'vitest';
import { equalJson, readPath } from '../../../engine/base/json.ts';
import { CASE_NAMES } from '../../../engine/language/case-names.ts';
import { CHANGING_ROOTS, findName, namesMadeOf, readName } from '../../../engine/names/read-name.ts';
import { buildScope } from '../../../engine/names/scope.ts';
import { NAMES, type CaseName } from '../../../engine/names/table.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import type { Case, CompiledDispositif, Json } from '../../../engine/index.ts';
import { compiled, readSource } from '../sources.ts';

const TABLE: readonly (readonly [string, CaseName])[] = Object.entries(NAMES);
const FIXED = TABLE.filter(([path]) => !/[<*]/.test(path) && path !== 'avis.ponctuels');

describe('a name of the case', () => {
  it.each(['examples/aide-medicale', 'examples/subvention-association'])(
    'changes only with the part of the case it is made of, and is there unless it says so: %s',
    async (folder) => {
      const dispositif = compiled(await readSource(folder));
      const changed = new Set<string>();
      const wrong = Object.values(dispositif.scenarios).flatMap((scenario) => {
        let before: { readonly subject: Case; readonly values: readonly Json[] } | null = null;
        return playScenario(dispositif, scenario).flatMap(({ case: subject, at }) => {
          if (!subject) return [];
          const scope = buildScope(dispositif, subject, { now: at });
          const values = FIXED.map(([path]) => readPath(scope, path.split('.')));
          const mistakes = FIXED.flatMap(([path, { from, absent }], rank) => {
            const value = values[rank] ?? null;
            if (value === null && absent !== 'null') return [`${path} is missing`];
            if (from === null || !before || equalJson(before.values[rank] ?? null, value)) return [];
            changed.add(path);
            return before.subject[from] === subject[from] ? [`${path} changed, and ${from} did not`] : [];
          });
          before = { subject, values };
          return mistakes;
        });
      });
      expect(wrong).toEqual([]);
      expect([...changed]).toContain('dossier.etat');
    },
  );

  it('is null before filing where the table says so, and there elsewhere', async () => {
    const dispositif: CompiledDispositif = compiled(await readSource('examples/aide-medicale'));
    const scope = buildScope(dispositif, { answers: {}, channel: 'online' }, { now: '2026-03-02T00:00:00.000Z' });
    const absent = FIXED.filter(([path]) => readPath(scope, path.split('.')) === null).map(([path]) => path);
    const said = FIXED.filter(([, name]) => name.absent === 'unfiled' || name.absent === 'null').map(([path]) => path);
    expect(absent).toEqual(said);
  });

  it('stands under a root that no answer may take, and each root has some', () => {
    const roots = new Set(TABLE.map(([path]) => path.split('.')[0] ?? '').filter((root) => !root.startsWith('<')));
    expect([...roots].toSorted()).toEqual([...CASE_NAMES].toSorted());
  });

  it('that is a list has the names of its members under it', () => {
    const lists = TABLE.filter(([, { type }]) => type === 'list').map(([path]) => path);
    const held = new Set(TABLE.flatMap(([path]) => (path.includes('.*.') ? [path.slice(0, path.indexOf('.*.'))] : [])));
    expect(lists.toSorted()).toEqual([...held].toSorted());
  });

  it('is found by its path, and by what it is made of', () => {
    expect(findName('demandeur.email')).toMatchObject({ from: 'applicant', certain: 'never' });
    expect(findName('dossier.toString')).toBeUndefined();
    expect(namesMadeOf('amounts')).toEqual(['dossier.montantEngage', 'dossier.montantVerse']);
    expect(namesMadeOf('opinions', 'technique')).toEqual(['avis.technique']);
    expect([...CHANGING_ROOTS].toSorted()).toEqual([
      'actes',
      'actions',
      'agent',
      'avis',
      'decision',
      'delais',
      'demandeur',
      'dossier',
    ]);
  });

  it('is told apart from an answer of the same name inside a section', () => {
    expect(readName(['foyer', 'agent'])).toEqual({ type: 'value', names: ['foyer', 'agent'] });
    expect(readName(['actions', 'accorder', 'le'])).toEqual({ type: 'action', id: 'accorder', names: ['le'] });
    expect(readName(['avis', 'ponctuels', '*', 'sens'])).toEqual({ type: 'adHoc', names: ['sens'] });
    expect(readName(['dossier'])).toEqual({ type: 'case', root: 'dossier', name: undefined });
  });
});
