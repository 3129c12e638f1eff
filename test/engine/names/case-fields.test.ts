/**
 * What the table of fixed names says of each, against cases that scenarios play: a name that changed without the part it is
 * said to be made of would leave computed values behind the case.
 */
import { describe, expect, it } from 'vitest';
import { equalJson, readPath } from '../../../engine/base/json.ts';
import { buildScope } from '../../../engine/names/scope.ts';
import { CASE_FIELDS, findCaseField, namesMadeOf } from '../../../engine/names/case-fields.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import type { Case, Json } from '../../../engine/index.ts';
import { compiled, readSource } from '../sources.ts';

describe('a fixed name of the case', () => {
  it.each(['examples/aide-medicale', 'examples/subvention-association'])(
    'changes only with the part of the case it is made of, and is there unless it is optional: %s',
    async (folder) => {
      const dispositif = compiled(await readSource(folder));
      const changed = new Set<string>();
      const wrong = Object.values(dispositif.scenarios).flatMap((scenario) => {
        let before: { readonly subject: Case; readonly values: readonly Json[] } | null = null;
        return playScenario(dispositif, scenario).flatMap(({ case: subject, at }) => {
          if (!subject) return [];
          const scope = buildScope(dispositif, subject, { now: at });
          const values = Object.keys(CASE_FIELDS).map((path) => readPath(scope, path.split('.')));
          const mistakes = Object.entries(CASE_FIELDS).flatMap(([path, { from, optional }], rank) => {
            const value = values[rank] ?? null;
            if (value === null && !optional) return [`${path} is missing`];
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

  it('is found by its path, and by what it is made of', () => {
    expect(findCaseField('demandeur.email')).toMatchObject({ from: 'applicant', optional: true });
    expect(findCaseField('dossier.toString')).toBeUndefined();
    expect(namesMadeOf('amounts')).toEqual(['dossier.montantEngage', 'dossier.montantVerse']);
    expect(namesMadeOf('notes')).toEqual([]);
  });
});
