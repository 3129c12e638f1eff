/** What a rule counts is held against its words; counts that look alike and are right are left alone. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, readSource, withJson, withText, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
type Source = typeof BASE;
const codesOf = (source: Source, prefix: string): readonly string[] =>
  diagnosticsOf(source)
    .map(({ code }) => code)
    .filter((code) => code.startsWith(prefix));
const inRules = (source: Source, change: (rules: Parsed) => void): Source => withJson(source, 'rules.json', change);
const medical = await readSource('examples/aide-medicale');

describe('a household', () => {
  const counting = (expression: string) =>
    codesOf(
      inRules(medical, (rules: Parsed) => {
        rules.computed[0].expression = expression;
      }),
      'rules.nobody',
    );

  it.for<readonly [expression: string, isTold: boolean]>([
    ['if foyer.membres = null then 1 else count(foyer.membres)', true],
    ['if foyer.membres = null then 2 else count(foyer.membres)', true],
    ['if foyer.membres = null then 1 else 1 + count(foyer.membres)', false],
    // Its title says all persons of the household, and the list has the others alone.
    ['if foyer.membres = null then 0 else count(foyer.membres)', true],
    ['if foyer.membres = null then 1 else max(1, count(foyer.membres))', false],
    ['if foyer.situation = null then 1 else count(foyer.membres)', false],
  ])('%s', ([expression, isTold]) => {
    expect(counting(expression)).toHaveLength(isTold ? 1 : 0);
  });

  const ceiling = (expression: string, change: (rules: Parsed) => void = () => undefined) =>
    codesOf(
      inRules(medical, (rules: Parsed) => {
        rules.computed[3].expression = expression;
        change(rules);
      }),
      'rules.first',
    );
  const each = 'parametres.base * parametres.majoration';

  it('counts so much more for each person but the first', () => {
    expect(ceiling(`parametres.base + ${each} * (personnes - 1) / 100`)).toEqual([]);
    expect(ceiling(`parametres.base + ${each} * personnes / 100`)).toEqual(['rules.first-counted']);
    expect(ceiling(`parametres.base + ${each} / 100 * personnes`)).toEqual(['rules.first-counted']);
    expect(ceiling('parametres.base * personnes')).toEqual([]);
  });

  it('may be paid so much for each where the words do not say more', () => {
    const named = (rules: Parsed): void => {
      rules.tables[0].outputs[1].label = 'Majoration par personne';
    };
    expect(ceiling(`parametres.base + ${each} * personnes / 100`, named)).toEqual([]);
  });
});

describe('a figure with dates', () => {
  const dated = (from: string, on?: string, prefill?: string) => {
    const source = inRules(BASE, (rules: Parsed) => {
      const values = [{ value: 50, from }];
      rules.computed.push({
        name: 'part',
        title: 'Part',
        type: 'number',
        unit: '%',
        values,
        ...(on !== undefined && { on }),
      });
      rules.computed[1].expression = 'floor(prix * part / 100)';
    });
    const filled = withJson(source, 'form.schema.json', (form: Parsed) => {
      if (prefill !== undefined) form.properties.naissance.cagou.prefill = prefill;
    });
    return codesOf(filled, 'rules.dated');
  };

  it('is there from the first day of the scheme, where the day of the request chooses', () => {
    expect(dated('2026-06-01')).toEqual(['rules.dated-gap']);
    expect(dated('2026-06-01', 'dossier.recuLe')).toEqual(['rules.dated-gap']);
    expect(dated('2026-06-01', 'naissance', 'today')).toEqual(['rules.dated-gap']);
    expect(dated('2026-01-01', 'naissance', 'today')).toEqual([]);
  });

  it('may begin later where a day that anybody writes chooses', () => {
    expect(dated('2026-06-01', 'naissance')).toEqual([]);
  });
});

describe('a ceiling that is said in words', () => {
  const saying = (expression: string, summary: string) =>
    codesOf(
      withJson(
        inRules(BASE, (rules: Parsed) => {
          rules.computed[1].expression = expression;
        }),
        'dispositif.json',
        (identity: Parsed) => {
          identity.summary = summary;
        },
      ),
      'rules.limit',
    );

  it.for<readonly [expression: string, summary: string, isTold: boolean]>([
    ['max(prix, 15000)', 'Une aide de 15 000 F au plus.', true],
    ['max(prix, 15000)', 'Une aide de 15 000 F CFP au maximum.', true],
    ['max(prix, 15000)', 'Une aide, jusqu’à 15 000 F.', true],
    ['min(prix, 15000)', 'Une aide de 15 000 F au plus.', false],
    ['max(prix, 15000)', 'Une aide de 15 000 F au moins.', false],
    ['min(prix, 15000)', 'Une aide de 15 000 F au moins.', true],
    ['max(prix, 15000)', 'Une aide de 20 000 F au plus.', false],
    ['max(prix, 0)', 'Une aide de 0 F au plus.', false],
  ])('%s: %s', ([expression, summary, isTold]) => {
    expect(saying(expression, summary)).toHaveLength(isTold ? 1 : 0);
  });
});

describe('a zone', () => {
  it('is where its value says', async () => {
    const source = await readSource('examples/permis-construire');
    const answering = (inside: string, outside: string, title = 'En zone inondable, d’après le point') =>
      codesOf(
        inRules(source, (rules: Parsed) => {
          const value = rules.computed.find(({ name }: { readonly name: string }) => name === 'zoneInondable');
          value.title = title;
          value.expression = value.expression.replace('"oui" else "non"', `"${inside}" else "${outside}"`);
        }),
        'rules.zone',
      );
    expect(answering('oui', 'non')).toEqual([]);
    expect(answering('non', 'oui')).toEqual(['rules.zone-opposed']);
    expect(answering('non', 'oui', 'Hors zone inondable')).toEqual([]);
  });
});

describe('what is free', () => {
  const sheet = (words: string, title = 'Droits') =>
    codesOf(
      withText(
        inRules(BASE, (rules: Parsed) => {
          rules.computed[1].title = title;
          rules.computed[1].public = true;
        }),
        'sheet.md',
        (BASE.files['sheet.md'] ?? '').replace('Selon le prix du vélo.', words),
      ),
      'sheet.free',
    );

  it('asks for no money anywhere', () => {
    expect(sheet('La licence est gratuite.')).toEqual(['sheet.free-opposed']);
    expect(sheet('Aucun frais.', 'Redevance')).toEqual(['sheet.free-opposed']);
    expect(sheet('La demande est gratuite. Les droits dépendent du prix.')).toEqual([]);
    expect(sheet('La demande est gratuite.', 'Aide')).toEqual([]);
    expect(sheet('La licence n’est pas gratuite.')).toEqual([]);
  });
});
